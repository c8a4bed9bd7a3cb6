package org.camerata.it.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/**
 * One wrong password, sent with next to no work: a flood of {@link Api}'s requests would keep the
 * machine busy by itself, and what is measured beside it would be the test.
 */
public record Guess(String address, String username, String password) {

    private static final int TIMEOUT_MILLIS = 30_000;

    /** Sends it and waits for the answer. */
    public void send() throws IOException {
        URI door = Stack.http();
        String body = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password);
        String request =
                "POST /api/v1/auth/login HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n"
                                .formatted(door.getAuthority())
                        + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                                .formatted(body.length(), body);
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.bind(new InetSocketAddress(address, 0));
            socket.connect(new InetSocketAddress(door.getHost(), door.getPort()));
            socket.getOutputStream().write(request.getBytes(UTF_8));
            try (InputStream answer = socket.getInputStream()) {
                answer.readAllBytes();
            }
        }
    }
}

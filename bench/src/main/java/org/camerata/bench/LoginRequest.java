package org.camerata.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** One login over HTTP/1.1, from an address of one's choice: the JDK's client cannot choose. */
record LoginRequest(URI frontDoor, String username, String password, String fromAddress) {

    private static final int ANSWER_MAX_MS = 30_000;

    /** Where the status begins in {@code HTTP/1.1 200 OK}. */
    private static final int STATUS_AT = 9;

    /** HTTP status of the answer. */
    int send() throws IOException {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(ANSWER_MAX_MS);
            socket.bind(new InetSocketAddress(InetAddress.getByName(fromAddress), 0));
            socket.connect(new InetSocketAddress(frontDoor.getHost(), frontDoor.getPort()));
            socket.getOutputStream().write(text());
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
            String status = answer.readLine();
            if (status == null) {
                throw new IOException("no answer");
            }
            return Integer.parseInt(status, STATUS_AT, STATUS_AT + 3, 10);
        }
    }

    private byte[] text() {
        String body = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password);
        String request =
                """
                POST /api/v1/auth/login HTTP/1.1\r
                Host: %s:%d\r
                Content-Type: application/json\r
                Content-Length: %d\r
                Connection: close\r
                \r
                %s"""
                        .formatted(
                                frontDoor.getHost(),
                                frontDoor.getPort(),
                                body.getBytes(UTF_8).length,
                                body);
        return request.getBytes(UTF_8);
    }
}

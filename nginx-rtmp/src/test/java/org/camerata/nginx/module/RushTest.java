package org.camerata.nginx.module;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 0014-room-for-all-at-once.patch. */
class RushTest {

    private static final int MORE_THAN_NGINX_LETS_WAIT = 700;

    /** The kernel would try again after 1 s. */
    private static final int AT_ONCE_MILLIS = 500;

    @TempDir Path home;

    @Test
    void letsAFleetWaitThatComesAtOnce() throws Exception {
        List<Socket> waiting = new ArrayList<>();
        try (RunningModule module = new RunningModule(home, "")) {
            try {
                module.pause(); // accepts nobody meanwhile
                assertThatCode(
                                () -> {
                                    for (int i = 0; i < MORE_THAN_NGINX_LETS_WAIT; i++) {
                                        waiting.add(connect(module.rtmpPort));
                                    }
                                })
                        .doesNotThrowAnyException();
            } finally {
                module.goOn();
                for (Socket socket : waiting) {
                    socket.close();
                }
            }
        }
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket();
        socket.connect(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port), AT_ONCE_MILLIS);
        return socket;
    }
}

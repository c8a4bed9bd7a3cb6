package org.camerata.simulator.fuzz;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.camerata.simulator.Amf0;
import org.camerata.simulator.RtmpConnection;
import org.camerata.simulator.RtmpMessage;
import org.camerata.simulator.RtmpUrl;

/** A well-behaved connection that does nothing: it ends when the server's worker dies. */
final class Canary implements AutoCloseable {

    private static final Duration ANSWER_MAX = Duration.ofSeconds(10);

    private final RtmpConnection connection;
    private volatile boolean dead;

    private Canary(RtmpConnection connection) {
        this.connection = connection;
    }

    static Canary open(String host, int port) throws IOException {
        RtmpUrl url = new RtmpUrl(host, port, "live", "canary");
        Canary canary = new Canary(RtmpConnection.open(url, ANSWER_MAX));
        byte[] connect =
                Amf0.encode("connect", 1, Map.of("app", "live", "tcUrl", url.applicationUrl()));
        canary.connection.write(
                new RtmpMessage(RtmpMessage.COMMAND_CHUNKS, RtmpMessage.COMMAND, 0, 0, connect));
        canary.connection.waitForever();
        Thread listening = new Thread(canary::listen, "canary");
        listening.setDaemon(true);
        listening.start();
        return canary;
    }

    boolean isDead() {
        return dead;
    }

    @Override
    public void close() {
        connection.close();
    }

    private void listen() {
        try {
            while (true) {
                connection.read();
            }
        } catch (IOException e) {
            dead = true;
        }
    }
}

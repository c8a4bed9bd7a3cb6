package org.camerata.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camerata.node.NodeSettings;

/**
 * Answers where nginx would, but has no streams, and remembers what it was told. While it is not
 * started the media core is away.
 */
@ApplicationScoped
public class MediaCoreStandIn {

    public static final String EPOCH = "standin";

    private static final int NO_DELAY = 0; // seconds
    private static final int QUEUE_DEFAULT = 0;

    @Inject NodeSettings settings;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private HttpServer server;

    public void start() throws IOException {
        told.clear();
        int port = settings.mediaUrl().getPort();
        server =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                        QUEUE_DEFAULT);
        server.createContext("/epoch", exchange -> answer(exchange, EPOCH));
        server.createContext("/stat", exchange -> answer(exchange, "<rtmp/>"));
        server.createContext("/control", this::obey);
        server.start();
    }

    public void stop() {
        server.stop(NO_DELAY);
    }

    /** Each command with its parameters, oldest first. */
    public List<String> told() {
        return List.copyOf(told);
    }

    private void obey(HttpExchange exchange) throws IOException {
        told.add(exchange.getRequestURI().toString());
        answer(exchange, "1");
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}

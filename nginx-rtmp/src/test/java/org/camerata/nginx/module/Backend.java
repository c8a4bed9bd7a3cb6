package org.camerata.nginx.module;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Hears what nginx asks and tells, and answers. */
final class Backend implements AutoCloseable {

    /** What it answers: a status, and a header where there is one. */
    record Answer(int status, String header, String value) {

        static Answer status(int status) {
            return new Answer(status, "", "");
        }

        static Answer rename(String name) {
            return new Answer(302, "Location", name);
        }
    }

    interface Judge {
        Answer judge(Map<String, String> call) throws InterruptedException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Map<String, String>> calls = new ConcurrentLinkedQueue<>();
    volatile Judge judge;

    Backend(Judge judge) throws IOException {
        this.judge = judge;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** What came, oldest first. */
    List<Map<String, String>> calls(String kind) {
        return calls.stream().filter(call -> kind.equals(call.get("call"))).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> call =
                fields(
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        calls.add(call);
        try {
            Answer answer = judge.judge(call);
            if (!answer.header().isEmpty()) {
                exchange.getResponseHeaders().set(answer.header(), answer.value());
            }
            exchange.sendResponseHeaders(answer.status(), -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private static Map<String, String> fields(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String field : body.split("&", -1)) {
            String[] parts = field.split("=", 2);
            fields.putIfAbsent(
                    parts[0],
                    parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    /** Nobody answers any more. */
    void leave() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Override
    public void close() {
        leave();
    }
}

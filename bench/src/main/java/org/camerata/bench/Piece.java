package org.camerata.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * Something to be fetched by HTTP.
 *
 * @param offset with {@code bytes}, the range to ask for; bytes is 0 for all of it
 */
public record Piece(URI address, long offset, long bytes) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int BUFFER_BYTES = 256 << 10;

    /** All of it. */
    public static Piece whole(URI address) {
        return new Piece(address, 0, 0);
    }

    Piece at(URI other) {
        return new Piece(other, offset, bytes);
    }

    /** Its bytes. */
    public byte[] fetch() throws IOException, InterruptedException {
        try (InputStream body = open()) {
            return body.readAllBytes();
        }
    }

    /** Reads it and keeps nothing; returns how many bytes it was. */
    long drain() throws IOException, InterruptedException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long total = 0;
        try (InputStream body = open()) {
            for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                total += count;
            }
        }
        return total;
    }

    private InputStream open() throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (bytes > 0) {
            request.header("Range", "bytes=" + offset + "-" + (offset + bytes - 1));
        }
        HttpResponse<InputStream> response =
                HTTP.send(request.build(), BodyHandlers.ofInputStream());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(address.getPath() + " answers " + response.statusCode());
        }
        return response.body();
    }
}

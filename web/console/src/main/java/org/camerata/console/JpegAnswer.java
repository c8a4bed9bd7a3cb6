package org.camerata.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camerata.snapshot.Snapshot;

/** Sends a still, and says how old it is. */
final class JpegAnswer {

    private JpegAnswer() {}

    static void send(Snapshot still, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "private, no-cache");
        response.setDateHeader("Last-Modified", still.takenAt().toEpochMilli());
        response.setContentType("image/jpeg");
        response.setContentLength(still.jpeg().length);
        response.getOutputStream().write(still.jpeg());
    }
}

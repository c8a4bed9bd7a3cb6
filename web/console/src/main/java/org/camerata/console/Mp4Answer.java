package org.camerata.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.Optional;
import org.camerata.playback.ByteRange;
import org.camerata.playback.RangedFile;

/** Sends an MP4, or the range of it that was asked for (RFC 9110, one range). */
final class Mp4Answer {

    private Mp4Answer() {}

    static void send(RangedFile file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("ETag", ByteRange.tag(file));
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("Cache-Control", "private, no-cache");
        String range =
                ByteRange.counting(request.getHeader("Range"), request.getHeader("If-Range"), file);
        Optional<ByteRange> part = ByteRange.parse(range, file.sizeBytes());
        if (part.isEmpty()) {
            response.setHeader("Content-Range", "bytes */" + file.sizeBytes());
            Problem.send(
                    response,
                    HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE,
                    "The range lies beyond the file");
            return;
        }
        if (range != null) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", part.get().of(file.sizeBytes()));
        }
        response.setContentType("video/mp4");
        response.setContentLengthLong(part.get().count());
        file.write(
                Channels.newChannel(response.getOutputStream()),
                part.get().from(),
                part.get().count());
    }
}

package org.camerata.console;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.camerata.camera.CameraStatus;
import org.camerata.camera.CameraView;
import org.camerata.camera.Cameras;
import org.camerata.playback.LiveUrl;
import org.camerata.playback.LiveUrls;
import org.camerata.shared.CameraId;

/**
 * Tells the player whether a camera is live and under which signed path.
 *
 * <p>{@code GET /console/data/live?camera=ID} answers {@code {"online":true,"path":"/hls/…",
 * "subPath":"/hls/…", "expiresInSeconds":N}}, the small stream where there is one, or {@code
 * {"online":false}}. The player asks again before the path expires.
 */
@WebServlet("/data/live")
public class LiveServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient Cameras cameras;
    @Inject transient LiveUrls liveUrls;
    @Inject transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        DataAnswer.send(
                response,
                "camera must be a number",
                () -> answer(new CameraId(Long.parseLong(request.getParameter("camera")))));
    }

    private JsonObject answer(CameraId id) {
        CameraView camera = cameras.get(id);
        JsonObjectBuilder json = Json.createObjectBuilder();
        boolean online = camera.active() && camera.status() == CameraStatus.ONLINE;
        json.add("online", online);
        if (online) {
            LiveUrl url = liveUrls.hls(id);
            // As a span, because the browser's clock may be wrong.
            Duration left = Duration.between(clock.instant(), url.expiresAt());
            json.add("path", url.path()).add("expiresInSeconds", left.toSeconds());
            if (url.subPath() != null) {
                json.add("subPath", url.subPath());
            }
        }
        return json.build();
    }
}

package org.camerata.console;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camerata.playback.Playback;
import org.camerata.playback.SignedPlayback;
import org.camerata.shared.CameraId;

/**
 * Tells the playback page under which signed paths a range of footage is played.
 *
 * <p>{@code GET /console/data/playback?camera=ID&from=INSTANT&to=INSTANT} answers {@code
 * {"path":"/footage/play/…","keyPicturesPath":…,"from":…,"to":…,"leftOut":[…]}}.
 */
@WebServlet("/data/playback")
public class PlaybackServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient Playback playback;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        DataAnswer.send(
                response,
                "camera must be a number, from and to times",
                () ->
                        json(
                                playback.sign(
                                        new CameraId(
                                                Long.parseLong(request.getParameter("camera"))),
                                        DataAnswer.moment(request.getParameter("from")),
                                        DataAnswer.moment(request.getParameter("to")))));
    }

    private static JsonObject json(SignedPlayback signed) {
        JsonArrayBuilder leftOut = Json.createArrayBuilder();
        signed.leftOut().forEach(leftOut::add);
        return Json.createObjectBuilder()
                .add("path", signed.path())
                .add("keyPicturesPath", signed.keyPicturesPath())
                .add("from", signed.from().toString())
                .add("to", signed.to().toString())
                .add("leftOut", leftOut)
                .build();
    }
}

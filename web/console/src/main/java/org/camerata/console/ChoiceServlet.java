package org.camerata.console;

import static org.camerata.access.Permission.LIVE_VIEW;
import static org.camerata.access.Permission.RECORDING_VIEW;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camerata.access.Guard;
import org.camerata.access.Permission;
import org.camerata.camera.CameraFilter;
import org.camerata.camera.CameraStatus;
import org.camerata.camera.CameraView;
import org.camerata.camera.Cameras;
import org.camerata.shared.CameraId;
import org.camerata.shared.CameraNotFound;
import org.camerata.shared.PageRequest;
import org.camerata.wall.WallLayoutTerms;

/**
 * The cameras that a wall may show, or the playback page: {@code GET
 * /console/data/wall-cameras?q=TEXT} finds some, {@code ?ids=17,18} tells how these are. Cameras
 * that the caller may not see there are left out.
 */
@WebServlet({ChoiceServlet.WALL, ChoiceServlet.PLAYBACK})
public class ChoiceServlet extends HttpServlet {

    static final String WALL = "/data/wall-cameras";
    static final String PLAYBACK = "/data/playback-cameras";

    private static final long serialVersionUID = 1L;

    private static final int FOUND_COUNT_MAX = 50;

    @Inject transient Cameras cameras;
    @Inject transient Guard guard;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Permission needed = request.getServletPath().equals(PLAYBACK) ? RECORDING_VIEW : LIVE_VIEW;
        DataAnswer.send(
                response,
                "ids must be numbers",
                () -> {
                    String ids = request.getParameter("ids");
                    JsonArrayBuilder items = Json.createArrayBuilder();
                    (ids == null ? find(request.getParameter("q")) : named(ids, needed))
                            .stream()
                                    .filter(camera -> may(needed, camera))
                                    .map(ChoiceServlet::json)
                                    .forEach(items::add);
                    return Json.createObjectBuilder().add("items", items).build();
                });
    }

    private List<CameraView> find(String text) {
        return cameras.list(new CameraFilter(text, null, null), PageRequest.first(FOUND_COUNT_MAX))
                .items();
    }

    private List<CameraView> named(String ids, Permission needed) {
        return Stream.of(ids.split(","))
                .filter(id -> !id.isEmpty())
                .limit(WallLayoutTerms.CAMERA_COUNT_MAX)
                .map(id -> new CameraId(Long.parseLong(id)))
                .filter(id -> guard.may(needed, id))
                .map(this::get)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<CameraView> get(CameraId id) {
        try {
            return Optional.of(cameras.get(id));
        } catch (CameraNotFound removed) {
            return Optional.empty();
        }
    }

    private boolean may(Permission needed, CameraView camera) {
        return guard.may(needed, new CameraId(camera.id()));
    }

    private static JsonObject json(CameraView camera) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("id", camera.id())
                        .add("name", camera.name())
                        .add("timeZone", camera.details().timeZone())
                        .add("online", camera.active() && camera.status() == CameraStatus.ONLINE);
        if (camera.lastSeenAt() != null) {
            json.add("lastSeenAt", camera.lastSeenAt().toString());
        }
        return json.build();
    }
}

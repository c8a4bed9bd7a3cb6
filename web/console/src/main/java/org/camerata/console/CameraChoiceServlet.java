package org.camerata.console;

import static org.camerata.access.Permission.RECORDING_EXPORT;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
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
 * The cameras that a page may show: {@code ?q=TEXT} finds some, {@code ?ids=17,18} tells how these
 * are. Cameras that the caller may not see there are left out.
 */
abstract class CameraChoiceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int FOUND_COUNT_MAX = 50;

    @Inject transient Cameras cameras;
    @Inject transient Guard guard;

    private final Permission needed;

    /**
     * @param needed to see a camera on the page
     */
    CameraChoiceServlet(Permission needed) {
        this.needed = needed;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        DataAnswer.send(
                response,
                "ids must be numbers",
                () -> {
                    String ids = request.getParameter("ids");
                    JsonArrayBuilder items = Json.createArrayBuilder();
                    (ids == null ? find(request.getParameter("q")) : named(ids))
                            .stream()
                                    .filter(camera -> may(camera))
                                    .map(this::json)
                                    .forEach(items::add);
                    return Json.createObjectBuilder().add("items", items).build();
                });
    }

    private List<CameraView> find(String text) {
        return cameras.list(new CameraFilter(text, null, null), PageRequest.first(FOUND_COUNT_MAX))
                .items();
    }

    private List<CameraView> named(String ids) {
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

    private boolean may(CameraView camera) {
        return guard.may(needed, new CameraId(camera.id()));
    }

    private JsonObject json(CameraView camera) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("id", camera.id())
                        .add("name", camera.name())
                        .add("timeZone", camera.details().timeZone())
                        .add("exportable", guard.may(RECORDING_EXPORT, new CameraId(camera.id())))
                        .add("online", camera.active() && camera.status() == CameraStatus.ONLINE);
        if (camera.lastSeenAt() != null) {
            json.add("lastSeenAt", camera.lastSeenAt().toString());
        }
        return json.build();
    }
}

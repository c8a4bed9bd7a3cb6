package org.camerata.console;

import static org.camerata.access.Permission.LIVE_VIEW;

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
import org.camerata.camera.CameraFilter;
import org.camerata.camera.CameraStatus;
import org.camerata.camera.CameraView;
import org.camerata.camera.Cameras;
import org.camerata.shared.CameraId;
import org.camerata.shared.CameraNotFound;
import org.camerata.shared.DomainException;
import org.camerata.shared.PageRequest;
import org.camerata.wall.WallLayoutTerms;

/**
 * The cameras that a wall may show: {@code GET /console/data/wall-cameras?q=TEXT} finds some,
 * {@code ?ids=17,18} tells how these are. Cameras that the caller may not view are left out.
 */
@WebServlet("/data/wall-cameras")
public class WallCamerasServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int FOUND_COUNT_MAX = 50;

    @Inject transient Cameras cameras;
    @Inject transient Guard guard;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            String ids = request.getParameter("ids");
            List<CameraView> found = ids == null ? find(request.getParameter("q")) : named(ids);
            JsonArrayBuilder items = Json.createArrayBuilder();
            found.stream().filter(this::mayView).map(WallCamerasServlet::json).forEach(items::add);
            response.setContentType("application/json");
            response.setCharacterEncoding("UTF-8");
            response.getWriter()
                    .write(Json.createObjectBuilder().add("items", items).build().toString());
        } catch (NumberFormatException e) {
            Problem.send(response, HttpServletResponse.SC_BAD_REQUEST, "ids are no numbers");
        } catch (DomainException refusal) {
            Problem.send(response, Problem.status(refusal), refusal.getMessage());
        }
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
                .filter(id -> guard.may(LIVE_VIEW, id))
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

    private boolean mayView(CameraView camera) {
        return guard.may(LIVE_VIEW, new CameraId(camera.id()));
    }

    private static JsonObject json(CameraView camera) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("id", camera.id())
                        .add("name", camera.name())
                        .add("online", camera.active() && camera.status() == CameraStatus.ONLINE);
        if (camera.lastSeenAt() != null) {
            json.add("lastSeenAt", camera.lastSeenAt().toString());
        }
        return json.build();
    }
}

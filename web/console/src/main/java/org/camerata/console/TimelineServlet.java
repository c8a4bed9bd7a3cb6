package org.camerata.console;

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
import java.util.stream.Stream;
import org.camerata.shared.CameraId;
import org.camerata.timeline.CameraTimeline;
import org.camerata.timeline.TimelineMark;
import org.camerata.timeline.TimelineSpan;
import org.camerata.timeline.Timelines;

/**
 * What there is of each second of cameras: {@code GET
 * /console/data/timeline?camera=ID[&camera=ID…]&from=INSTANT&to=INSTANT}, answered as by the API.
 */
@WebServlet("/data/timeline")
public class TimelineServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient Timelines timelines;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        DataAnswer.send(
                response,
                "camera must be numbers, from and to times",
                () -> {
                    JsonArrayBuilder items = Json.createArrayBuilder();
                    timelines
                            .of(
                                    cameras(request),
                                    DataAnswer.moment(request.getParameter("from")),
                                    DataAnswer.moment(request.getParameter("to")))
                            .forEach(timeline -> items.add(json(timeline)));
                    return Json.createObjectBuilder().add("items", items).build();
                });
    }

    private static List<CameraId> cameras(HttpServletRequest request) {
        String[] ids = request.getParameterValues("camera");
        return ids == null
                ? List.of()
                : Stream.of(ids).map(id -> new CameraId(Long.parseLong(id))).toList();
    }

    private static JsonObject json(CameraTimeline timeline) {
        JsonArrayBuilder spans = Json.createArrayBuilder();
        timeline.spans().forEach(span -> spans.add(json(span)));
        JsonArrayBuilder events = Json.createArrayBuilder();
        timeline.marks().forEach(mark -> events.add(json(mark)));
        return Json.createObjectBuilder()
                .add("cameraId", timeline.camera().value())
                .add("knownUntil", timeline.knownUntil().toString())
                .add("spans", spans)
                .add("events", events)
                .build();
    }

    private static JsonObjectBuilder json(TimelineSpan span) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("from", span.from().toString())
                        .add("to", span.to().toString())
                        .add("kind", span.kind().name())
                        .add("recordedMs", span.recordedMs());
        if (span.reason() != null) {
            json.add("reason", span.reason().name());
        }
        return addText(addText(json, "detail", span.detail()), "by", span.by());
    }

    private static JsonObjectBuilder json(TimelineMark mark) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("id", mark.id())
                        .add("kind", mark.kind().name())
                        .add("from", mark.from().toString());
        String to = mark.to() == null ? null : mark.to().toString();
        return addText(addText(addText(json, "to", to), "code", mark.code()), "text", mark.text());
    }

    private static JsonObjectBuilder addText(JsonObjectBuilder json, String name, String text) {
        return text == null ? json : json.add(name, text);
    }
}

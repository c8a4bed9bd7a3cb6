package org.camerata.console;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.io.IOException;
import org.camerata.wall.WallLayoutTerms;
import org.camerata.wall.WallLayoutView;
import org.camerata.wall.WallLayouts;

/**
 * The caller's layouts for the wall: {@code /console/data/wall-layouts}, and {@code ?id=} for one.
 */
@WebServlet("/data/wall-layouts")
public class WallLayoutsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String RULE = "That is no layout";

    @Inject transient WallLayouts layouts;
    @Inject transient Validator validator;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        DataAnswer.send(
                response,
                RULE,
                () -> {
                    JsonArrayBuilder items = Json.createArrayBuilder();
                    layouts.list().forEach(layout -> items.add(json(layout)));
                    return Json.createObjectBuilder().add("items", items).build();
                });
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        OwnRequest.answer(request, response, RULE, body -> json(layouts.create(terms(body))));
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        OwnRequest.answer(
                request, response, RULE, body -> json(layouts.update(id(request), terms(body))));
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        OwnRequest.answer(
                request,
                response,
                RULE,
                body -> {
                    layouts.remove(id(request));
                    return JsonObject.EMPTY_JSON_OBJECT;
                });
    }

    private static long id(HttpServletRequest request) {
        return Long.parseLong(String.valueOf(request.getParameter("id")));
    }

    private WallLayoutTerms terms(JsonObject json) {
        Integer tour =
                json.containsKey("tourSeconds") && !json.isNull("tourSeconds")
                        ? json.getJsonNumber("tourSeconds").intValueExact()
                        : null;
        return DataAnswer.valid(
                new WallLayoutTerms(
                        json.getString("name"),
                        json.getInt("tiles"),
                        json.getJsonArray("cameraIds").getValuesAs(JsonNumber.class).stream()
                                .map(JsonNumber::longValueExact)
                                .toList(),
                        tour),
                validator);
    }

    private static JsonObject json(WallLayoutView layout) {
        JsonArrayBuilder cameras = Json.createArrayBuilder();
        layout.cameraIds().forEach(cameras::add);
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("id", layout.id())
                        .add("name", layout.name())
                        .add("tiles", layout.tiles())
                        .add("cameraIds", cameras);
        if (layout.tourSeconds() != null) {
            json.add("tourSeconds", layout.tourSeconds());
        }
        return json.build();
    }
}

package org.camerata.console;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Supplier;
import org.camerata.shared.DomainException;
import org.camerata.wall.WallLayoutTerms;
import org.camerata.wall.WallLayoutView;
import org.camerata.wall.WallLayouts;

/**
 * The caller's layouts for the wall: {@code /console/data/wall-layouts}, and {@code ?id=} for one.
 * What changes something must come from the console itself: a form of another site can neither send
 * JSON nor say that it is of the same origin.
 */
@WebServlet("/data/wall-layouts")
public class WallLayoutsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int BODY_BYTES_MAX = 16 << 10;
    private static final String JSON = "application/json";

    @Inject transient WallLayouts layouts;
    @Inject transient Validator validator;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(
                response,
                () -> {
                    JsonArrayBuilder items = Json.createArrayBuilder();
                    layouts.list().forEach(layout -> items.add(json(layout)));
                    return Json.createObjectBuilder().add("items", items).build();
                });
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isOwn(request, response)) {
            byte[] body = request.getInputStream().readNBytes(BODY_BYTES_MAX);
            answer(response, () -> json(layouts.create(terms(body))));
        }
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isOwn(request, response)) {
            byte[] body = request.getInputStream().readNBytes(BODY_BYTES_MAX);
            answer(response, () -> json(layouts.update(id(request), terms(body))));
        }
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isOwn(request, response)) {
            answer(
                    response,
                    () -> {
                        layouts.remove(id(request));
                        return JsonObject.EMPTY_JSON_OBJECT;
                    });
        }
    }

    private static boolean isOwn(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean own = site == null || site.equals("same-origin");
        String type = request.getContentType();
        if (own && type != null && type.startsWith(JSON)) {
            return true;
        }
        Problem.send(response, HttpServletResponse.SC_FORBIDDEN, "Only for the console");
        return false;
    }

    private static void answer(HttpServletResponse response, Supplier<JsonObject> work)
            throws IOException {
        try {
            String body = work.get().toString();
            response.setContentType(JSON);
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(body);
        } catch (DomainException refusal) {
            Problem.send(response, Problem.status(refusal), refusal.getMessage());
        } catch (ConstraintViolationException objection) {
            String first = objection.getConstraintViolations().iterator().next().getMessage();
            Problem.send(response, HttpServletResponse.SC_BAD_REQUEST, "The name " + first);
        } catch (JsonException
                | ClassCastException
                | NullPointerException
                | ArithmeticException
                | NumberFormatException e) {
            Problem.send(response, HttpServletResponse.SC_BAD_REQUEST, "That is no layout");
        }
    }

    private static long id(HttpServletRequest request) {
        return Long.parseLong(String.valueOf(request.getParameter("id")));
    }

    private WallLayoutTerms terms(byte[] body) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            JsonObject json = reader.readObject();
            Integer tour =
                    json.containsKey("tourSeconds") && !json.isNull("tourSeconds")
                            ? json.getJsonNumber("tourSeconds").intValueExact()
                            : null;
            return demandPlain(
                    new WallLayoutTerms(
                            json.getString("name"),
                            json.getInt("tiles"),
                            json.getJsonArray("cameraIds").getValuesAs(JsonNumber.class).stream()
                                    .map(JsonNumber::longValueExact)
                                    .toList(),
                            tour));
        }
    }

    private WallLayoutTerms demandPlain(WallLayoutTerms terms) {
        var objections = validator.validate(terms);
        if (!objections.isEmpty()) {
            throw new ConstraintViolationException(objections);
        }
        return terms;
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

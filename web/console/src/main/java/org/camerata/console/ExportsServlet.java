package org.camerata.console;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.List;
import org.camerata.export.ExportTerms;
import org.camerata.export.ExportView;
import org.camerata.export.Exports;
import org.camerata.shared.CameraId;

/**
 * Asks for exports: {@code POST /console/data/exports} with {@code
 * {"cameraIds":[17],"from":INSTANT,"to":INSTANT,"reason":"…","keepDays":7}}. A refusal names the
 * field that it is about. {@code GET …?export=ID} tells how far one is.
 */
@WebServlet("/data/exports")
public class ExportsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String FIELDS =
            "cameraIds and keepDays must be numbers, from and to times";

    @Inject transient Exports exports;
    @Inject transient Validator validator;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        DataAnswer.send(
                response,
                "export must be a number",
                () -> json(exports.get(Long.parseLong(request.getParameter("export")))));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        OwnRequest.answer(request, response, FIELDS, body -> json(exports.request(terms(body))));
    }

    private ExportTerms terms(JsonObject body) {
        List<CameraId> cameras =
                body.getJsonArray("cameraIds").getValuesAs(JsonNumber.class).stream()
                        .map(id -> new CameraId(id.longValueExact()))
                        .toList();
        return DataAnswer.valid(
                new ExportTerms(
                        cameras,
                        DataAnswer.moment(body.getString("from")),
                        DataAnswer.moment(body.getString("to")),
                        body.getString("reason", ""),
                        body.getJsonNumber("keepDays").intValueExact()),
                validator);
    }

    private static JsonObject json(ExportView export) {
        return Json.createObjectBuilder()
                .add("id", export.id())
                .add("state", export.state().name())
                .add("percent", export.percent())
                .build();
    }
}

package org.camerata.console;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.io.IOException;
import java.time.Instant;
import org.camerata.bookmark.BookmarkFilter;
import org.camerata.bookmark.BookmarkTerms;
import org.camerata.bookmark.BookmarkView;
import org.camerata.bookmark.Bookmarks;
import org.camerata.shared.CameraId;
import org.camerata.shared.PageRequest;

/**
 * Bookmarks of a camera's footage: {@code /console/data/bookmarks?camera=ID}, with {@code from} and
 * {@code to} those that touch a range, with {@code id} one.
 */
@WebServlet("/data/bookmarks")
public class BookmarksServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN_COUNT_MAX = 100;
    private static final String PARAMETERS = "camera and id must be numbers, from and to times";

    @Inject transient Bookmarks bookmarks;
    @Inject transient Validator validator;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        DataAnswer.send(
                response,
                PARAMETERS,
                () -> {
                    JsonArrayBuilder items = Json.createArrayBuilder();
                    BookmarkFilter filter =
                            new BookmarkFilter(
                                    camera(request),
                                    DataAnswer.moment(request.getParameter("from")),
                                    DataAnswer.moment(request.getParameter("to")));
                    bookmarks
                            .list(filter, PageRequest.first(SHOWN_COUNT_MAX))
                            .items()
                            .forEach(one -> items.add(json(one)));
                    return Json.createObjectBuilder().add("items", items).build();
                });
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        OwnRequest.answer(
                request,
                response,
                PARAMETERS,
                body -> json(bookmarks.create(camera(request), terms(body))));
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        OwnRequest.answer(
                request,
                response,
                PARAMETERS,
                body -> json(bookmarks.update(camera(request), id(request), terms(body))));
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        OwnRequest.answer(
                request,
                response,
                PARAMETERS,
                body -> {
                    bookmarks.remove(camera(request), id(request));
                    return JsonObject.EMPTY_JSON_OBJECT;
                });
    }

    private static CameraId camera(HttpServletRequest request) {
        return new CameraId(Long.parseLong(String.valueOf(request.getParameter("camera"))));
    }

    private static long id(HttpServletRequest request) {
        return Long.parseLong(String.valueOf(request.getParameter("id")));
    }

    private BookmarkTerms terms(JsonObject body) {
        String from = body.getString("from");
        return DataAnswer.valid(
                new BookmarkTerms(
                        Instant.parse(from),
                        Instant.parse(body.getString("to", from)),
                        body.getString("title", ""),
                        body.getString("note", "")),
                validator);
    }

    private static JsonObject json(BookmarkView bookmark) {
        return Json.createObjectBuilder()
                .add("id", bookmark.id())
                .add("cameraId", bookmark.cameraId())
                .add("from", bookmark.from().toString())
                .add("to", bookmark.to().toString())
                .add("title", bookmark.title())
                .add("note", bookmark.note())
                .add("author", bookmark.author())
                .build();
    }
}

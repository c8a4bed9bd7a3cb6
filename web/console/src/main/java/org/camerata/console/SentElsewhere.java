package org.camerata.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * How a request is sent to another page: one for a page by a redirect, a partial Faces request by
 * the redirect that its script understands.
 *
 * @param location made here, never of what the browser brought along
 */
record SentElsewhere(Form form, String location) {

    /** What the one who asks can understand. */
    enum Form {
        REDIRECT,
        PARTIAL_REDIRECT
    }

    static SentElsewhere of(HttpServletRequest request, String location) {
        return new SentElsewhere(
                isPartial(request) ? Form.PARTIAL_REDIRECT : Form.REDIRECT, location);
    }

    static boolean isPartial(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    void answer(HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        switch (form) {
            case REDIRECT -> response.sendRedirect(location);
            case PARTIAL_REDIRECT -> {
                response.setContentType("text/xml;charset=UTF-8");
                response.getWriter()
                        .write(
                                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response>"
                                        + "<redirect url=\""
                                        + location
                                        + "\"/></partial-response>");
            }
        }
    }
}

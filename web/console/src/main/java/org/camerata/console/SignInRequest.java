package org.camerata.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;

/**
 * How a request without a login is told to sign in: a page by a redirect that remembers where to go
 * on, a partial Faces request by the redirect its script understands.
 */
record SignInRequest(Form form, String location) {

    /** What the one who asks can understand. */
    enum Form {
        REDIRECT,
        PARTIAL_REDIRECT
    }

    static SignInRequest of(HttpServletRequest request) {
        String login = request.getContextPath() + "/login.xhtml";
        boolean expired =
                request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            return new SignInRequest(Form.PARTIAL_REDIRECT, login + "?notice=expired");
        }
        String notice = expired ? "&notice=expired" : "";
        return new SignInRequest(Form.REDIRECT, login + "?continue=" + asked(request) + notice);
    }

    private static String asked(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "";
        }
        String query = request.getQueryString();
        String path = request.getRequestURI() + (query == null ? "" : "?" + query);
        return OwnPath.of(path, request.getContextPath())
                .map(own -> URLEncoder.encode(own.value(), UTF_8))
                .orElse("");
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

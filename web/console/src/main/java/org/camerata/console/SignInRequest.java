package org.camerata.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;

/**
 * How a request without a login is told to sign in; one for a page is remembered, so that it goes
 * on there.
 */
final class SignInRequest {

    private static final String EXPIRED = "notice=expired";

    private SignInRequest() {}

    static SentElsewhere of(HttpServletRequest request) {
        boolean expired =
                request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        return of(request, expired);
    }

    /** Their session was good until a moment ago. */
    static SentElsewhere afterTheEnd(HttpServletRequest request) {
        return of(request, true);
    }

    private static SentElsewhere of(HttpServletRequest request, boolean expired) {
        String login = request.getContextPath() + ConsolePath.LOGIN.path();
        if (SentElsewhere.isPartial(request)) {
            return SentElsewhere.of(request, login + "?" + EXPIRED);
        }
        String notice = expired ? "&" + EXPIRED : "";
        return SentElsewhere.of(request, login + "?continue=" + asked(request) + notice);
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
}

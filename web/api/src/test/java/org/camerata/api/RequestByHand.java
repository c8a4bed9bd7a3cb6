package org.camerata.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** A request as a filter sees it. Behaves only as far as a filter of ours asks. */
final class RequestByHand {

    final Map<String, String> headers = new HashMap<>();
    private final Map<String, Object> properties = new HashMap<>();
    JsonWebToken token;

    /** What a filter answered in place of the resource; null if it let the request pass. */
    Response answer;

    ContainerRequestContext context() {
        return proxy(
                ContainerRequestContext.class,
                (method, arguments) ->
                        switch (method) {
                            case "getHeaderString" -> headers.get((String) arguments[0]);
                            case "getMethod" -> "GET";
                            case "getProperty" -> properties.get((String) arguments[0]);
                            case "setProperty" ->
                                    properties.put((String) arguments[0], arguments[1]);
                            case "getUriInfo" -> uri();
                            case "getSecurityContext" -> security();
                            case "abortWith" -> {
                                answer = (Response) arguments[0];
                                yield null;
                            }
                            default -> throw new UnsupportedOperationException(method);
                        });
    }

    static UriInfo uri() {
        return proxy(
                UriInfo.class,
                (method, arguments) ->
                        switch (method) {
                            case "getRequestUri" ->
                                    URI.create("http://cameras.example.test/api/v1/cameras?q=x");
                            case "getPath" -> "cameras";
                            default -> throw new UnsupportedOperationException(method);
                        });
    }

    /** As an access token of this session; null for one that names no session. */
    static JsonWebToken token(String sid) {
        return proxy(
                JsonWebToken.class,
                (method, arguments) ->
                        switch (method) {
                            case "getClaim" -> sid;
                            default -> throw new UnsupportedOperationException(method);
                        });
    }

    private SecurityContext security() {
        return proxy(
                SecurityContext.class,
                (method, arguments) ->
                        switch (method) {
                            case "getUserPrincipal" -> token;
                            default -> throw new UnsupportedOperationException(method);
                        });
    }

    /** What a method answers. */
    private interface Behaviour {
        Object call(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Behaviour behaviour) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) -> behaviour.call(method.getName(), arguments)));
    }
}

package org.camerata.it.stack;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The console without a browser: one cookie, plain requests. */
public final class ConsoleSession {

    public static final String COOKIE = "CAMERATA_CONSOLE";

    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]* value=\"([^\"]+)\"");

    private final String cookie;

    private ConsoleSession(String cookie) {
        this.cookie = cookie;
    }

    /** Requests below {@code /console}, without a cookie; redirects are not followed. */
    public static RequestSpecification anonymous() {
        return Api.anonymous().basePath("/console");
    }

    public static ConsoleSession signIn(String username, String password) {
        Response form = anonymous().get("/login.xhtml");
        Response answer = post(form, username, password);
        answer.then().statusCode(302).header("Location", not(containsString("login.xhtml")));
        return new ConsoleSession(answer.cookie(COOKIE));
    }

    /** Sends the form of the sign-in page. */
    public static Response post(Response form, String username, String password) {
        return form(form, username, password).post("/login.xhtml");
    }

    /** The form of the sign-in page, filled in. */
    public static RequestSpecification form(Response form, String username, String password) {
        return anonymous()
                .cookies(form.cookies())
                .formParam("loginForm_SUBMIT", "1")
                .formParam("loginForm:username", username)
                .formParam("loginForm:password", password)
                .formParam("loginForm:signIn", "loginForm:signIn")
                .formParam("jakarta.faces.ViewState", viewState(form));
    }

    public static String viewState(Response page) {
        Matcher matcher = VIEW_STATE.matcher(page.asString());
        if (!matcher.find()) {
            throw new AssertionError("no view state in " + page.asString());
        }
        return matcher.group(1);
    }

    public RequestSpecification asks() {
        return anonymous().cookie(COOKIE, cookie);
    }

    public String cookie() {
        return cookie;
    }
}

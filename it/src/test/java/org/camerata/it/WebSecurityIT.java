package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camerata.it.stack.Problems.assertEdgeProblem;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.regex.Pattern;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.ConsoleSession;
import org.camerata.it.stack.Person;
import org.camerata.it.stack.Stack;
import org.camerata.it.stack.TestCamera;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other sites, and requests that no browser would send, can bring about: nothing. */
class WebSecurityIT {

    private static final String FOREIGN = "https://evil.example.test";
    private static final Pattern NONCE =
            Pattern.compile("script-src 'self' 'nonce-[A-Za-z0-9+/=]+'");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/login.xhtml",
                "/api/v1/cameras",
                "/hls/x",
                "/footage/x",
                "/openapi"
            })
    void sendsTheHeadersThatKeepBrowsersFromTrouble(String path) {
        Response response = root().get(path);

        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.header("X-Frame-Options")).isIn("DENY", "SAMEORIGIN");
        assertThat(response.header("Referrer-Policy")).isIn("no-referrer", "same-origin");
        assertThat(response.header("Permissions-Policy")).contains("camera=()", "microphone=()");
        assertThat(response.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(response.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(response.header("X-Request-Id")).matches("[0-9a-f]{32}");
        assertThat(response.header("X-Powered-By")).isNull();
        assertThat(response.header("Server")).isEqualTo("nginx");
        for (String once : List.of("X-Content-Type-Options", "X-Frame-Options", "X-Request-Id")) {
            assertThat(response.headers().getValues(once)).as(once).hasSize(1);
        }
    }

    @Test
    void allowsScriptsByNonceOnlyAndNoFrames() {
        Response one = ConsoleSession.anonymous().get("/login.xhtml");
        Response other = ConsoleSession.anonymous().get("/login.xhtml");
        String policy = one.header("Content-Security-Policy");
        String scripts = policy.substring(policy.indexOf("script-src")).split(";", -1)[0];

        assertThat(policy)
                .containsPattern(NONCE)
                .contains("object-src 'none'", "base-uri 'self'", "form-action 'self'")
                .contains("frame-ancestors 'none'");
        assertThat(scripts).doesNotContain("unsafe").doesNotContain("*").doesNotContain("http");
        assertThat(other.header("Content-Security-Policy")).isNotEqualTo(policy);
        assertThat(one.asString()).doesNotContainPattern("<[^>]+ on[a-z]+=");
    }

    @Test
    void keepsItsCookieFromScriptsAndOtherSites() {
        Response page = ConsoleSession.anonymous().get("/login.xhtml");

        for (String cookie : page.headers().getValues("Set-Cookie")) {
            assertThat(cookie)
                    .contains("; HttpOnly", "; SameSite=Lax", "; Path=/console")
                    .doesNotContain("Domain=");
        }
        assertThat(page.headers().getValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith(ConsoleSession.COOKIE + "="));
    }

    @Test
    void givesASessionAnotherIdAtSignIn() {
        Response form = ConsoleSession.anonymous().get("/login.xhtml");
        String before = form.cookie(ConsoleSession.COOKIE);
        Response signedIn = ConsoleSession.post(form, "admin", Stack.adminPassword());

        assertThat(signedIn.cookie(ConsoleSession.COOKIE)).isNotNull().isNotEqualTo(before);
        assertThat(sessionStatus(before)).isEqualTo(401);
        assertThat(sessionStatus(signedIn.cookie(ConsoleSession.COOKIE))).isEqualTo(204);
    }

    /** Another site can make a browser send a form, but does not know the view state. */
    @Test
    void doesNothingForAFormWithoutItsViewState() {
        try (Person person = Person.of("VIEWER")) {
            ConsoleSession session = ConsoleSession.signIn(person.username(), person.password());
            String foreignState =
                    ConsoleSession.viewState(ConsoleSession.anonymous().get("/login.xhtml"));
            String ownState = ConsoleSession.viewState(session.asks().get("/account.xhtml"));

            signOut(session, null);
            assertThat(sessionStatus(session.cookie())).as("without").isEqualTo(204);
            signOut(session, foreignState);
            assertThat(sessionStatus(session.cookie())).as("of another session").isEqualTo(204);
            signOut(session, "MDAwMDAwMDA=");
            assertThat(sessionStatus(session.cookie())).as("of nobody").isEqualTo(204);
            signOut(session, ownState);
            assertThat(sessionStatus(session.cookie())).as("genuine").isEqualTo(401);
        }
    }

    @Test
    void changesNothingByGet() {
        try (Person person = Person.of("VIEWER")) {
            ConsoleSession session = ConsoleSession.signIn(person.username(), person.password());

            session.asks()
                    .queryParam("logoutForm_SUBMIT", "1")
                    .queryParam("logoutForm:logout", "")
                    .get("/account.xhtml");

            assertThat(sessionStatus(session.cookie())).isEqualTo(204);
        }
    }

    /** The API's callers prove who they are by a token only: a browser sends cookies by itself. */
    @Test
    void takesNoCookieForAnswersOfTheApi() {
        ConsoleSession session = ConsoleSession.signIn("admin", Stack.adminPassword());

        Response response =
                Api.anonymous().cookie(ConsoleSession.COOKIE, session.cookie()).get("/cameras");

        assertThat(response.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.test/",
                "//evil.example.test/",
                "/\\evil.example.test/",
                "/console//evil.example.test",
                "/console/../api/v1/cameras",
                "/console/%2e%2e/evil",
                "/console/\tdashboard.xhtml",
                "javascript:alert(1)",
                "/console/login.xhtml",
                "console/users.xhtml"
            })
    void leadsNowhereElseAfterSignIn(String target) {
        Response form =
                ConsoleSession.anonymous().queryParam("continue", target).get("/login.xhtml");
        Response signedIn =
                ConsoleSession.form(form, "admin", Stack.adminPassword())
                        .formParam("loginForm:continue", target)
                        .post("/login.xhtml");

        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(signedIn.header("Location")).isEqualTo("/console/dashboard.xhtml");
    }

    @Test
    void leadsToThePageThatWasAskedFor() {
        Response form = ConsoleSession.anonymous().get("/login.xhtml");
        Response signedIn =
                ConsoleSession.form(form, "admin", Stack.adminPassword())
                        .formParam("loginForm:continue", "/console/users.xhtml?role=VIEWER")
                        .post("/login.xhtml");

        assertThat(signedIn.header("Location")).isEqualTo("/console/users.xhtml?role=VIEWER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/cameras", "/hls/x", "/footage/x", "/console/login.xhtml"})
    void letsNoOtherSitesScriptsRead(String path) {
        for (String origin : List.of(FOREIGN, "null", Stack.http() + ".evil.example.test")) {
            Response get = root().header("Origin", origin).get(path);
            Response preflight =
                    root().header("Origin", origin)
                            .header("Access-Control-Request-Method", "DELETE")
                            .header("Access-Control-Request-Headers", "authorization")
                            .options(path);

            assertThat(get.header("Access-Control-Allow-Origin")).isNull();
            assertThat(preflight.header("Access-Control-Allow-Origin")).isNull();
            assertThat(preflight.header("Access-Control-Allow-Credentials")).isNull();
        }
    }

    @Test
    void signsNothingForAnotherHost() {
        try (TestCamera camera = TestCamera.register()) {
            Response urls =
                    Api.admin()
                            .header("Host", "evil.example.test")
                            .header("X-Forwarded-Host", "evil.example.test")
                            .header("Forwarded", "host=evil.example.test")
                            .get("/streaming/camera/{id}/urls", camera.id());

            assertThat(urls.asString()).doesNotContain("evil.example.test");
        }
    }

    @Test
    void redirectsWithoutNamingAHost() {
        for (String path : List.of("/", "/console", "/console/", "/console/users.xhtml")) {
            Response response = root().header("Host", "evil.example.test").get(path);

            assertThat(response.statusCode()).as(path).isEqualTo(302);
            assertThat(response.header("Location")).as(path).startsWith("/console/");
        }
    }

    @Test
    void believesNobodyAboutTheirAddress() {
        Response refused =
                root().header("X-Forwarded-For", "192.0.2.77")
                        .header("Forwarded", "for=192.0.2.77")
                        .header("X-Real-IP", "192.0.2.77")
                        .basePath("/api/v1")
                        .get("/cameras");
        String id = refused.header("X-Request-Id");

        Response entries = Api.admin().queryParam("address", "192.0.2.77").get("/audit-logs");
        assertThat(id).isNotBlank();
        assertThat(entries.<Integer>path("total")).isZero();
    }

    @Test
    void boundsHeadersAndAddresses() {
        String long9k = "a".repeat(9 << 10);

        assertEdgeProblem(Api.anonymous().header("X-Long", long9k).get("/cameras"), 431);
        assertEdgeProblem(Api.anonymous().queryParam("q", long9k).get("/cameras"), 414);
        assertEdgeProblem(
                Api.admin()
                        .contentType("application/json")
                        .body("x".repeat(2 << 20))
                        .post("/teams"),
                413);
    }

    @Test
    void refusesToRepeatWhatItWasSent() {
        assertThat(root().request("TRACE", "/api/v1/cameras").statusCode()).isEqualTo(405);
        assertThat(root().request("TRACE", "/console/login.xhtml").statusCode()).isEqualTo(405);
    }

    private static void signOut(ConsoleSession session, String viewState) {
        RequestSpecification form =
                session.asks()
                        .formParam("logoutForm_SUBMIT", "1")
                        .formParam("logoutForm:logout", "");
        if (viewState != null) {
            form.formParam("jakarta.faces.ViewState", viewState);
        }
        form.post("/account.xhtml");
    }

    private static int sessionStatus(String cookie) {
        return ConsoleSession.anonymous()
                .cookie(ConsoleSession.COOKIE, cookie)
                .get("/data/session")
                .statusCode();
    }

    private static RequestSpecification root() {
        return Api.anonymous().basePath("");
    }
}

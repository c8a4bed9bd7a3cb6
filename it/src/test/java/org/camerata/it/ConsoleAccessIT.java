package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.Console;
import org.camerata.it.stack.TestCamera;
import org.camerata.it.stack.Totp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the console lets people see and do, in a browser of the administrator and one of theirs. */
class ConsoleAccessIT {

    /** What is taken away is gone within 5 s. */
    private static final Duration REVOKED_MAX = Duration.ofSeconds(5);

    static Console admin;

    final String username = "console-" + System.nanoTime();
    Console console;
    String password;
    Object userId;

    @BeforeAll
    static void signedIn() {
        admin = Console.open().signIn();
    }

    @AfterAll
    static void closed() {
        admin.close();
    }

    @BeforeEach
    void newViewer() {
        console = Console.open();
        Response made =
                Api.admin(Map.of("username", username, "displayName", "Vic", "role", "VIEWER"))
                        .post("/users");
        made.then().statusCode(201);
        userId = made.path("user.id");
        password = made.path("password");
    }

    @AfterEach
    void removeViewer() {
        console.close();
        Api.admin().delete("/users/{id}", userId).then().statusCode(204);
    }

    /** Signs in for the first time, which ends with a password of one's own. */
    private void settleIn() {
        enter(console, password);
        choosePassword();
    }

    private void choosePassword() {
        console.page().waitForURL(url -> url.contains("password.xhtml"));
        String own = "four odd words of " + username;
        console.fill("passwordForm:currentPassword", password);
        console.fill("passwordForm:newPassword", own);
        console.fill("passwordForm:repeated", own);
        console.click("passwordForm:change");
        console.page().waitForURL(url -> url.contains("dashboard.xhtml"));
        password = own;
    }

    private void enter(Console browser, String secret) {
        browser.visit("login.xhtml");
        browser.fill("loginForm:username", username);
        browser.fill("loginForm:password", secret);
        browser.click("loginForm:signIn");
    }

    @Test
    void demandsAPasswordOfOnesOwnBeforeAnythingElse() {
        enter(console, password);
        console.page().waitForURL(url -> url.contains("password.xhtml"));
        console.visit("cameras.xhtml");
        assertThat(console.page().url()).contains("password.xhtml");

        choosePassword();
        console.visit("cameras.xhtml");
        assertThat(console.page().url()).contains("cameras.xhtml");
    }

    @Test
    void asksForACodeOfTheAuthenticatorApp() {
        settleIn();
        console.visit("account.xhtml");
        console.click("beginForm:begin");
        console.page().waitForSelector("#qr");
        String secret = console.page().textContent("#secretText");
        Totp app = new Totp(secret.replaceAll("\\s", ""));
        console.fill("enrolForm:code", app.code(0));
        console.click("enrolForm:confirm");
        console.page().waitForSelector("#recoveryCodes");
        assertThat(console.page().locator("#recoveryCodes li").count()).isPositive();

        try (Console other = Console.open()) {
            enter(other, password);
            other.page().waitForSelector(Console.byId("codeForm:code"));
            assertThat(other.page().content()).doesNotContain(password);
            other.fill("codeForm:code", app.code(1)); // the one before is used
            other.click("codeForm:confirm");
            other.page().waitForURL(url -> url.contains("dashboard.xhtml"));
        }
    }

    @Test
    void hidesCamerasThatAreNotGranted() {
        settleIn();
        try (TestCamera camera = TestCamera.register()) {
            console.visit("cameras.xhtml");
            assertThat(console.page().content()).doesNotContain(camera.name());
            console.visit("camera.xhtml?id=" + camera.id());
            console.page().waitForSelector("[data-error='404']");
            console.visit("users.xhtml");
            console.page().waitForSelector("[data-error='403']");
        }
    }

    @Test
    void signsOutWhoseSessionIsEndedElsewhere() {
        settleIn();
        admin.visit("user.xhtml?id=" + userId);
        admin.click("sessionsForm:endAll");
        confirm();

        await().atMost(REVOKED_MAX)
                .untilAsserted(
                        () -> {
                            console.visit("cameras.xhtml");
                            assertThat(console.page().url()).contains("login.xhtml");
                        });
    }

    @Test
    void showsATokenOnce() {
        String name = "Token " + System.nanoTime();
        admin.visit("tokens.xhtml");
        admin.click("addToken");
        admin.awaitFocus("tokenForm:name");
        admin.fill("tokenForm:name", name);
        admin.page().check(".checks li:has-text('See the camera') input");
        admin.click("tokenForm:save");
        admin.page().waitForSelector("#secretValue");
        String token = admin.page().textContent("#secretValue").strip();
        Api.bearer(token).get("/cameras").then().statusCode(200);

        admin.click("secretDone");
        admin.page()
                .waitForSelector(
                        "#secretValue",
                        new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
        admin.visit("tokens.xhtml");
        assertThat(admin.page().content()).contains(name).doesNotContain(token);

        admin.page().click("#tokens tr:has-text('" + name + "') button[title=Delete]");
        confirm();
        await().atMost(REVOKED_MAX)
                .until(() -> Api.bearer(token).get("/cameras").statusCode() == 401);
    }

    private static void confirm() {
        admin.page().waitForSelector("#confirmDialog");
        admin.click("confirmYes");
    }
}

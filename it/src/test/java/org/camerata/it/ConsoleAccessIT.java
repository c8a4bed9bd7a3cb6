package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.restassured.response.Response;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.Console;
import org.camerata.it.stack.TestCamera;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the console lets people see and do, in a browser of the administrator and one of theirs. */
class ConsoleAccessIT {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final long TOTP_STEP_SECONDS = 30;

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
    void asksForACodeOfTheAuthenticatorApp() throws GeneralSecurityException {
        settleIn();
        console.visit("account.xhtml");
        console.click("beginForm:begin");
        console.page().waitForSelector("#qr");
        String secret = console.page().textContent("#secretText").strip();
        console.fill("enrolForm:code", code(secret, 0));
        console.click("enrolForm:confirm");
        console.page().waitForSelector("#recoveryCodes");
        assertThat(console.page().locator("#recoveryCodes li").count()).isPositive();

        try (Console other = Console.open()) {
            enter(other, password);
            other.page().waitForSelector(Console.byId("codeForm:code"));
            assertThat(other.page().content()).doesNotContain(password);
            other.fill("codeForm:code", code(secret, 1)); // the one before is used
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

    /** RFC 6238 with what every authenticator app takes for granted. */
    private static String code(String secret, int stepsAhead) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(decode(secret.replace(" ", "")), "HmacSHA1"));
        long step = Instant.now().getEpochSecond() / TOTP_STEP_SECONDS + stepsAhead;
        ByteBuffer digest =
                ByteBuffer.wrap(mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array()));
        int offset = digest.get(digest.limit() - 1) & 0xf;
        return "%06d".formatted((digest.getInt(offset) & Integer.MAX_VALUE) % 1_000_000);
    }

    private static byte[] decode(String base32) {
        ByteBuffer bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
        long bits = 0;
        int count = 0;
        for (char letter : base32.toCharArray()) {
            bits = bits << 5 | BASE32.indexOf(letter);
            count += 5;
            if (count >= 8) {
                count -= 8;
                bytes.put((byte) (bits >> count));
            }
        }
        return bytes.array();
    }
}

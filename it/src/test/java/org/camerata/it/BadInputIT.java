package org.camerata.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camerata.it.stack.Problems.assertEdgeProblem;
import static org.camerata.it.stack.Problems.assertProblem;

import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.ConsoleSession;
import org.camerata.it.stack.Person;
import org.camerata.it.stack.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of bad input has its refusal; what is only odd text is kept as it is. */
class BadInputIT {

    private static final String TYPE = "urn:camerata:problem:";

    /** Found in no answer. */
    private static final String ECHO = "ZZECHOZZ";

    /** What shows otherwise than it is, or not at all. */
    static Stream<String> deceptiveNames() {
        return Stream.of(
                ECHO + "\0", // null byte
                ECHO + "\u0007",
                ECHO + "\n" + ECHO,
                ECHO + "\u007f",
                ECHO + "\u202egnp.exe", // right-to-left override
                ECHO + "\u2066hidden\u2069", // isolate
                ECHO + "\u200b", // zero width space
                ECHO + "\ufeff");
    }

    @ParameterizedTest
    @MethodSource("deceptiveNames")
    void refusesANameThatShowsOtherwiseThanItIs(String name) {
        Response response = Api.admin(Map.of("name", name)).post("/camera-groups");

        assertRefused(response, "invalid-request", "name ");
    }

    @Test
    void refusesHalfACharacter() {
        Response response = postGroup("{\"name\": \"" + ECHO + "\\ud800\"}");

        assertRefused(response, "invalid-request", "name ");
    }

    /** Display texts: any script, and what other systems trip over. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tor \ud83d\udea8 S\u00fcd",
                "<script>alert(1)</script>",
                "<!--<script>",
                "'; drop table camera; --",
                "../../etc/passwd",
                "${7*7} #{7*7} {{7*7}}",
                "\u05e9\u05e2\u05e8",
                "a&b=\"c\" \\ %00"
            })
    void keepsOddTextExactlyAndEscapesIt(String text) {
        String name = text + " " + UUID.randomUUID().toString().substring(0, 8);
        Response made = Api.admin(Map.of("name", name, "description", text)).post("/camera-groups");
        made.then().statusCode(201);
        int id = made.path("id");

        Response kept = Api.admin().get("/camera-groups/{id}", id);
        String page = adminConsole().asks().get("/group.xhtml?id=" + id).asString();
        String markup = page.replaceAll("(?s)<script.*?</script>", "");

        assertThat(kept.<String>path("name")).isEqualTo(name);
        assertThat(kept.<String>path("description")).isEqualTo(text);
        assertThat(page).doesNotContain("49 49");
        assertThat(markup).doesNotContain("<script").contains("</html>");
        Api.admin().delete("/camera-groups/{id}", id).then().statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ud83d\udea8alarm",
                "<script>",
                "'; --",
                "../admin",
                "two words",
                "Capital",
                "\u0430dmin", // the first letter is Cyrillic
                "admin\u202e",
                ".hidden",
                ""
            })
    void refusesAUserNameOfOtherCharacters(String username) {
        Response response = createUser(username);

        assertRefused(response, "invalid-request", "username must be 1 to 64 characters of a-z");
    }

    @Test
    void refusesANameOfAMegabyte() {
        String megabyte = ECHO + "x".repeat((1 << 20) - 200);

        assertRefused(
                Api.admin(Map.of("name", megabyte)).post("/camera-groups"),
                "invalid-request",
                "name size must be between 1 and");
        assertRefused(createUser(megabyte), "invalid-request", "username must be");
        assertEdgeProblem(
                Api.admin(Map.of("name", megabyte + megabyte)).post("/camera-groups"), 413);
    }

    @Test
    void refusesAKeyThatComesTwice() {
        Response response = postGroup("{\"name\": \"one\", \"name\": \"" + ECHO + "\"}");

        assertRefused(response, "invalid-body", "a key twice");
    }

    @Test
    void refusesAKeyThatComesTwiceInDisguise() {
        Response response = postGroup("{\"name\": \"one\", \"n\\u0061me\": \"" + ECHO + "\"}");

        assertRefused(response, "invalid-body", "a key twice");
    }

    @Test
    void refusesTextThatIsNotUtf8() {
        byte[] body = ("{\"name\": \"" + ECHO + "?\"}").getBytes(UTF_8);
        body[body.length - 3] = (byte) 0xc3; // the first of two bytes

        Response response =
                Api.admin()
                        .config(rawBytes())
                        .contentType(ContentType.JSON)
                        .body(body)
                        .post("/camera-groups");

        assertRefused(response, "invalid-body", "not UTF-8");
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 100_000})
    void refusesDeepNesting(int depth) {
        Response response = postGroup("{\"name\": " + "[".repeat(depth) + "]".repeat(depth) + "}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.<String>path("type")).isEqualTo(TYPE + "invalid-body");
    }

    @Test
    void refusesTextAfterTheValue() {
        assertRefused(postGroup("{\"name\": \"one\"} {}"), "invalid-body", "not JSON");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "99999999999999999999", // beyond 64 bits
                "9223372036854775808",
                "1e400",
                "1e999999999",
                "1.5",
                "17x"
            })
    void refusesAnIdBeyondRange(String number) {
        Response response =
                Api.admin()
                        .contentType(ContentType.JSON)
                        .body("{\"cameraIds\": [" + number + "]}")
                        .put("/camera-groups/{id}/cameras", 1);

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(400);
        assertThat(response.<String>path("type")).isEqualTo(TYPE + "invalid-body");
        assertThat(response.asString()).doesNotContain("99999999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "87661", "2147483648", "4294967297", "1e9"})
    void refusesAFootageWindowBeyondRange(String hours) {
        Response response =
                Api.admin()
                        .contentType(ContentType.JSON)
                        .body(
                                "{\"userId\": 1, \"groupId\": 1, \"permissions\":"
                                        + " [\"recording:view\"], \"footageHours\": "
                                        + hours
                                        + "}")
                        .post("/grants");

        assertProblem(response, 400);
        assertThat(response.<String>path("detail")).contains("footageHours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "1e3", "-", "0x10", "\u0661"})
    void knowsNoCameraWhoseIdIsBeyondRange(String id) {
        assertProblem(Api.admin().get("/cameras/{id}", id), 404);
    }

    @Test
    void refusesAPageSizeBeyondRange() {
        Response response = Api.admin().queryParam("size", "4294967297").get("/cameras");

        assertRefused(response, "invalid-parameter", "size must be a whole number");
    }

    @Test
    void refusesAPasswordThatIsTriedFirstEverywhere() {
        Response response =
                Api.admin(
                                Map.of(
                                        "username", "bad-input",
                                        "role", "VIEWER",
                                        "password", "password1234"))
                        .post("/users");

        assertProblem(response, 400);
        assertThat(response.<String>path("type")).isEqualTo(TYPE + "weak-password");
        assertThat(response.asString()).doesNotContain("password1234");
    }

    /** Refused before anything is hashed. */
    @Test
    void refusesACodeOfAMegabyteAtLogin() {
        Response response =
                Api.login(
                        Api.from("127.0.7.1"),
                        Map.of("username", "admin", "password", "x", "code", "9".repeat(1 << 19)));

        assertRefused(response, "invalid-request", "code size must be");
    }

    private static Response createUser(String username) {
        return Api.admin(
                        Map.of(
                                "username",
                                username,
                                "role",
                                "VIEWER",
                                "password",
                                Person.newPassword()))
                .post("/users");
    }

    private static Response postGroup(String body) {
        return Api.admin().contentType(ContentType.JSON).body(body).post("/camera-groups");
    }

    private static ConsoleSession adminConsole() {
        return AdminConsole.SESSION;
    }

    /** Signed in once. */
    private static final class AdminConsole {
        static final ConsoleSession SESSION = ConsoleSession.signIn("admin", Stack.adminPassword());
    }

    private static io.restassured.config.RestAssuredConfig rawBytes() {
        return io.restassured.config.RestAssuredConfig.config()
                .encoderConfig(
                        EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false));
    }

    private static void assertRefused(Response response, String code, String detail) {
        assertProblem(response, 400);
        assertThat(response.<String>path("type")).isEqualTo(TYPE + code);
        assertThat(response.<String>path("detail")).contains(detail);
        assertThat(response.asString()).doesNotContain(ECHO);
    }
}

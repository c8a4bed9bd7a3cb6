package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camerata.it.stack.Problems.assertProblem;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.Person;
import org.camerata.it.stack.Totp;
import org.junit.jupiter.api.Test;

/** Codes of an authenticator app, from their enrolment to their loss. */
class SecondFactorIT {

    private static final String ADDRESS = "127.0.11.1"; // some of these logins fail
    private static final String TYPE = "urn:camerata:problem:";

    @Test
    void asksForACodeAndTakesEachOnce() {
        try (Person person = Person.of("VIEWER")) {
            Totp totp = Totp.offeredTo(person);
            totp.confirm(person, -1);
            String code = totp.code(0);

            assertRefused(login(person, null), "second-factor-required");
            assertRefused(login(person, "000000"), "wrong-code");
            assertThat(login(person, code).statusCode()).isEqualTo(200);
            assertRefused(login(person, code), "wrong-code");
        }
    }

    @Test
    void doesNotCountBeforeItIsConfirmed() {
        try (Person person = Person.of("VIEWER")) {
            Totp.offeredTo(person);

            assertThat(login(person, null).statusCode()).isEqualTo(200);
            assertThat(person.asks().get("/auth/second-factor").<Boolean>path("enrolled"))
                    .isFalse();
        }
    }

    @Test
    void showsTheSecretAsTextAsUriAndAsPicture() {
        try (Person person = Person.of("VIEWER")) {
            Response offer = person.asks().post("/auth/second-factor");
            String secret = offer.path("secret");
            new Totp(secret); // so that it is looked for

            assertThat(secret).matches("[A-Z2-7]{32}");
            assertThat(offer.<String>path("uri"))
                    .startsWith("otpauth://totp/Camerata:" + person.username())
                    .contains("secret=" + secret);
            assertThat(offer.<String>path("qrCode")).startsWith("<svg").doesNotContain("<script");
            assertThat(offer.header("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void letsInByEachRecoveryCodeOnce() {
        try (Person person = Person.of("VIEWER")) {
            List<String> codes = Totp.offeredTo(person).confirm(person, 0);

            assertThat(codes).hasSize(10).doesNotHaveDuplicates();
            assertThat(login(person, codes.get(0)).statusCode()).isEqualTo(200);
            assertRefused(login(person, codes.get(0)), "wrong-code");
            assertThat(login(person, codes.get(1)).statusCode()).isEqualTo(200);
            assertThat(
                            person.asks()
                                    .get("/auth/second-factor")
                                    .<Number>path("recoveryCodesLeft")
                                    .intValue())
                    .isEqualTo(8);
        }
    }

    @Test
    void renewsRecoveryCodesAndForgetsTheOldOnes() {
        try (Person person = Person.of("VIEWER")) {
            Totp totp = Totp.offeredTo(person);
            List<String> old = totp.confirm(person, -1);
            Response renewed =
                    person.asks(Map.of("code", totp.code(0)))
                            .post("/auth/second-factor/recovery-codes");

            List<String> codes = renewed.path("recoveryCodes");
            assertThat(codes).hasSize(10).doesNotContainAnyElementsOf(old);
            assertRefused(login(person, old.get(0)), "wrong-code");
            assertThat(login(person, codes.get(0)).statusCode()).isEqualTo(200);
        }
    }

    /** The role is one that no other test logs in with meanwhile: tests run one after another. */
    @Test
    void holdsThoseWhoseRoleDemandsOneUntilTheyHaveIt() {
        try (Person held = Person.of("OPERATOR")) {
            demand("OPERATOR", true);
            Response refused = held.asks().get("/cameras");
            assertProblem(refused, 403);
            assertThat(refused.<String>path("type"))
                    .isEqualTo(TYPE + "second-factor-enrolment-required");
            assertThat(held.asks().get("/auth/profile").<String>path("required"))
                    .isEqualTo("SECOND_FACTOR");

            Totp totp = Totp.offeredTo(held);
            totp.confirm(held, -1);

            assertThat(held.asks().get("/auth/permissions").statusCode()).isEqualTo(200);
            assertThat(held.asks().get("/api-tokens").statusCode()).isEqualTo(200);
            Response removal =
                    held.asks(Map.of("code", totp.code(0))).post("/auth/second-factor/remove");
            assertProblem(removal, 400);
        } finally {
            demand("OPERATOR", false);
        }
    }

    @Test
    void isTakenAwayByAnAdministratorFromWhoLostIt() {
        try (Person person = Person.of("VIEWER")) {
            List<String> codes = Totp.offeredTo(person).confirm(person, 0);
            assertRefused(login(person, null), "second-factor-required");

            Api.admin().delete("/users/{id}/second-factor", person.id()).then().statusCode(204);

            assertThat(login(person, null).statusCode()).isEqualTo(200);
            Totp.offeredTo(person).confirm(person, 0);
            assertRefused(login(person, codes.get(0)), "wrong-code"); // of the lost one
        }
    }

    @Test
    void refusesToConfirmWithAWrongCode() {
        try (Person person = Person.of("VIEWER")) {
            Totp.offeredTo(person);

            assertRefused(
                    person.asks(Map.of("code", "000000")).post("/auth/second-factor/confirm"),
                    "wrong-code");
        }
    }

    private static Response login(Person person, String code) {
        Map<String, Object> body = new HashMap<>();
        body.put("username", person.username());
        body.put("password", person.password());
        if (code != null) {
            body.put("code", code);
        }
        return Api.login(Api.from(ADDRESS), body);
    }

    private static void demand(String role, boolean required) {
        Api.admin(Map.of("secondFactorRequired", required))
                .put("/roles/{role}/policy", role)
                .then()
                .statusCode(204);
    }

    private static void assertRefused(Response response, String code) {
        assertProblem(response, 401);
        assertThat(response.<String>path("type")).isEqualTo(TYPE + code);
    }
}

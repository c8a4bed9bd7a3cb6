package org.camerata.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camerata.it.stack.Problems.assertProblem;

import io.restassured.response.Response;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.ApiToken;
import org.camerata.it.stack.Person;
import org.camerata.it.stack.Secrets;
import org.camerata.it.stack.Tokens;
import org.junit.jupiter.api.Test;

/** Tokens that look right and are not. Each is refused with the same words, so none is a hint. */
class ForgedTokensIT {

    @Test
    void takesATokenSignedByTheStacksKey() throws Exception {
        String genuine = Api.adminToken();
        String same = Tokens.rsa(genuine, Tokens.claims(genuine), Secrets.tokenPrivateKey());

        assertThat(Api.bearer(same).get("/cameras").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesATokenWithOtherClaims() {
        String genuine = Api.adminToken();
        String claims = Tokens.claims(genuine).replace("admin", "other");

        assertRefused(Tokens.withClaims(genuine, claims));
    }

    @Test
    void refusesATokenWithoutASignature() {
        String claims = Tokens.claims(Api.adminToken());

        assertRefused(Tokens.unsigned(claims));
        assertRefused(Tokens.unsigned(claims).replaceAll("\\.$", ""));
        assertRefused(Api.adminToken().replaceAll("[^.]+$", ""));
    }

    @Test
    void refusesATokenSignedWithThePublicKey() throws Exception {
        String claims = Tokens.claims(Api.adminToken());
        PublicKey key = Secrets.tokenPublicKey();

        assertRefused(Tokens.hmac(claims, key.getEncoded()));
        assertRefused(Tokens.hmac(claims, pem(key).getBytes(UTF_8)));
        assertRefused(Tokens.hmac(claims, pem(key).strip().getBytes(UTF_8)));
    }

    @Test
    void refusesATokenSignedByAnotherKey() throws Exception {
        String genuine = Api.adminToken();

        assertRefused(Tokens.rsa(genuine, Tokens.claims(genuine), anotherKey()));
    }

    @Test
    void refusesATokenThatExpiredASecondAgo() throws Exception {
        long aSecondAgo = Instant.now().getEpochSecond() - 1;

        assertRefused(changed("\"exp\":\\d+", "\"exp\":" + aSecondAgo));
    }

    @Test
    void refusesATokenWithoutAnEnd() throws Exception {
        assertRefused(changed("\"exp\":\\d+,?", ""));
    }

    @Test
    void refusesATokenOfAnotherIssuer() throws Exception {
        assertRefused(changed("\"iss\":\"[^\"]*\"", "\"iss\":\"https://example.org\""));
    }

    @Test
    void refusesATokenForAnotherAudience() throws Exception {
        assertRefused(changed("\"aud\":(\"[^\"]*\"|\\[[^]]*\\])", "\"aud\":\"elsewhere\""));
    }

    @Test
    void refusesATokenOfNoSession() throws Exception {
        assertRefused(changed("\"sid\":\"[^\"]*\"", "\"sid\":\"" + "0".repeat(32) + "\""));
        assertRefused(changed("\"sid\":\"[^\"]*\",?", ""));
    }

    @Test
    void refusesATokenOfASessionThatIsSignedOut() {
        try (Person person = Person.of("VIEWER")) {
            person.asks().post("/auth/logout").then().statusCode(204);

            assertRefused(person.accessToken());
            assertProblem(Api.refresh(person.refreshToken()), 401);
        }
    }

    @Test
    void refusesATokenOfADeletedUser() {
        Person person = Person.of("VIEWER");
        person.remove().then().statusCode(204);

        assertRefused(person.accessToken());
        assertProblem(Api.refresh(person.refreshToken()), 401);
    }

    @Test
    void refusesATokenOfADisabledUser() {
        try (Person person = Person.of("VIEWER")) {
            move(person, "DISABLED");

            assertRefused(person.accessToken());
            assertProblem(Api.refresh(person.refreshToken()), 401);
        }
    }

    @Test
    void refusesAnythingThatIsNoToken() {
        assertRefused("nonsense");
        assertRefused("a.b.c");
        assertRefused("cam_");
        assertRefused("");
        assertRefused("x".repeat(4_000));
    }

    @Test
    void refusesAnApiTokenWithAWrongChecksumOrOfNobody() {
        try (Person program = Person.program()) {
            String genuine = program.token(List.of("system:read")).text();
            char last = genuine.charAt(genuine.length() - 1) == '0' ? '1' : '0';
            char first = genuine.charAt(4) == '0' ? '1' : '0';

            assertRefused(genuine.substring(0, genuine.length() - 1) + last);
            assertRefused("cam_" + first + genuine.substring(5));
            assertRefused(genuine + "0");
            assertRefused("cam_" + "0".repeat(43) + "00mQ4H"); // of a right form
        }
    }

    @Test
    void refusesTheApiTokenOfADisabledOrDeletedOwner() {
        Person program = Person.program();
        ApiToken token = program.token(List.of("system:read"));
        assertThat(token.asks().get("/auth/profile").statusCode()).isEqualTo(200);

        move(program, "DISABLED");
        assertRefused(token.text());
        move(program, "ACTIVE");
        assertThat(token.asks().get("/auth/profile").statusCode()).isEqualTo(200);
        program.remove().then().statusCode(204);
        assertRefused(token.text());
    }

    private static void move(Person person, String state) {
        Api.admin(Map.of("state", state))
                .put("/users/{id}/state", person.id())
                .then()
                .statusCode(200);
    }

    private static String changed(String pattern, String replacement) throws Exception {
        String genuine = Api.adminToken();
        String claims = Tokens.claims(genuine);
        String others = claims.replaceFirst(pattern, replacement).replace(",}", "}");
        assertThat(others).isNotEqualTo(claims);
        return Tokens.rsa(genuine, others, Secrets.tokenPrivateKey());
    }

    private static PrivateKey anotherKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair().getPrivate();
    }

    private static void assertRefused(String token) {
        Response response = Api.bearer(token).get("/cameras");
        assertProblem(response, 401);
        assertThat(response.<String>path("type")).isEqualTo("urn:camerata:problem:unauthenticated");
        assertThat(response.<String>path("detail")).isEqualTo("A valid access token is needed");
        assertThat(response.header("WWW-Authenticate")).startsWith("Bearer");
    }

    private static String pem(PublicKey key) {
        String base64 =
                Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
    }
}

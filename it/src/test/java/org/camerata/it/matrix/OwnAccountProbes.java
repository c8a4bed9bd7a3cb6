package org.camerata.it.matrix;

import static java.util.Map.entry;

import java.util.Map;
import java.util.function.Function;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.Person;
import org.camerata.it.stack.Totp;

/** Requests about the caller's own account, and how it becomes what it was. */
final class OwnAccountProbes {

    static final Map<String, Function<Scene, Probe>> ALL =
            Map.ofEntries(
                    entry("POST /api/v1/auth/login", OwnAccountProbes::login),
                    entry("POST /api/v1/auth/refresh", OwnAccountProbes::refresh),
                    entry("POST /api/v1/auth/logout", s -> Probe.plain().then(r -> returns(s))),
                    entry("GET /api/v1/auth/profile", s -> Probe.plain()),
                    entry("GET /api/v1/auth/permissions", s -> Probe.plain()),
                    entry("POST /api/v1/auth/password", OwnAccountProbes::password),
                    entry("GET /api/v1/auth/sessions", s -> Probe.plain()),
                    entry("DELETE /api/v1/auth/sessions", s -> Probe.plain()),
                    entry("DELETE /api/v1/auth/sessions/{id}", OwnAccountProbes::session),
                    entry("GET /api/v1/auth/second-factor", s -> Probe.plain()),
                    entry("POST /api/v1/auth/second-factor", s -> Probe.plain()),
                    entry("POST /api/v1/auth/second-factor/confirm", OwnAccountProbes::confirm),
                    entry(
                            "POST /api/v1/auth/second-factor/recovery-codes",
                            OwnAccountProbes::enrolled),
                    entry("POST /api/v1/auth/second-factor/remove", OwnAccountProbes::enrolled));

    private static final Map<String, String> ANY_CODE = Map.of("code", "123456");

    private OwnAccountProbes() {}

    private static Probe login(Scene scene) {
        Person viewer = scene.cast().person(Who.VIEWER);
        return Probe.plain()
                .body(Map.of("username", viewer.username(), "password", viewer.password()));
    }

    private static Probe refresh(Scene scene) {
        Person viewer = scene.cast().person(Who.VIEWER);
        return Probe.plain()
                .body(Map.of("refreshToken", viewer.refreshToken()))
                .then(viewer::refreshed);
    }

    private static void returns(Scene scene) {
        if (scene.who().isPerson()) {
            scene.self().logIn();
        }
    }

    private static Probe session(Scene scene) {
        Person owner = scene.ownerOfSession();
        return Probe.id(owner.sessionId()).then(answer -> owner.logIn());
    }

    private static Probe password(Scene scene) {
        if (!scene.who().isPerson()) {
            return Probe.plain()
                    .body(Map.of("currentPassword", "none", "newPassword", Person.newPassword()));
        }
        Map<String, String> body = scene.self().nextPassword();
        return Probe.plain()
                .body(body)
                .then(
                        answer -> {
                            scene.self().passwordChanged(body);
                            if (scene.who() == Who.BEGINNER) {
                                scene.cast().renewBeginner();
                            }
                        });
    }

    private static Probe confirm(Scene scene) {
        if (!scene.who().isPerson()) {
            return Probe.plain().body(ANY_CODE);
        }
        Totp totp = Totp.offeredTo(scene.self());
        return Probe.plain()
                .body(Map.of("code", totp.code(0)))
                .inAnyCase(() -> removeSecondFactor(scene.self()));
    }

    private static Probe enrolled(Scene scene) {
        if (!scene.who().isPerson()) {
            return Probe.plain().body(ANY_CODE);
        }
        Totp totp = Totp.offeredTo(scene.self());
        totp.confirm(scene.self(), -1);
        return Probe.plain()
                .body(Map.of("code", totp.code(0)))
                .inAnyCase(() -> removeSecondFactor(scene.self()));
    }

    private static void removeSecondFactor(Person person) {
        Api.admin().delete("/users/{id}/second-factor", person.id()).then().statusCode(204);
    }
}

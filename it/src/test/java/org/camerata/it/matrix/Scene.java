package org.camerata.it.matrix;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.ApiToken;
import org.camerata.it.stack.CameraGroup;
import org.camerata.it.stack.Person;

/**
 * What a request is about: things of group A and of the caller, or things that are none of the
 * caller's business.
 *
 * @param tenant whose things
 * @param foreign whether nobody may succeed, so that nothing need be spare
 */
record Scene(Cast cast, Who who, Tenant tenant, boolean foreign) {

    static Scene own(Cast cast, Who who) {
        return new Scene(cast, who, cast.groupA(), false);
    }

    /** Of the group that the caller has nothing to do with, and of its people. */
    static Scene foreign(Cast cast, Who who) {
        return new Scene(cast, who, who.isOfGroupB() ? cast.groupA() : cast.groupB(), true);
    }

    /** Who acts on their own account. */
    Person self() {
        return cast.person(who);
    }

    Person resident() {
        return tenant.resident();
    }

    Person userToReset() {
        return foreign ? resident() : tenant.lodger();
    }

    Object camera() {
        return tenant.camera().id();
    }

    Object cameraToRemove() {
        return foreign ? camera() : tenant.spareCamera().id();
    }

    /** Which may lose its small stream. */
    Object cameraWithSub() {
        Object camera = cameraToRemove();
        if (!foreign) {
            Api.admin().put("/cameras/{id}/profiles/sub", camera).then().statusCode(200);
        }
        return camera;
    }

    Object recording() {
        return tenant.recording().id();
    }

    /** A moment of the recording, which is the camera's. */
    Instant footageAt() {
        return tenant.recording().startedAt().plusSeconds(1);
    }

    Object recordingToRemove() {
        return foreign ? recording() : tenant.spareRecording().id();
    }

    long group() {
        return tenant.group().id();
    }

    long groupToChange() {
        return foreign ? group() : made("/camera-groups", "Group");
    }

    long teamToChange() {
        return foreign ? tenant.team() : made("/teams", "Team");
    }

    long userToChange() {
        return foreign ? resident().id() : Person.program().id();
    }

    long grantToRemove() {
        return foreign ? tenant.grant() : tenant.freshGrant();
    }

    /** One's own, or the resident's. */
    long token() {
        return foreign ? tenant.token().id() : ApiToken.of(self(), List.of("camera:read")).id();
    }

    /** One's own, or the administrator's for who has none, or the resident's. */
    Person ownerOfSession() {
        if (foreign) {
            return resident();
        }
        return who.isPerson() ? self() : cast.person(Who.ADMIN);
    }

    private long made(String path, String what) {
        return Api.admin(CameraGroup.naming(what + " " + System.nanoTime()))
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .<Number>path("id")
                .longValue();
    }

    Map<String, ?> cameraBody() {
        return Map.of(
                "name",
                tenant.camera().name(),
                "serialNumber",
                tenant.camera().serialNumber(),
                "recordingEnabled",
                true);
    }
}

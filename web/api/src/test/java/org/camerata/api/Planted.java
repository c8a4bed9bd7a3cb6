package org.camerata.api;

import static org.camerata.access.Permission.CAMERA_READ;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import org.camerata.recording.RecordingState;
import org.camerata.recording.Tier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Breaks one rule of the API in each class, so that the rule can be seen to notice. */
@SuppressWarnings("UnusedVariable") // on purpose
final class Planted {

    private Planted() {}

    static class KnowsRows {
        EntityManager entities;
    }

    static class Unprotected {
        @GET
        public void get() {}
    }

    static class ProtectedTwice {
        @GET
        @Requires(CAMERA_READ)
        @Public("nothing")
        public void get() {}
    }

    @Path("cameras")
    static class SecretlyPublic {
        @GET
        @Public("nothing")
        public void get() {}
    }

    @Path("auth")
    static class SeeminglyPublic {
        @POST
        @Path("login")
        @Requires
        public void login() {}
    }

    static class BlankSummary {
        @GET
        @Operation(summary = " ")
        public void get() {}
    }

    record OldStates(@Schema(enumeration = {"OPEN", "COMPLETE"}) String state) {}

    record UnknownWord(@Schema(enumeration = {"HIGH", "LOW"}) String quality) {}

    static class OldParameter {
        @GET
        public void list(
                @Parameter(schema = @Schema(enumeration = {"HOT", "COLD"})) @QueryParam("tier")
                        Tier tier) {}
    }

    static class SilentParameter {
        @GET
        public void list(@QueryParam("state") RecordingState state) {}
    }

    static class CameraDto {}

    static class PrivateInjection {
        @Inject private Clock clock;
    }
}

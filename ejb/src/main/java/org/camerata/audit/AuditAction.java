package org.camerata.audit;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that is audited. A code, once released, keeps its meaning for ever. */
public enum AuditAction {
    LOGIN_SUCCEEDED("login.succeeded"),
    LOGIN_REFUSED("login.refused"),
    LOGIN_THROTTLED("login.throttled"),
    SESSION_ENDED("session.ended"),
    REFRESH_TOKEN_REUSED("refresh-token.reused"),

    PASSWORD_CHANGED("password.changed"),
    PASSWORD_RESET("password.reset"),
    SECOND_FACTOR_ENROLLED("second-factor.enrolled"),
    SECOND_FACTOR_REMOVED("second-factor.removed"),
    SECOND_FACTOR_RECOVERY_USED("second-factor.recovery-used"),
    SECOND_FACTOR_RECOVERY_RENEWED("second-factor.recovery-renewed"),
    SECOND_FACTOR_POLICY_CHANGED("second-factor.policy-changed"),

    USER_CREATED("user.created"),
    USER_UPDATED("user.updated"),
    USER_STATE_CHANGED("user.state-changed"),
    USER_REMOVED("user.removed"),
    TEAM_CREATED("team.created"),
    TEAM_UPDATED("team.updated"),
    TEAM_REMOVED("team.removed"),
    CAMERA_GROUP_CREATED("camera-group.created"),
    CAMERA_GROUP_UPDATED("camera-group.updated"),
    CAMERA_GROUP_REMOVED("camera-group.removed"),
    GRANT_GIVEN("grant.given"),
    GRANT_WITHDRAWN("grant.withdrawn"),
    API_TOKEN_CREATED("api-token.created"),
    API_TOKEN_UPDATED("api-token.updated"),
    API_TOKEN_REVOKED("api-token.revoked"),
    API_TOKEN_REMOVED("api-token.removed"),
    ACCESS_REFUSED("access.refused"),

    CAMERA_CREATED("camera.created"),
    CAMERA_UPDATED("camera.updated"),
    CAMERA_REMOVED("camera.removed"),
    CAMERA_ACTIVATED("camera.activated"),
    CAMERA_DEACTIVATED("camera.deactivated"),
    CAMERA_RECORDING_SWITCHED("camera.recording-switched"),
    CAMERA_KEY_REVEALED("camera.key-revealed"),
    CAMERA_KEY_ROTATED("camera.key-rotated"),
    CAMERA_SUB_ADDED("camera.sub-added"),
    CAMERA_SUB_REMOVED("camera.sub-removed"),
    CAMERA_STREAM_EXPECTED("camera.stream-expected"),
    CAMERA_DISCONNECTED("camera.disconnected"),
    CAMERAS_EXPORTED("camera.exported"),
    CAMERAS_IMPORTED("camera.imported"),

    STREAM_ADMITTED("stream.admitted"),
    STREAM_REFUSED("stream.refused"),
    STREAM_ENDED("stream.ended"),

    LIVE_VIEWED("live.viewed"),
    WALL_LAYOUT_CREATED("wall-layout.created"),
    WALL_LAYOUT_UPDATED("wall-layout.updated"),
    WALL_LAYOUT_REMOVED("wall-layout.removed"),
    FOOTAGE_URL_SIGNED("footage.url-signed"),
    FOOTAGE_PLAYED("footage.played"),
    RECORDING_URL_SIGNED("recording.url-signed"),
    RECORDING_PLAYED("recording.played"),
    RECORDING_DOWNLOADED("recording.downloaded"),
    RECORDING_REMOVED("recording.removed"),
    RECORDING_CHECK_ASKED("recording.check-asked"),
    RECORDING_ALTERED("recording.altered"),
    RECORDING_INTACT_AGAIN("recording.intact-again"),
    FOOTAGE_ROOT_SIGNED("footage.root-signed"),
    FOOTAGE_REPAIRED("footage.repaired"),
    EXPORT_REQUESTED("export.requested"),
    EXPORT_MADE("export.made"),
    EXPORT_URL_SIGNED("export.url-signed"),
    EXPORT_DOWNLOADED("export.downloaded"),
    EXPORT_PLAYED("export.played"),
    EXPORT_EXPIRED("export.expired"),
    EXPORT_REMOVED("export.removed"),
    BOOKMARK_CREATED("bookmark.created"),
    BOOKMARK_UPDATED("bookmark.updated"),
    BOOKMARK_REMOVED("bookmark.removed"),

    AUDIT_EXPORTED("audit.exported"),
    AUDIT_VERIFIED("audit.verified"),
    AUDIT_OVERFLOWED("audit.overflowed"),
    REFUSALS_SUPPRESSED("refusals.suppressed"),
    SYSTEM_STARTED("system.started");

    private static final Map<String, AuditAction> BY_CODE =
            Stream.of(values()).collect(Collectors.toMap(AuditAction::code, Function.identity()));

    private final String code;

    AuditAction(String code) {
        this.code = code;
    }

    /** As kept and shown: what it is about, a dot, what happened; at most 40 characters. */
    public String code() {
        return code;
    }

    /** Empty if there is none of that code. */
    public static Optional<AuditAction> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}

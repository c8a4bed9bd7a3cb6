package org.camerata.console;

import static org.camerata.access.Permission.AUDIT_READ;
import static org.camerata.access.Permission.CAMERA_READ;
import static org.camerata.access.Permission.CAMERA_WRITE;
import static org.camerata.access.Permission.LIVE_VIEW;
import static org.camerata.access.Permission.RECORDING_EXPORT;
import static org.camerata.access.Permission.RECORDING_VIEW;
import static org.camerata.access.Permission.SYSTEM_READ;
import static org.camerata.access.Permission.TOKEN_WRITE;
import static org.camerata.access.Permission.USER_READ;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camerata.access.Caller.Restriction;
import org.camerata.access.Permission;

/**
 * Every page and data path of the console, and who may open it; what is not listed does not exist
 * (C2). What a page shows is decided again by the facades that it asks.
 */
public enum ConsolePath {
    LOGIN("/login.xhtml"),

    /** Open to everyone who is signed in: it shows them what they may see, if only nothing. */
    DASHBOARD("/dashboard.xhtml"),
    WALL("/wall.xhtml", LIVE_VIEW),
    CAMERAS("/cameras.xhtml"),
    CAMERA("/camera.xhtml"),
    CAMERA_IMPORT("/camera-import.xhtml", CAMERA_WRITE),
    TROUBLES("/troubles.xhtml"),
    PLAYBACK("/playback.xhtml", RECORDING_VIEW),
    RECORDINGS("/recordings.xhtml", RECORDING_VIEW),
    EXPORTS("/exports.xhtml", RECORDING_EXPORT),
    EXPORT("/export.xhtml", RECORDING_EXPORT),
    COVERAGE("/coverage.xhtml", RECORDING_VIEW),
    CAMERA_COVERAGE("/camera-coverage.xhtml", RECORDING_VIEW),

    USERS("/users.xhtml", USER_READ),
    USER("/user.xhtml", USER_READ),
    TEAMS("/teams.xhtml", USER_READ),
    TEAM("/team.xhtml", USER_READ),
    GROUPS("/groups.xhtml", USER_READ),
    GROUP("/group.xhtml", USER_READ),
    ROLES("/roles.xhtml", USER_READ),
    /** Own tokens for those who may make some, everybody's for those who see users. */
    TOKENS("/tokens.xhtml", TOKEN_WRITE, USER_READ),
    INTEGRITY("/integrity.xhtml", SYSTEM_READ),
    AUDIT("/audit.xhtml", AUDIT_READ),

    ACCOUNT("/account.xhtml"),
    SESSIONS("/sessions.xhtml"),

    /** The only page for one whose password somebody else chose. */
    PASSWORD("/password.xhtml"),
    /** The only page for one who has yet to enrol the second factor that their role demands. */
    SECOND_FACTOR("/second-factor.xhtml"),

    DATA_SESSION("/data/session"),
    DATA_TICKET("/data/ticket"),
    DATA_LIVE("/data/live", LIVE_VIEW),
    DATA_SNAPSHOT("/data/snapshot", LIVE_VIEW),
    DATA_WALL_CAMERAS("/data/wall-cameras", LIVE_VIEW),
    DATA_WALL_LAYOUTS("/data/wall-layouts", LIVE_VIEW),
    DATA_FOOTAGE("/data/footage", RECORDING_VIEW),
    DATA_FOOTAGE_STILL("/data/footage-still", RECORDING_VIEW),
    DATA_EXPORTS("/data/exports", RECORDING_EXPORT),
    DATA_EXPORT("/data/export", RECORDING_EXPORT),
    DATA_EXPORT_PART("/data/export-part", RECORDING_EXPORT),
    DATA_TIMELINE("/data/timeline", RECORDING_VIEW),
    DATA_BOOKMARKS("/data/bookmarks", RECORDING_VIEW),
    DATA_PLAYBACK("/data/playback", RECORDING_VIEW),
    DATA_PLAYBACK_CAMERAS("/data/playback-cameras", RECORDING_VIEW),
    DATA_COVERAGE("/data/coverage", RECORDING_VIEW),
    DATA_CAMERAS("/data/cameras", CAMERA_READ),
    DATA_PUBLIC_KEY("/data/public-key", SYSTEM_READ),
    DATA_ROOTS("/data/roots", SYSTEM_READ),
    DATA_AUDIT("/data/audit", AUDIT_READ);

    private static final String DATA = "/data/";

    private final String path;

    @SuppressWarnings("ImmutableEnumChecker") // an immutable list
    private final List<Permission> needed;

    ConsolePath(String path, Permission... needed) {
        this.path = path;
        this.needed = List.of(needed);
    }

    /** Empty if the console has no such path. */
    static Optional<ConsolePath> of(String path) {
        return Stream.of(values()).filter(one -> one.path.equals(path)).findFirst();
    }

    /** Where one must go before anywhere else. */
    static ConsolePath demandedBy(Restriction restriction) {
        return switch (restriction) {
            case PASSWORD_CHANGE -> PASSWORD;
            case SECOND_FACTOR -> SECOND_FACTOR;
            case NONE -> throw new IllegalArgumentException("nothing is demanded");
        };
    }

    /** Within the console, such as {@code /cameras.xhtml}. */
    public String path() {
        return path;
    }

    /** One of these lets a caller in; empty where it is enough to be signed in. */
    public List<Permission> needed() {
        return needed;
    }

    /** Whether nobody need be signed in. */
    public boolean isPublic() {
        return this == LOGIN;
    }

    /** Whether a script asks for it: it is refused by status and problem+json, not by a page. */
    public boolean isData() {
        return path.startsWith(DATA);
    }

    /** Whether one may come here who is held by this restriction. */
    public boolean isOpenDuring(Restriction restriction) {
        return switch (this) {
            case LOGIN, DATA_SESSION -> true;
            case PASSWORD -> restriction == Restriction.PASSWORD_CHANGE;
            case SECOND_FACTOR -> restriction == Restriction.SECOND_FACTOR;
            default -> restriction == Restriction.NONE;
        };
    }
}

package org.camerata.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camerata.ingest.EndReason;
import org.camerata.ingest.SessionSpan;
import org.camerata.quality.TroubleSpan;

/** When the camera published, and when it was connected without sending anything. */
final class SessionClaims {

    /** A trouble is raised once it lasted for a while, ten seconds mostly. */
    private static final Duration TROUBLE_LEAD = Duration.ofSeconds(15);

    private final CameraFacts facts;

    SessionClaims(CameraFacts facts) {
        this.facts = facts;
    }

    void into(Claims claims) {
        facts.troubles()
                .forEach(trouble -> claim(trouble, claims)); // they say more than the others
        List<SessionSpan> sessions = facts.sessions();
        Instant absentSince = Instant.MIN;
        String detail = "The camera had not published yet";
        for (SessionSpan session : sessions) {
            claims.gap(absentSince, session.startedAt(), GapReason.OFFLINE, detail);
            claims.mayBegin(session.startedAt());
            absentSince = session.endedAt();
            if (absentSince == null) {
                break; // it is live
            }
            claimTail(session, claims);
            detail = sentence(session.endReason());
        }
        if (absentSince != null) {
            claims.gap(absentSince, Instant.MAX, GapReason.OFFLINE, detail);
        }
    }

    /** Before a dead connection is noticed, nothing comes. */
    private static void claimTail(SessionSpan session, Claims claims) {
        Instant silent = session.endedAt().minus(FootageClaims.SILENCE_MAX);
        claims.gap(
                silent.isBefore(session.startedAt()) ? session.startedAt() : silent,
                session.endedAt(),
                GapReason.NO_MEDIA,
                "Nothing came any more, soon after that the connection was gone");
    }

    private void claim(TroubleSpan trouble, Claims claims) {
        boolean nothingToRecord =
                switch (trouble.code()) {
                    case NO_VIDEO, VIDEO_STOPPED, KEY_FRAMES_MISSING, VIDEO_CODEC_UNSUPPORTED ->
                            true;
                    case VIDEO_CODEC_UNEXPECTED,
                            KEY_FRAMES_RARE,
                            FPS_LOW,
                            BITRATE_LOW,
                            BITRATE_HIGH,
                            B_FRAMES,
                            AUDIO_MISSING,
                            AUDIO_STOPPED,
                            AUDIO_CODEC_UNSUPPORTED,
                            TIMESTAMPS_JUMP,
                            RESOLUTION_CHANGED ->
                            false;
                };
        if (nothingToRecord) {
            Instant cleared = trouble.clearedAt();
            claims.gap(
                    trouble.raisedAt().minus(TROUBLE_LEAD),
                    cleared == null ? facts.range().to() : cleared,
                    GapReason.NO_MEDIA,
                    trouble.sentence());
        }
    }

    private static String sentence(EndReason end) {
        return switch (end) {
            case LEFT -> "The camera closed its connection, or the network did";
            case LOST -> "The connection was lost";
            case REPLACED -> "The camera connected anew";
            case DEACTIVATED -> "The camera was deactivated";
            case REMOVED -> "The camera was removed";
            case DISCONNECTED -> "Somebody disconnected the camera";
            case KEY_RETIRED -> "The camera's stream key was exchanged";
            case NOT_ALLOWED -> "The camera's address was not allowed any more";
        };
    }
}

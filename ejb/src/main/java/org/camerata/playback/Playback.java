package org.camerata.playback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.audit.AuditTrail;
import org.camerata.playback.PlaybackLists.Kind;
import org.camerata.shared.CameraId;

/** Plays a camera's footage by time: for the caller, and for who comes by a signed path. */
@ApplicationScoped
public class Playback {

    private static final String ALL_LIST = "index.m3u8";
    private static final String KEY_PICTURES_LIST = "key-pictures.m3u8";

    @Inject PlaybackGrants grants;
    @Inject PlaybackLists lists;
    @Inject PlaybackFragments fragments;
    @Inject PlayedOnce played;
    @Inject AuditTrail trail;

    /**
     * Signs the paths of a range's lists for the caller.
     *
     * @throws InvalidRange if the range is empty, or longer than {@link PlaybackGrants#RANGE_MAX}
     * @throws org.camerata.shared.CameraNotFound if there is no such camera
     * @throws org.camerata.access.NotAllowed if the caller may not see its footage
     * @throws org.camerata.recording.TooMuchFootage if the range holds too many recordings
     */
    public SignedPlayback sign(CameraId camera, Instant from, Instant to) {
        PlaybackGrant grant = grants.grant(camera, from, to);
        trail.recordAtOnce(event(AuditAction.FOOTAGE_URL_SIGNED, grant));
        String folder = grants.folder(grant);
        return new SignedPlayback(
                folder + ALL_LIST,
                folder + KEY_PICTURES_LIST,
                grant.from(),
                grant.to(),
                grant.expiresAt(),
                lists.leftOut(grant));
    }

    /**
     * The list of a range for the caller; the paths in it are signed, and absolute.
     *
     * @throws InvalidRange as {@link #sign}, and the rest likewise
     */
    public String list(CameraId camera, Instant from, Instant to) {
        PlaybackGrant grant = grants.grant(camera, from, to);
        return list(grant, Kind.ALL, grants.folder(grant));
    }

    /**
     * A list by its signed path; the paths in it are relative.
     *
     * @throws SignatureRejected if it was not signed here, its time is over, or its viewer has
     *     signed out
     */
    public String list(PlaybackGrant grant, String signature, Kind kind) {
        grants.demand(grant, signature);
        return list(grant, kind, "");
    }

    /**
     * What decodes fragments, by its signed path.
     *
     * @throws SignatureRejected as {@link #list(PlaybackGrant, String, Kind)}
     * @throws FragmentNotFound if there is none
     */
    public byte[] initialization(
            PlaybackGrant grant, String signature, long recordingId, int setup, Kind kind) {
        grants.demand(grant, signature);
        return fragments.initialization(grant, recordingId, setup, kind);
    }

    /**
     * A fragment, by its signed path.
     *
     * @param first group, from 0
     * @param end behind the last
     * @throws SignatureRejected as {@link #list(PlaybackGrant, String, Kind)}
     * @throws FragmentNotFound if there is none
     */
    public FragmentFile fragment(
            PlaybackGrant grant,
            String signature,
            long recordingId,
            int first,
            int end,
            Kind kind) {
        grants.demand(grant, signature);
        return fragments.fragment(grant, recordingId, first, end, kind);
    }

    private String list(PlaybackGrant grant, Kind kind, String folder) {
        String text = lists.list(grant, kind, folder);
        played.record(event(AuditAction.FOOTAGE_PLAYED, grant), grant.text()); // or none is shown
        return text;
    }

    private static AuditEvent event(AuditAction action, PlaybackGrant grant) {
        return AuditEvent.done(action)
                .on("camera", grant.camera().value(), null)
                .to(Map.of("from", grant.from(), "to", grant.to()));
    }
}

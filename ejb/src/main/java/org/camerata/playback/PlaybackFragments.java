package org.camerata.playback;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.time.Instant;
import org.camerata.media.FootageSetup;
import org.camerata.media.Fragments;
import org.camerata.recording.FootageIndexes;
import org.camerata.recording.FootageSegment;

/** What the lists of playback name: fragments, and what decodes them. */
@ApplicationScoped
public class PlaybackFragments {

    /**
     * What was open when its list was made has its times only roughly; they are known once it is
     * finished.
     */
    static final Duration OPEN_LEEWAY = Duration.ofMinutes(1);

    private static final System.Logger LOG = System.getLogger(PlaybackFragments.class.getName());

    /** Fragments of one recording have its beginning in common; a list says where it lies. */
    private static final long BASE_MILLIS = 0;

    @Inject AllowedFootage allowed;
    @Inject FootageReader reader;
    @Inject FootageIndexes indexes;

    /**
     * The setup of a recording, as the beginning of an MP4.
     *
     * @param setup from 0
     * @param kind whether for all frames or for key pictures
     * @throws org.camerata.recording.RecordingNotFound if the camera has no such recording, or not
     *     for the caller
     * @throws FragmentNotFound if it has no such setup, or cannot be read
     */
    public byte[] initialization(
            PlaybackGrant grant, long recordingId, int setup, PlaybackLists.Kind kind) {
        OpenFootage open = open(grant, recordingId);
        if (setup < 0 || setup >= open.index().setups().size()) {
            throw new FragmentNotFound();
        }
        FootageSetup found = open.index().setups().get(setup);
        return switch (kind) {
            case ALL -> found.initialization();
            case KEY_PICTURES ->
                    found.ofPicturesAlone().orElseThrow(FragmentNotFound::new).initialization();
        };
    }

    /**
     * Groups of a recording.
     *
     * @param first from 0
     * @param end behind the last
     * @throws org.camerata.recording.RecordingNotFound if the camera has no such recording, or not
     *     for the caller
     * @throws FragmentNotFound if it has no such groups, or they are not in the granted range, or
     *     cannot be read
     */
    public FragmentFile fragment(
            PlaybackGrant grant, long recordingId, int first, int end, PlaybackLists.Kind kind) {
        OpenFootage open = open(grant, recordingId);
        GroupRange asked = new GroupRange(first, end);
        if (!granted(grant, open).contains(asked) || !open.isOneFragment(asked)) {
            throw new FragmentNotFound();
        }
        Fragments fragments =
                kind == PlaybackLists.Kind.ALL
                        ? Fragments.of(open.index(), first, end)
                        : Fragments.ofKeyPictures(open.index(), first, end);
        try (FileChannel flv = indexes.open(open.segment())) {
            return new FragmentFile(indexes, open.segment(), fragments.plan(flv, BASE_MILLIS));
        } catch (IOException e) {
            throw unreadable(recordingId, e);
        }
    }

    private static GroupRange granted(PlaybackGrant grant, OpenFootage open) {
        Instant issuedAt = grant.expiresAt().minus(PlaybackGrants.LIFETIME);
        FootageSegment segment = open.segment();
        boolean finishedThen = !segment.isOpen() && segment.endedAt().isBefore(issuedAt);
        Duration leeway = finishedThen ? Duration.ZERO : OPEN_LEEWAY;
        return open.groups(grant.from().minus(leeway), grant.to().plus(leeway));
    }

    private OpenFootage open(PlaybackGrant grant, long recordingId) {
        try {
            return reader.open(allowed.get(grant, recordingId));
        } catch (IOException e) {
            throw unreadable(recordingId, e);
        }
    }

    /** As if it were not there; the timeline says what it is. */
    private static FragmentNotFound unreadable(long recordingId, IOException why) {
        LOG.log(WARNING, () -> "Recording " + recordingId + " cannot be played", why);
        return new FragmentNotFound();
    }
}

package org.camerata.playback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import org.camerata.media.FootageGroup;
import org.camerata.media.FootageSetup;
import org.camerata.media.Fragments;
import org.camerata.recording.FootageByTime;
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

    @Inject FootageByTime footage;
    @Inject FootageReader reader;
    @Inject FootageIndexes indexes;

    /**
     * The setup of a recording, as the beginning of an MP4.
     *
     * @param setup from 0
     * @param kind whether for all frames or for key pictures
     * @throws org.camerata.recording.RecordingNotFound if the camera has no such recording, or not
     *     for the caller
     * @throws FragmentNotFound if it has no such setup
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
     * @throws FragmentNotFound if it has no such groups, or they are not in the granted range
     */
    public FragmentFile fragment(
            PlaybackGrant grant, long recordingId, int first, int end, PlaybackLists.Kind kind) {
        OpenFootage open = open(grant, recordingId);
        GroupRange asked = new GroupRange(first, end);
        if (asked.isEmpty() || !granted(grant, open).contains(asked) || !hasOneSetup(open, asked)) {
            throw new FragmentNotFound();
        }
        Fragments fragments =
                kind == PlaybackLists.Kind.ALL
                        ? Fragments.of(open.index(), first, end)
                        : Fragments.ofKeyPictures(open.index(), first, end);
        return new FragmentFile(indexes, open.segment(), fragments);
    }

    private static GroupRange granted(PlaybackGrant grant, OpenFootage open) {
        Instant issuedAt = grant.expiresAt().minus(PlaybackGrants.LIFETIME);
        FootageSegment segment = open.segment();
        boolean finishedThen = !segment.isOpen() && segment.endedAt().isBefore(issuedAt);
        Duration leeway = finishedThen ? Duration.ZERO : OPEN_LEEWAY;
        return open.groups(grant.from().minus(leeway), grant.to().plus(leeway));
    }

    private static boolean hasOneSetup(OpenFootage open, GroupRange range) {
        return open.index().groups().subList(range.first(), range.end()).stream()
                        .map(FootageGroup::setup)
                        .distinct()
                        .count()
                == 1;
    }

    private OpenFootage open(PlaybackGrant grant, long recordingId) {
        FootageSegment segment = footage.get(grant.camera(), recordingId);
        try {
            return reader.open(segment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

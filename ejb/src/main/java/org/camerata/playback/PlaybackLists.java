package org.camerata.playback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camerata.media.FootageSetup;
import org.camerata.media.HlsPlaylist;
import org.camerata.recording.FootageByTime;

/**
 * What there is to play of a range, as HLS: across recordings, gaps and changes of the codec. A
 * range begins with the key frame before it. What nginx writes at the moment is in it up to the
 * last group of pictures that is whole.
 */
@ApplicationScoped
public class PlaybackLists {

    /** Few requests, and still a quick first picture: what Apple asks HLS to have. */
    static final Duration FRAGMENT_MIN = Duration.ofSeconds(6);

    /** Of key frames alone: a few of them. */
    static final Duration KEY_FRAGMENT_MIN = Duration.ofSeconds(30);

    @Inject FootageByTime footage;
    @Inject FootageReader reader;

    /** What is to be listed. */
    public enum Kind {
        /** Everything, for up to about four times the speed. */
        ALL,
        /** One picture of each group, for higher speeds and for looking through. */
        KEY_PICTURES
    }

    /**
     * The list of a grant; its addresses are relative to {@link PlaybackGrants#folder}. Without any
     * footage it is empty.
     *
     * @throws org.camerata.recording.TooMuchFootage if the range holds too many recordings
     */
    public String list(PlaybackGrant grant, Kind kind, String folder) {
        HlsPlaylist list = new HlsPlaylist();
        for (OpenFootage one : open(grant)) {
            add(one, grant, kind, folder, list);
        }
        return list.text();
    }

    /** What the recordings of a range hold and playback leaves out, a sentence for each. */
    public List<String> leftOut(PlaybackGrant grant) {
        Set<String> sentences = new LinkedHashSet<>();
        open(grant).forEach(one -> sentences.addAll(one.index().leftOut()));
        return List.copyOf(sentences);
    }

    private List<OpenFootage> open(PlaybackGrant grant) {
        return reader.readable(footage.between(grant.camera(), grant.from(), grant.to()));
    }

    private static void add(
            OpenFootage one, PlaybackGrant grant, Kind kind, String folder, HlsPlaylist list) {
        boolean keys = kind == Kind.KEY_PICTURES;
        String path = folder + one.segment().recordingId() + "/";
        int setup = -1; // none yet
        for (GroupRange fragment :
                one.fragments(
                        one.groups(grant.from(), grant.to()),
                        keys ? KEY_FRAGMENT_MIN : FRAGMENT_MIN)) {
            int needed = one.index().groups().get(fragment.first()).setup();
            if (keys && !isPicture(one, needed)) {
                continue;
            }
            if (needed != setup) {
                setup = needed;
                list.discontinuity();
                list.map(path + (keys ? "key-init-" : "init-") + setup + ".mp4");
            } else if (one.isBehindDamage(fragment.first())) {
                list.discontinuity();
            }
            list.fragment(
                    one.startOf(fragment),
                    one.millisOf(fragment),
                    path + (keys ? "key-" : "") + fragment.first() + "-" + fragment.end() + ".m4s");
        }
    }

    private static boolean isPicture(OpenFootage one, int setup) {
        FootageSetup needed = one.index().setups().get(setup);
        return needed.hasPictures();
    }
}

package org.camerata.playback;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camerata.media.FootageGroup;
import org.camerata.media.FootageIndex;
import org.camerata.media.Fragments;
import org.camerata.recording.FootageSegment;

/** A segment with what is known of its inside. */
public record OpenFootage(FootageSegment segment, FootageIndex index, FootageClock clock) {

    static OpenFootage of(FootageSegment segment, FootageIndex index) {
        return new OpenFootage(segment, index, FootageClock.of(segment, index.endMillis()));
    }

    /**
     * What must be sent to show a range of time: from the key frame before it on. Empty if all of
     * it is damaged.
     *
     * @param to not in it any more
     */
    public GroupRange groups(Instant from, Instant to) {
        List<FootageGroup> groups = index.groups();
        boolean apart =
                groups.isEmpty()
                        || !clock.at(index.endMillis()).isAfter(from)
                        || !segment.startedAt().isBefore(to);
        if (apart) {
            return new GroupRange(0, 0);
        }
        long last = Math.max(0, clock.media(to) - 1);
        return new GroupRange(firstGroup(clock.media(from)), index.groupAt(last) + 1);
    }

    /** Behind damage, if the moment lies in it: what is in front of it is over. */
    private int firstGroup(long millis) {
        int at = index.groupAt(millis);
        boolean over = index.groups().get(at).endMillis() <= millis;
        return over ? at + 1 : index.keyGroupAt(millis);
    }

    /**
     * Cuts groups into fragments that can be played by themselves: each begins with a key frame,
     * where there are pictures, and needs one setup only.
     *
     * @param atLeast how long each is, but for the last, where the setup changes, where damage
     *     lies, and where key frames are so far apart that one would have more than {@link
     *     Fragments#GROUP_COUNT_MAX} groups: then another goes on
     */
    List<GroupRange> fragments(GroupRange range, Duration atLeast) {
        List<GroupRange> fragments = new ArrayList<>();
        int first = range.first();
        for (int next = first + 1; next < range.end(); next++) {
            if (mayCut(next, first, atLeast)) {
                fragments.add(new GroupRange(first, next));
                first = next;
            }
        }
        if (!range.isEmpty()) {
            fragments.add(new GroupRange(first, range.end()));
        }
        return fragments;
    }

    /** Whether groups can be sent as one: decoded by one setup, and not too many. */
    boolean isOneFragment(GroupRange range) {
        if (range.isEmpty() || range.end() - range.first() > Fragments.GROUP_COUNT_MAX) {
            return false;
        }
        List<FootageGroup> groups = index.groups().subList(range.first(), range.end());
        return groups.stream().allMatch(group -> group.setup() == groups.get(0).setup());
    }

    public Instant startOf(GroupRange fragment) {
        return clock.at(index.groups().get(fragment.first()).startMillis());
    }

    /** When the last of some groups was over. */
    public Instant endOf(GroupRange fragment) {
        return clock.at(index.groups().get(fragment.end() - 1).endMillis());
    }

    long millisOf(GroupRange fragment) {
        List<FootageGroup> groups = index.groups();
        return groups.get(fragment.end() - 1).endMillis()
                - groups.get(fragment.first()).startMillis();
    }

    /** Whether something is missing between a group and the one before it. */
    public boolean isBehindDamage(int group) {
        List<FootageGroup> groups = index.groups();
        return group > 0 && groups.get(group).startMillis() > groups.get(group - 1).endMillis();
    }

    private boolean mayCut(int next, int first, Duration atLeast) {
        FootageGroup group = index.groups().get(next);
        if (group.setup() != index.groups().get(first).setup()
                || isBehindDamage(next)
                || next - first == Fragments.GROUP_COUNT_MAX) {
            return true;
        }
        boolean independent = group.startsWithKey() || !index.setupOf(next).hasPictures();
        long millis = group.startMillis() - index.groups().get(first).startMillis();
        return independent && millis >= atLeast.toMillis();
    }
}

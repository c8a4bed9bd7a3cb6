package org.camerata.snapshot;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camerata.camera.StreamName;
import org.camerata.media.KeyPicture;
import org.camerata.media.TransportStream;
import org.camerata.meter.Metered;
import org.camerata.meter.Meters;
import org.camerata.meter.Tally;
import org.camerata.node.LiveFragments;
import org.camerata.node.LiveFragments.Fragment;

/**
 * Makes stills of all cameras whose turn it is, together: what decodes them is started once for
 * all. Cameras that somebody has just begun to look at do not wait for the others.
 *
 * <p>Each has a new one every {@link Snapshot#FRESH}, unless decoding them costs more than its
 * share of a core: large pictures of many cameras come more rarely.
 */
@ApplicationScoped
class SnapshotRound implements Metered {

    private static final System.Logger LOG = System.getLogger(SnapshotRound.class.getName());

    /** One run of the decoder; together at most as many bytes. */
    static final int PICTURE_COUNT_MAX = 100;

    static final int BYTES_MAX = 32 << 20;

    /** 2 % for 100 cameras; for fewer as well, for more accordingly. */
    static final double CORE_SHARE = 0.02;

    static final int SHARING_COUNT = 100;

    @Inject SnapshotWishes wishes;
    @Inject SnapshotShelf shelf;
    @Inject LiveFragments fragments;
    @Inject SnapshotDecoder decoder;
    @Inject Clock clock;

    private final CpuBudget budget = new CpuBudget();
    private final Tally<Outcome> outcomes = new Tally<>(Outcome.class);
    private Instant lastAt = Instant.MIN;
    private boolean failing;

    private record Found(SnapshotWish wish, Fragment fragment, KeyPicture picture) {}

    private enum Outcome {
        MADE,
        /** The picture is damaged, or the decoder is. */
        FAILED
    }

    @Override
    public void describe(Meters meters) {
        meters.counter(
                "camerata_snapshots_total", "Stills by what came of them", "outcome", outcomes);
    }

    /** Called every second, by one thread. */
    void run() {
        Instant now = clock.instant();
        List<SnapshotWish> open = wishes.open(now);
        boolean all = !lastAt.isAfter(now.minus(Snapshot.FRESH)) && budget.isEarned(now);
        if (all) {
            lastAt = now;
        }
        List<SnapshotWish> due =
                open.stream().filter(wish -> all ? wish.isDue(now) : wish.isNew()).toList();
        List<Found> batch = new ArrayList<>();
        int bytes = 0;
        for (SnapshotWish wish : due) {
            Optional<Found> found = look(wish);
            if (found.isEmpty()) {
                wish.tried(now);
                continue;
            }
            bytes += found.get().picture().sizeBytes();
            batch.add(found.get());
            if (batch.size() == PICTURE_COUNT_MAX || bytes >= BYTES_MAX) {
                decode(batch, now);
                batch.clear();
                bytes = 0;
            }
        }
        decode(batch, now);
        budget.spend(decoder.cpuSpent(), share(open.size()), now);
        decoder.rest();
    }

    private static double share(int cameras) {
        return CORE_SHARE * Math.max(1, (double) cameras / SHARING_COUNT);
    }

    /** Empty where there is nothing newer than what is known. */
    private Optional<Found> look(SnapshotWish wish) {
        Instant known = shelf.of(wish.camera()).map(Snapshot::takenAt).orElse(Instant.MIN);
        for (StreamName stream : wish.streams()) {
            Optional<Fragment> fragment =
                    fragments.newest(stream.value()).filter(one -> one.writtenAt().isAfter(known));
            Optional<KeyPicture> picture = fragment.flatMap(SnapshotRound::picture);
            if (picture.isPresent()) {
                return Optional.of(new Found(wish, fragment.get(), picture.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<KeyPicture> picture(Fragment fragment) {
        try {
            return TransportStream.firstPicture(fragment.beginning());
        } catch (IOException gone) { // nginx removes what is old
            return Optional.empty();
        }
    }

    private void decode(List<Found> batch, Instant now) {
        if (batch.isEmpty()) {
            return;
        }
        // Equal streams side by side: the decoder need not be set up anew between them.
        batch.sort(Comparator.comparing(found -> found.picture().sequence(), Arrays::compare));
        try {
            Map<Integer, byte[]> stills =
                    decoder.decode(batch.stream().map(Found::picture).toList());
            outcomes.add(Outcome.MADE, stills.size());
            outcomes.add(Outcome.FAILED, batch.size() - stills.size());
            stills.forEach((place, jpeg) -> keep(batch.get(place), jpeg));
            failing = false;
        } catch (IOException e) {
            outcomes.add(Outcome.FAILED, batch.size());
            if (!failing) { // once, not every ten seconds
                LOG.log(WARNING, "No stills can be made: " + e.getMessage());
            }
            failing = true;
        } finally {
            batch.forEach(found -> found.wish().tried(now));
        }
    }

    /** Not of a camera that has been removed meanwhile. */
    private void keep(Found found, byte[] jpeg) {
        if (wishes.holds(found.wish())) {
            shelf.put(found.wish().camera(), new Snapshot(jpeg, found.fragment().writtenAt()));
        }
    }
}

package org.camerata.recording;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.camerata.media.FootageIndex;
import org.camerata.meter.Metered;
import org.camerata.meter.Meters;
import org.camerata.meter.Tally;
import org.camerata.node.HotVolume;

/**
 * The indexes of what there is to play. Those of finished recordings are kept beside them; those of
 * recordings that nginx still writes grow with these, while somebody asks.
 */
@ApplicationScoped
public class FootageIndexes implements Metered {

    /** Some two hundred hours of footage that somebody watches at the same time. */
    static final int WEIGHT_MAX_BYTES = 64 << 20;

    static final Duration REST_MAX = Duration.ofMinutes(10);

    /** A list is asked for anew each few seconds by each player. */
    static final Duration GROWTH_MIN = Duration.ofSeconds(1);

    @Inject HotVolume volume;
    @Inject IndexFiles files;
    @Inject Clock clock;

    private final Tally<Source> sources = new Tally<>(Source.class);

    private final Cache<Long, Known> known =
            Caffeine.newBuilder()
                    .maximumWeight(WEIGHT_MAX_BYTES)
                    .weigher((Long id, Known one) -> one.index().memoryBytes())
                    .expireAfterAccess(REST_MAX)
                    .build();

    private record Known(FootageIndex index, Instant readAt) {}

    private enum Source {
        /** Read from the file beside the recording. */
        KEPT,
        /** Made from the recording, because there was none that fits. */
        SCANNED,
        /** Of a recording that is being written: looked for what is new. */
        GROWN
    }

    @Override
    public void describe(Meters meters) {
        meters.counter(
                "camerata_footage_indexes_total",
                "Indexes of recordings by where they were read from",
                "source",
                sources);
    }

    /**
     * The index of a segment; of one that is being written, as it was at most {@link #GROWTH_MIN}
     * ago.
     *
     * @throws FootageMissing if its file is gone
     * @throws org.camerata.media.MalformedMedia if it is not FLV
     */
    public FootageIndex of(FootageSegment segment) throws IOException {
        Known before = known.getIfPresent(segment.recordingId());
        if (before != null && isUpToDate(before, segment)) {
            return before.index();
        }
        try {
            return known.asMap()
                    .compute(segment.recordingId(), (id, last) -> renewed(last, segment))
                    .index();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Opens a segment's file, wherever it lies at the moment.
     *
     * @throws FootageMissing if it is gone
     */
    public FileChannel open(FootageSegment segment) throws IOException {
        try {
            return segment.incomingName() == null
                    ? read(segment.place())
                    : read(HotVolume.incoming(segment.incomingName()));
        } catch (NoSuchFileException moved) {
            return readOrMiss(segment.place());
        }
    }

    private boolean isUpToDate(Known last, FootageSegment segment) {
        if (!segment.isOpen() || last.index().isClosed()) {
            return last.index().isClosed();
        }
        Duration age = Duration.between(last.readAt(), clock.instant());
        return !age.isNegative() && age.compareTo(GROWTH_MIN) < 0; // clocks may be set back
    }

    private Known renewed(Known last, FootageSegment segment) {
        if (last != null && isUpToDate(last, segment)) {
            return last; // somebody else was quicker
        }
        try (FileChannel flv = open(segment)) {
            FootageIndex index = segment.isOpen() ? grown(last, flv) : finished(segment, flv);
            return new Known(index, clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FootageIndex grown(Known last, FileChannel flv) throws IOException {
        sources.add(Source.GROWN);
        return (last == null ? FootageIndex.BEGINNING : last.index()).grow(flv);
    }

    private FootageIndex finished(FootageSegment segment, FileChannel flv) throws IOException {
        Optional<FootageIndex> kept = files.find(segment.place(), flv);
        sources.add(kept.isPresent() ? Source.KEPT : Source.SCANNED);
        if (kept.isPresent()) {
            return kept.get();
        }
        FootageIndex index = FootageIndex.scan(flv);
        files.keep(segment.place(), index);
        return index;
    }

    private FileChannel readOrMiss(Path file) throws IOException {
        try {
            return read(file);
        } catch (NoSuchFileException e) {
            throw new FootageMissing();
        }
    }

    private FileChannel read(Path file) throws IOException {
        return FileChannel.open(volume.resolve(file), StandardOpenOption.READ);
    }
}

package org.camerata.recording;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camerata.ingest.SessionHistory;
import org.camerata.node.HotVolume;
import org.camerata.node.IncomingFile;
import org.camerata.node.MediaCore;
import org.camerata.node.RunningStream;

/**
 * Looks at what nginx records: each file gets its row, each finished file its place.
 *
 * <p>Only the newest file of a running stream can still grow. The files are listed before the
 * streams are asked for, so that a stream which begins in between is not taken for one that ended.
 * As others ask for the streams between two sweeps, each sweep judges the list of the one before.
 */
@ApplicationScoped
public class IncomingSweep {

    /** nginx drops publishers that are silent for 10 s, so a file that rests longer is closed. */
    static final Duration REST_MAX = Duration.ofSeconds(30);

    @Inject HotVolume volume;
    @Inject MediaCore mediaCore;
    @Inject SessionHistory sessions;
    @Inject Segments segments;
    @Inject SegmentFinisher finisher;
    @Inject RecorderSwitch recorders;
    @Inject GrowingFiles growing;
    @Inject Clock clock;

    /** Row ids of the files that lie in the incoming folder. */
    private final Map<String, Long> rows = new HashMap<>();

    private final Set<String> closed = ConcurrentHashMap.newKeySet();

    private Listing judged; // null before the first sweep

    /** The incoming folder at a moment. */
    private record Listing(List<IncomingFile> files, long nanoTime, Instant at) {}

    /** nginx says that it closed a file. */
    public void closed(String incomingName) {
        if (closed.size() < HotVolume.INCOMING_COUNT_MAX) {
            closed.add(incomingName);
        }
    }

    /**
     * @throws org.camerata.node.MediaCoreAway if it is not known what still grows
     */
    synchronized void sweep() {
        Listing now = list();
        sessions.bringUpToDate(); // a segment belongs to one
        giveRows(now.files());
        growing.saw(grownAt(now.files()), now.at());
        judge(judged == null ? now : judged, now);
        judged = now;
    }

    private Listing list() {
        Instant at = clock.instant();
        List<IncomingFile> files = volume.incoming();
        return new Listing(files, System.nanoTime(), at);
    }

    private void judge(Listing listing, Listing newest) {
        Set<String> running =
                mediaCore.streamsAfter(listing.nanoTime()).stream()
                        .map(RunningStream::name)
                        .collect(toUnmodifiableSet());
        Set<String> growing = growing(listing, running);
        Set<String> over =
                listing.files().stream()
                        .map(IncomingFile::name)
                        .filter(name -> !growing.contains(name))
                        .collect(toUnmodifiableSet());
        over.stream().map(rows::get).filter(Objects::nonNull).forEach(finisher::finishSoon);
        recorders.mend(
                running,
                newest.files().stream()
                        .filter(file -> !over.contains(file.name())) // what came since grows too
                        .map(IncomingFile::streamName)
                        .collect(toUnmodifiableSet()));
    }

    private Set<String> growing(Listing listing, Set<String> running) {
        return newestByStream(listing.files()).values().stream()
                .filter(file -> running.contains(file.streamName()))
                .filter(file -> canGrow(file, listing.at()))
                .map(IncomingFile::name)
                .collect(toUnmodifiableSet());
    }

    private void giveRows(List<IncomingFile> files) {
        Set<String> names = files.stream().map(IncomingFile::name).collect(toUnmodifiableSet());
        closed.retainAll(names);
        finishGone(names);
        for (IncomingFile file : files) {
            if (!rows.containsKey(file.name())) {
                segments.open(file).ifPresent(id -> rows.put(file.name(), id));
            }
        }
    }

    /** Finished, most likely; a file that somebody took away leaves a row that says so. */
    private void finishGone(Set<String> names) {
        rows.forEach(
                (name, id) -> {
                    if (!names.contains(name)) {
                        finisher.finishSoon(id);
                    }
                });
        rows.keySet().retainAll(names);
    }

    private Map<Long, Instant> grownAt(List<IncomingFile> files) {
        return files.stream()
                .filter(file -> rows.containsKey(file.name()))
                .collect(
                        toMap(
                                file -> rows.get(file.name()),
                                IncomingFile::modifiedAt,
                                (one, other) -> one));
    }

    private boolean canGrow(IncomingFile file, Instant seenAt) {
        Instant restedSince = seenAt.minus(REST_MAX);
        return !closed.contains(file.name()) && file.modifiedAt().isAfter(restedSince);
    }

    private static Map<String, IncomingFile> newestByStream(List<IncomingFile> files) {
        return files.stream()
                .collect(
                        groupingBy(
                                IncomingFile::streamName,
                                Collectors.collectingAndThen(
                                        Collectors.maxBy(
                                                Comparator.comparing(IncomingFile::startedAt)),
                                        newest -> newest.orElseThrow())));
    }
}

package org.camerata.quality;

import static java.lang.System.Logger.Level.DEBUG;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.camerata.camera.ExpectedStream;
import org.camerata.meter.Metered;
import org.camerata.meter.Meters;
import org.camerata.node.MediaCore;
import org.camerata.node.MediaCoreAway;
import org.camerata.node.RunningStream;
import org.camerata.node.StreamReading;

/** Looks at all running streams of this node, and compares with the look before. */
@ApplicationScoped
class QualitySampling implements Metered {

    private static final System.Logger LOG = System.getLogger(QualitySampling.class.getName());

    /** What the reconciler read last is good enough; figures go by the time of the reading. */
    private static final Duration READING_AGE_MAX = Duration.ofMillis(2_200);

    @Inject MediaCore mediaCore;
    @Inject WatchList watchList;
    @Inject QualityWriter writer;
    @Inject SampleBuffer buffer;
    @Inject Clock clock;

    private final LongAdder sampled = new LongAdder();
    private volatile Map<TroubleCode, Integer> open = openOf(List.of());
    private Map<WatchedStream, FollowedStream> followed; // null until what is open was read

    @Override
    public void describe(Meters meters) {
        meters.counter("camerata_quality_samples_total", "Samples of streams", sampled::sum);
        meters.gauge("camerata_troubles_open", "Troubles of streams, by rule", "rule", () -> open);
    }

    synchronized void sample() {
        Instant now = clock.instant();
        if (followed == null) {
            followed = readOpen(now);
        }
        List<Sampled> samples = new ArrayList<>();
        List<TroubleNews> news = new ArrayList<>();
        look(now, samples, news);
        endAbsent(now, news);
        sampled.add(samples.size());
        open = openOf(followed.values());
        buffer.add(samples, news);
        buffer.write();
    }

    private Map<WatchedStream, FollowedStream> readOpen(Instant now) {
        Map<WatchedStream, FollowedStream> streams = new HashMap<>();
        writer.open().stream()
                .collect(groupingBy(OpenTrouble::stream, mapping(OpenTrouble::code, toSet())))
                .forEach((one, open) -> streams.put(one, new FollowedStream(one, open, now)));
        return streams;
    }

    private void look(Instant now, List<Sampled> samples, List<TroubleNews> news) {
        StreamReading reading = reading();
        List<RunningStream> running = reading.streams();
        Map<String, ExpectedStream> known =
                watchList.of(running.stream().map(RunningStream::name).toList());
        for (RunningStream stream : running) {
            ExpectedStream owner = known.get(stream.name());
            if (owner != null) {
                look(owner, new StreamLook(stream, reading.askedAt()), now, samples, news);
            }
        }
    }

    private void look(
            ExpectedStream owner,
            StreamLook look,
            Instant now,
            List<Sampled> samples,
            List<TroubleNews> news) {
        WatchedStream watched = WatchedStream.of(owner.stream());
        FollowedStream stream =
                followed.computeIfAbsent(watched, one -> new FollowedStream(one, Set.of(), now));
        stream.look(look, now, owner.expected())
                .ifPresent(
                        figures -> {
                            samples.add(new Sampled(watched, figures));
                            news.addAll(stream.judge(figures, owner.expected()));
                        });
    }

    private void endAbsent(Instant now, List<TroubleNews> news) {
        Iterator<FollowedStream> streams = followed.values().iterator();
        while (streams.hasNext()) {
            FollowedStream stream = streams.next();
            if (stream.isGone(now)) {
                news.addAll(stream.end(now));
                streams.remove();
            }
        }
    }

    /** How often each trouble is open; also those that are not. */
    private static Map<TroubleCode, Integer> openOf(Collection<FollowedStream> streams) {
        Map<TroubleCode, Integer> counts = new EnumMap<>(TroubleCode.class);
        for (TroubleCode code : TroubleCode.values()) {
            counts.put(code, 0);
        }
        streams.forEach(
                stream -> stream.open().forEach(code -> counts.merge(code, 1, Integer::sum)));
        return counts;
    }

    /** A media core that does not answer has no streams; those that come back soon are not gone. */
    private StreamReading reading() {
        try {
            return mediaCore.reading(READING_AGE_MAX);
        } catch (MediaCoreAway e) {
            LOG.log(DEBUG, "Streams are sampled once the media core answers", e);
            return StreamReading.NOTHING;
        }
    }
}

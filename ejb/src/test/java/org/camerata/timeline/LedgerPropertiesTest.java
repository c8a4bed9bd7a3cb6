package org.camerata.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.camerata.camera.RecordingPlan;
import org.camerata.camera.Refusal;
import org.camerata.ingest.EndReason;
import org.camerata.node.OutageKind;
import org.camerata.recording.RecordingState;
import org.camerata.recording.RemovalReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** L1 and L4 hold whatever was written down, also what contradicts itself. */
class LedgerPropertiesTest {

    static final int CASE_COUNT = 2000; // a second or so
    static final int SECONDS = 2000;

    static java.util.stream.LongStream seeds() {
        return java.util.stream.LongStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void footageAndGapsAreExactlyTheTime(long seed) {
        Random chance = new Random(seed);
        for (int i = 0; i < CASE_COUNT / 20; i++) {
            Facts facts = anything(chance);
            int from = chance.nextInt(SECONDS) - 100;
            int to = from + 1 + chance.nextInt(SECONDS);

            List<Span> spans = facts.spans(from, to);

            assertThat(spans.get(0).from()).isEqualTo(Facts.at(from));
            assertThat(spans.get(spans.size() - 1).to()).isEqualTo(Facts.at(to));
            assertThat(spans).allMatch(span -> span.from().isBefore(span.to()));
            for (int j = 1; j < spans.size(); j++) {
                assertThat(spans.get(j).from()).isEqualTo(spans.get(j - 1).to());
                assertThat(spans.get(j).cause()).isNotEqualTo(spans.get(j - 1).cause());
            }
            assertThat(spans.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus))
                    .isEqualTo(Duration.ofSeconds(to - from));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void askingInPiecesGivesTheSame(long seed) {
        Random chance = new Random(seed);
        for (int i = 0; i < CASE_COUNT / 20; i++) {
            Facts facts = anything(chance);
            int from = chance.nextInt(SECONDS);
            int to = from + 2 + chance.nextInt(SECONDS);
            int cut = from + 1 + chance.nextInt(to - from - 1);

            List<Span> pieces = new ArrayList<>(facts.spans(from, cut));
            pieces.addAll(facts.spans(cut, to));

            assertThat(joined(pieces)).isEqualTo(facts.spans(from, to));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aCoarserLookLosesNothing(long seed) {
        Random chance = new Random(seed);
        for (int i = 0; i < CASE_COUNT / 20; i++) {
            List<Span> spans = anything(chance).spans(0, SECONDS);
            int countMax = 16 + chance.nextInt(16);

            List<MergedSpan> merged = Resolution.fitting(spans, countMax).merge(spans);

            assertThat(merged.size()).isLessThanOrEqualTo(Math.max(countMax, 1));
            assertThat(merged.get(0).from()).isEqualTo(Facts.at(0));
            assertThat(merged.get(merged.size() - 1).to()).isEqualTo(Facts.at(SECONDS));
            assertThat(recorded(merged)).isEqualTo(recordedExactly(spans));
        }
    }

    /** Facts as they come, and as they should never come. */
    private static Facts anything(Random chance) {
        Facts facts = Facts.ofACamera();
        for (int i = 0; i < chance.nextInt(30); i++) {
            double from = chance.nextInt(SECONDS * 10) / 10.0;
            double to = from + chance.nextInt(3000) / 10.0;
            add(facts, chance, from, to);
        }
        facts.sessions.sort(java.util.Comparator.comparing(one -> one.startedAt()));
        facts.segments.sort(java.util.Comparator.comparing(one -> one.startedAt()));
        facts.plans.sort(java.util.Comparator.comparing(one -> one.at()));
        return facts;
    }

    private static void add(Facts facts, Random chance, double from, double to) {
        long id = facts.sessions.size() + 1L;
        switch (chance.nextInt(10)) {
            case 0 -> facts.session(id, from, to, pick(chance, EndReason.values()));
            case 1 -> facts.session(id, from, to).segment(id, from + 1, to + 1);
            case 2 ->
                    facts.segment(
                            1 + chance.nextInt(9),
                            from,
                            to,
                            (to - from) * chance.nextDouble(),
                            RecordingState.COMPLETE,
                            chance.nextBoolean());
            case 3 -> facts.segment(1, from, to, null, RecordingState.MISSING, false);
            case 4 -> facts.removed(from, to, pick(chance, RemovalReason.values()), "anna");
            case 5 -> facts.refused(from, to, pick(chance, Refusal.values()));
            case 6 -> facts.outage(pick(chance, OutageKind.values()), from, to);
            case 7 -> facts.segment(id, from, to).damage(from + 1, to - 1);
            case 8 -> facts.recording(from, chance.nextBoolean(), "berta");
            default -> facts.plan(from, chance.nextBoolean(), RecordingPlan.of(true), "carla");
        }
    }

    private static <T> T pick(Random chance, T[] all) {
        return all[chance.nextInt(all.length)];
    }

    private static List<Span> joined(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).cause().equals(span.cause())) {
                joined.set(last, new Span(joined.get(last).from(), span.to(), span.cause()));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private static Duration recorded(List<MergedSpan> spans) {
        return spans.stream().map(MergedSpan::recorded).reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration recordedExactly(List<Span> spans) {
        return spans.stream()
                .filter(span -> span.cause().isFootage())
                .map(Span::length)
                .reduce(Duration.ZERO, Duration::plus);
    }
}

package org.camerata.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camerata.quality.Streams.NOON;
import static org.camerata.quality.Streams.running;
import static org.camerata.quality.TroubleCode.AUDIO_MISSING;
import static org.camerata.quality.TroubleCode.FPS_LOW;

import java.time.Duration;
import java.util.List;
import org.camerata.camera.CameraChanged;
import org.camerata.camera.CameraStream;
import org.camerata.camera.CamerasInMemory;
import org.camerata.camera.StreamExpectation;
import org.camerata.fakes.HandClock;
import org.camerata.node.MediaCoreByHand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QualitySamplingTest {

    static final Duration STEP = Duration.ofSeconds(5);
    static final StreamExpectation FPS_60 = new StreamExpectation(null, 60, null, null, null);

    final HandClock clock = new HandClock(NOON);
    final MediaCoreByHand nginx = new MediaCoreByHand();
    final CamerasInMemory cameras = new CamerasInMemory();
    final WriterByHand writer = new WriterByHand();
    final QualitySampling sampling = new QualitySampling();
    final CameraStream gate = cameras.add(7, running(0).name());
    int seconds;

    @BeforeEach
    void putTogether() {
        sampling.mediaCore = nginx;
        sampling.clock = clock;
        sampling.writer = writer;
        sampling.watchList = new WatchList();
        sampling.watchList.cameras = cameras;
        sampling.watchList.clock = clock;
        sampling.buffer = new SampleBuffer();
        sampling.buffer.writer = writer;
    }

    @Test
    void samplesAStreamFromItsSecondLookOn() {
        look();
        assertThat(writer.written).isEmpty();

        look();
        assertThat(writer.written).hasSize(1);
        Sampled sample = writer.written.get(0);
        assertThat(sample.stream()).isEqualTo(WatchedStream.of(gate));
        assertThat(sample.figures().at()).isEqualTo(NOON.plusSeconds(10));
        assertThat(sample.figures().picture().fps()).isEqualTo(25);
    }

    @Test
    void leavesOutStreamsThatNobodyOwns() {
        nginx.publish(9, "nobodynobodynobo");
        nginx.publish(10, "the-key-itself");
        look();
        look();

        assertThat(writer.written).hasSize(1);
    }

    @Test
    void takesUpWhatPeopleExpectFromNowOn() {
        looks(5);
        assertThat(writer.news).isEmpty();

        cameras.expect(gate.camera(), FPS_60);
        sampling.watchList.onChange(new CameraChanged(gate.camera()));
        looks(4);

        assertThat(codes()).containsExactly(FPS_LOW);
        assertThat(writer.news.get(0).change().facts()).isEqualTo(TroubleFacts.of(25.0, 60.0));
    }

    @Test
    void keepsTroublesOfAStreamThatComesBackSoon() {
        raiseFpsLow();

        nginx.leave(1);
        pass(Duration.ofSeconds(25));
        sampling.sample();
        looks(2);

        assertThat(codes()).containsExactly(FPS_LOW);
    }

    @Test
    void endsTroublesOfAStreamThatIsGone() {
        raiseFpsLow();
        nginx.leave(1);
        pass(FollowedStream.ABSENCE_MAX.plusSeconds(1));
        sampling.sample();

        assertThat(writer.news).hasSize(2);
        assertThat(writer.news.get(1).change().isRaised()).isFalse();
    }

    @Test
    void endsTroublesWhenNginxIsAwayForLong() {
        raiseFpsLow();
        nginx.away = true;
        pass(FollowedStream.ABSENCE_MAX.plusSeconds(1));
        sampling.sample();

        assertThat(writer.news).hasSize(2);
    }

    @Test
    void goesOnFromWhatWasOpenBeforeTheServerRestarted() {
        writer.open.add(new OpenTrouble(WatchedStream.of(gate), AUDIO_MISSING));
        look();
        look();

        assertThat(writer.news)
                .extracting(one -> one.change().code())
                .containsExactly(AUDIO_MISSING);
        assertThat(writer.news.get(0).change().isRaised()).isFalse();
    }

    @Test
    void losesNoSampleWhileTheDatabaseIsAwayForAWhile() {
        cameras.expect(gate.camera(), FPS_60);
        look();
        writer.away = true;
        looks(5);
        assertThat(writer.written).isEmpty();

        writer.away = false;
        look();

        assertThat(writer.written).hasSize(6);
        assertThat(codes()).containsExactly(FPS_LOW);
    }

    @Test
    void forgetsTheOldestSamplesWhereTheDatabaseIsAwayForLong() {
        writer.away = true;
        StreamFigures figures = Streams.figures(NOON, 2000);
        Sampled sample = new Sampled(WatchedStream.of(gate), figures);
        for (int i = 0; i < SampleBuffer.SAMPLE_COUNT_MAX + 1; i++) {
            sampling.buffer.add(List.of(sample), List.of());
        }

        assertThat(sampling.buffer.size()).isEqualTo(SampleBuffer.SAMPLE_COUNT_MAX);
    }

    private void raiseFpsLow() {
        cameras.expect(gate.camera(), FPS_60);
        looks(6);
        assertThat(codes()).containsExactly(FPS_LOW);
    }

    private List<TroubleCode> codes() {
        return writer.news.stream().map(one -> one.change().code()).toList();
    }

    private void looks(int count) {
        for (int i = 0; i < count; i++) {
            look();
        }
    }

    private void look() {
        pass(STEP);
        nginx.publish(running(seconds));
        sampling.sample();
    }

    private void pass(Duration time) {
        seconds += (int) time.toSeconds();
        clock.advance(time);
        nginx.nanoTime += time.toNanos();
    }
}

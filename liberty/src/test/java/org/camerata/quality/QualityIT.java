package org.camerata.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camerata.access.Permission;
import org.camerata.access.Role;
import org.camerata.access.TestAccess;
import org.camerata.camera.CameraFilter;
import org.camerata.camera.CameraStreams;
import org.camerata.camera.CameraView;
import org.camerata.camera.Cameras;
import org.camerata.camera.ProfileKind;
import org.camerata.container.Database;
import org.camerata.container.TestCameras;
import org.camerata.media.AudioCodec;
import org.camerata.media.VideoCodec;
import org.camerata.shared.CameraId;
import org.camerata.shared.CameraNotFound;
import org.camerata.shared.PageRequest;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class QualityIT {

    private static final PageRequest ALL = PageRequest.first(PageRequest.SIZE_MAX);
    private static final int SPAN_MS = 5000;

    @Inject TestAccess access;
    @Inject TestCameras testCameras;
    @Inject CameraStreams streams;
    @Inject Cameras cameras;
    @Inject Quality quality;
    @Inject Troubles troubles;
    @Inject QualityWriter writer;
    @Inject RollUp rollUp;
    @Inject Pruning pruning;
    @Inject Database database;
    @Inject Clock clock;

    @BeforeEach
    void anAdministratorAsks() {
        access.becomeAdmin();
    }

    @Test
    void showsWhatWasSampledJustNow() {
        WatchedStream stream = stream();
        StreamFigures figures = figures(clock.instant(), 2000, 25.0);
        writer.write(List.of(new Sampled(stream, figures)), List.of());

        List<StreamQuality> now = quality.now(stream.camera());

        assertThat(now).hasSize(1);
        assertThat(now.get(0).profile()).isEqualTo(ProfileKind.MAIN);
        assertThat(now.get(0).figures()).isEqualTo(figures);
    }

    @Test
    void keepsWhatIsNotKnownApartFromNothing() {
        WatchedStream stream = stream();
        StreamFigures stock =
                new StreamFigures(
                        clock.instant(),
                        SPAN_MS,
                        800,
                        new Picture(null, null, null, null, null, null, null, null, null, null),
                        new Sound(AudioCodec.NONE, false, null),
                        new Timing(null, null, null));
        writer.write(List.of(new Sampled(stream, stock)), List.of());

        assertThat(quality.now(stream.camera()).get(0).figures()).isEqualTo(stock);
    }

    @Test
    void rollsSamplesUpToMinutesAndHoursAsOftenAsItIsTold() {
        WatchedStream stream = stream();
        Instant minute =
                clock.instant().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(3));
        writer.write(List.copyOf(minuteOf(stream, minute)), List.of());

        rollUp.minutes();
        rollUp.minutes();
        List<QualityPoint> minutes = points(stream, minute, Resolution.MINUTE);
        assertThat(minutes).hasSize(1);
        QualityPoint point = minutes.get(0);
        assertThat(point.at()).isEqualTo(minute);
        assertThat(point.spanMs()).isEqualTo(60_000);
        assertThat(point.bitrateKbps()).isEqualTo(new QualityPoint.Spread(1000, 1500, 2000));
        assertThat(point.fps()).isEqualTo(new QualityPoint.Spread(20, 22.5, 25));
        assertThat(point.frames()).isEqualTo(12 * 125);
        assertThat(point.audioMs()).isEqualTo(60_000);

        rollUp.hours();
        rollUp.hours();
        List<QualityPoint> hours =
                points(stream, minute.truncatedTo(ChronoUnit.HOURS), Resolution.HOUR);
        assertThat(hours).hasSize(1);
        assertThat(hours.get(0).bitrateKbps()).isEqualTo(point.bitrateKbps());
        assertThat(hours.get(0).frames()).isEqualTo(point.frames());
    }

    @Test
    void takesTheSameSamplesTwice() {
        WatchedStream stream = stream();
        Sampled sample = new Sampled(stream, figures(clock.instant(), 2000, 25.0));

        writer.write(List.of(sample), List.of());
        writer.write(List.of(sample), List.of());

        Instant since = clock.instant().minusSeconds(60);
        assertThat(points(stream, since, Resolution.RAW)).hasSize(1);
    }

    @Test
    void forgetsPointsThatWereKeptForLongEnough() throws SQLException {
        WatchedStream stream = stream();
        Instant old = clock.instant().minus(Duration.ofHours(2));
        writer.write(
                List.of(
                        new Sampled(stream, figures(old, 2000, 25.0)),
                        new Sampled(stream, figures(clock.instant(), 2000, 25.0))),
                List.of());

        assertThat(pruning.points(Resolution.RAW)).as("more to do").isFalse();

        assertThat(
                        database.number(
                                "select count(*) from quality_sample where profile_id = ?",
                                stream.profile().value()))
                .isOne();
    }

    @Test
    void raisesATroubleOnceUntilItIsCleared() {
        WatchedStream stream = stream();
        TroubleNews raised = news(stream, true);
        writer.write(List.of(), List.of(raised));
        writer.write(List.of(), List.of(raised));

        List<TroubleView> open = troubles.list(of(stream), ALL).items();
        assertThat(open).hasSize(1);
        assertThat(open.get(0).sentence()).startsWith("A key frame comes every 10.0 s");
        assertThat(quality.now(stream.camera()).get(0).troubles()).isEqualTo(open);
        assertThat(troubles.of(List.of(stream.camera())))
                .isEqualTo(
                        Map.of(
                                stream.camera(),
                                new TroubleSummary(1, Severity.WARNING, open.get(0).sentence())));

        writer.write(List.of(), List.of(news(stream, false)));
        writer.write(List.of(), List.of(news(stream, false)));
        assertThat(troubles.list(of(stream), ALL).items()).isEmpty();
        assertThat(troubles.of(List.of(stream.camera()))).isEmpty();

        writer.write(List.of(), List.of(raised));
        assertThat(troubles.list(of(stream), ALL).items()).hasSize(1);
    }

    @Test
    void hidesTroublesOfCamerasThatSomebodyMayNotSee() {
        WatchedStream seen = stream();
        WatchedStream hidden = stream();
        writer.write(List.of(), List.of(news(seen, true), news(hidden, true)));
        long viewer = access.person(Role.VIEWER);
        access.grant(viewer, access.group(seen.camera()), Permission.CAMERA_READ);

        access.become(viewer);

        assertThat(troubles.list(new TroubleFilter(null, null), ALL).items())
                .extracting(TroubleView::cameraId)
                .containsExactly(seen.camera().value());
        assertThatThrownBy(() -> quality.now(hidden.camera())).isInstanceOf(CameraNotFound.class);
        assertThatThrownBy(() -> series(hidden)).isInstanceOf(CameraNotFound.class);
    }

    @Test
    void narrowsAListOfCamerasToThoseInTrouble() {
        WatchedStream troubled = stream();
        WatchedStream fine = stream();
        WatchedStream hidden = stream();
        WatchedStream over = stream();
        writer.write(
                List.of(), List.of(news(troubled, true), news(hidden, true), news(over, true)));
        writer.write(List.of(), List.of(news(over, false)));
        long viewer = access.person(Role.VIEWER);
        access.grant(
                viewer,
                access.group(troubled.camera(), fine.camera(), over.camera()),
                Permission.CAMERA_READ);

        access.become(viewer);

        assertThat(inTrouble(true)).containsExactly(troubled.camera().value());
        assertThat(inTrouble(false))
                .containsExactlyInAnyOrder(fine.camera().value(), over.camera().value());
        assertThat(inTrouble(null)).hasSize(3);
    }

    private List<Long> inTrouble(Boolean wanted) {
        return cameras.list(CamerasInTrouble.among(CameraFilter.ALL, wanted), ALL).items().stream()
                .map(CameraView::id)
                .toList();
    }

    private QualitySeries series(WatchedStream stream) {
        return quality.series(stream.camera(), ProfileKind.MAIN, null, null, null);
    }

    private List<QualityPoint> points(WatchedStream stream, Instant from, Resolution resolution) {
        Instant to = from.plus(Duration.ofMinutes(70));
        return quality.series(stream.camera(), stream.kind(), from, to, resolution).points();
    }

    /** Half of it with 1000 kbit/s and 20 fps, half of it with 2000 and 25. */
    private static List<Sampled> minuteOf(WatchedStream stream, Instant start) {
        List<Sampled> samples = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Instant at = start.plusMillis((long) SPAN_MS * i);
            samples.add(
                    new Sampled(stream, i < 6 ? figures(at, 1000, 20.0) : figures(at, 2000, 25.0)));
        }
        return samples;
    }

    private static StreamFigures figures(Instant at, int kbps, double fps) {
        return new StreamFigures(
                at,
                SPAN_MS,
                kbps,
                new Picture(VideoCodec.H264, 1920, 1080, fps, 125, 1, 2000, 900, 40, 0),
                new Sound(AudioCodec.AAC, true, 20),
                new Timing(3, 0, 0));
    }

    private TroubleNews news(WatchedStream stream, boolean isRaised) {
        TroubleChange change =
                new TroubleChange(
                        TroubleCode.KEY_FRAMES_RARE,
                        isRaised,
                        clock.instant(),
                        TroubleFacts.of(10_000, 4000));
        return new TroubleNews(stream, change);
    }

    private static TroubleFilter of(WatchedStream stream) {
        return new TroubleFilter(TroubleCode.KEY_FRAMES_RARE, stream.camera());
    }

    private WatchedStream stream() {
        CameraId camera = testCameras.register();
        return WatchedStream.of(streams.get(camera));
    }
}

package org.camerata.quality;

import static org.camerata.access.Permission.CAMERA_READ;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camerata.access.Guard;
import org.camerata.camera.CameraStream;
import org.camerata.camera.CameraStreams;
import org.camerata.camera.ProfileKind;
import org.camerata.shared.CameraId;

/** How good the streams of a camera are, now and over time. */
@Stateless
public class Quality {

    /** Figures that are older are not those of now. */
    static final Duration NOW = Duration.ofSeconds(15);

    @Inject CameraStreams cameras;
    @Inject SampleRows samples;
    @Inject SeriesRows series;
    @Inject TroubleRows troubles;
    @Inject Guard guard;
    @Inject Clock clock;

    /**
     * The main stream first, then the small one if there is one.
     *
     * @throws org.camerata.shared.CameraNotFound if there is no such camera
     */
    public List<StreamQuality> now(CameraId camera) {
        guard.demand(CAMERA_READ, camera);
        List<Trouble> open = troubles.open(List.of(camera));
        return Stream.concat(Stream.of(cameras.get(camera)), cameras.sub(camera).stream())
                .map(stream -> now(stream, open))
                .toList();
    }

    /**
     * The figures of one stream over time. What is null is chosen: the last hour, as fine as points
     * were kept and fit into {@link SeriesRange#POINT_COUNT_MAX}.
     *
     * @throws org.camerata.shared.CameraNotFound if there is no such camera
     * @throws InvalidSeries if the range is empty, or has too many points
     */
    public QualitySeries series(
            CameraId camera, ProfileKind profile, Instant from, Instant to, Resolution resolution) {
        guard.demand(CAMERA_READ, camera);
        SeriesRange range = SeriesRange.of(from, to, resolution, clock.instant());
        return new QualitySeries(
                profile,
                range.resolution(),
                range.from(),
                range.to(),
                stream(camera, profile)
                        .map(stream -> series.points(stream.profile(), range))
                        .orElse(List.of()));
    }

    private Optional<CameraStream> stream(CameraId camera, ProfileKind profile) {
        CameraStream main = cameras.get(camera); // or there is no such camera
        return switch (profile) {
            case MAIN -> Optional.of(main);
            case SUB -> cameras.sub(camera);
        };
    }

    private StreamQuality now(CameraStream stream, List<Trouble> open) {
        Instant since = clock.instant().minus(NOW);
        return new StreamQuality(
                stream.kind(),
                samples.latest(stream.profile(), since).orElse(null),
                open.stream()
                        .filter(trouble -> trouble.stream().profile().equals(stream.profile()))
                        .sorted(
                                Comparator.comparing(
                                        t -> t.code().severity(), Comparator.reverseOrder()))
                        .map(trouble -> trouble.view(stream.cameraName()))
                        .toList());
    }
}

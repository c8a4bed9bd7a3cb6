package org.camerata.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.camerata.camera.ProfileKind;
import org.camerata.quality.Quality;
import org.camerata.quality.StreamQuality;
import org.camerata.quality.TroubleView;
import org.camerata.shared.CameraId;

/** Backs the part of camera.xhtml that tells how good the camera's streams are. */
@Named
@ViewScoped
public class QualityPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject Quality quality;
    @Inject Clock clock;

    private long cameraId;
    private ProfileKind profile = ProfileKind.MAIN;
    private QualityRange range = QualityRange.HOUR;
    private transient List<StreamQuality> streams;
    private transient List<QualityChart> charts;

    void open(long camera) {
        cameraId = camera;
        load();
    }

    /** Reads figures, troubles and charts again. */
    public void load() {
        loadNow();
        Instant now = clock.instant();
        charts =
                QualityChart.of(
                        quality.series(
                                new CameraId(cameraId),
                                profile,
                                now.minus(range.length()),
                                now,
                                null));
    }

    /** Reads figures and troubles again. */
    public void loadNow() {
        streams = quality.now(new CameraId(cameraId));
    }

    /** Empty while nothing arrives. */
    public List<QualityFigure> getFigures() {
        return streams.stream()
                .filter(stream -> stream.profile() == profile && stream.figures() != null)
                .findFirst()
                .map(stream -> QualityFigure.of(stream.figures()))
                .orElse(List.of());
    }

    /** Of all streams of the camera. */
    public List<TroubleView> getTroubles() {
        return streams.stream().flatMap(stream -> stream.troubles().stream()).toList();
    }

    public List<QualityChart> getCharts() {
        return charts;
    }

    public List<ProfileKind> getProfiles() {
        return streams.stream().map(StreamQuality::profile).toList();
    }

    public QualityRange[] getRanges() {
        return QualityRange.values();
    }

    public ProfileKind getProfile() {
        return profile;
    }

    public void setProfile(ProfileKind profile) {
        this.profile = profile;
    }

    public QualityRange getRange() {
        return range;
    }

    public void setRange(QualityRange range) {
        this.range = range;
    }
}

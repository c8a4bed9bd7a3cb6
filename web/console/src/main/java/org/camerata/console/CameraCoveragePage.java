package org.camerata.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import org.camerata.camera.CameraView;
import org.camerata.camera.Cameras;
import org.camerata.shared.CameraId;
import org.camerata.timeline.CoverageQuestion;
import org.camerata.timeline.CoverageReport;
import org.camerata.timeline.CoverageReports;
import org.camerata.timeline.CoverageStep;

/** Backs camera-coverage.xhtml: how much there is of one camera, by days or hours. */
@Named
@ViewScoped
public class CameraCoveragePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int DAYS_AT_FIRST = 14;

    @Inject CoverageReports reports;
    @Inject Cameras cameras;
    @Inject Clock clock;

    private String asked; // the id in the address
    private long cameraId;
    private String from; // dates as the browser's fields give them, by the camera's clock
    private String to;
    private CoverageStep step = CoverageStep.DAY;
    private transient CameraView camera;
    private transient CoverageReport report;

    /** Reads the camera that the address names. */
    public void open() {
        OptionalLong id = AskedId.orNotFound(asked);
        if (id.isEmpty()) {
            return;
        }
        cameraId = id.getAsLong();
        load();
    }

    /** A time that is too long is cut at its beginning, dates in the wrong order are turned. */
    public void load() {
        ZoneId zone = ZoneId.of(camera().details().timeZone());
        LocalDate today = LocalDate.now(clock.withZone(zone));
        LocalDate one = date(to, today);
        LocalDate other = date(from, one.minusDays(DAYS_AT_FIRST - 1L));
        LocalDate last = one.isBefore(other) ? other : one;
        LocalDate first = one.isBefore(other) ? one : other;
        LocalDate earliest = last.minusDays(step.rangeMax().toDays() - 2);
        first = first.isBefore(earliest) ? earliest : first;
        from = first.toString();
        to = last.toString();
        report =
                reports.of(
                        new CameraId(cameraId),
                        new CoverageQuestion(
                                first.atStartOfDay(zone).toInstant(),
                                last.plusDays(1).atStartOfDay(zone).toInstant(),
                                step,
                                null));
    }

    /** The latest first. */
    public List<CoverageLine> getLines() {
        List<CoverageLine> lines = new ArrayList<>();
        report().rows().forEach(row -> lines.add(CoverageLine.of(report, row)));
        Collections.reverse(lines);
        return lines;
    }

    public CoverageLine getTotal() {
        return CoverageLine.of(report(), report().total());
    }

    /** Whose clock the days go by. */
    public String getZone() {
        return report().zone().getId();
    }

    private CoverageReport report() {
        if (report == null) {
            load();
        }
        return report;
    }

    private CameraView camera() {
        if (camera == null) {
            camera = cameras.get(new CameraId(cameraId));
        }
        return camera;
    }

    private static LocalDate date(String text, LocalDate otherwise) {
        try {
            return text == null || text.isBlank() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return otherwise;
        }
    }

    public CameraView getCamera() {
        return camera();
    }

    public CoverageStep[] getSteps() {
        return CoverageStep.values();
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public CoverageStep getStep() {
        return step;
    }

    public void setStep(CoverageStep step) {
        this.step = step;
    }
}

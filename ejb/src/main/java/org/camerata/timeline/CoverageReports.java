package org.camerata.timeline;

import static org.camerata.access.Permission.RECORDING_VIEW;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camerata.access.Guard;
import org.camerata.camera.CameraFilter;
import org.camerata.camera.CameraView;
import org.camerata.camera.Cameras;
import org.camerata.shared.CameraId;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;
import org.camerata.shared.TimeRange;
import org.camerata.timeline.TimelineReader.Reading;

/** How much footage there is of what there should be. */
@Stateless
public class CoverageReports {

    /** Cameras of one page of the fleet's day. */
    public static final int FLEET_PAGE_SIZE = Timelines.CAMERA_COUNT_MAX;

    @Inject TimelineReader reader;
    @Inject Cameras cameras;
    @Inject Guard guard;
    @Inject Clock clock;

    /**
     * @throws InvalidTimeline if the time is empty or too long, or there is no such zone
     * @throws org.camerata.shared.CameraNotFound if there is no such camera
     */
    public CoverageReport of(CameraId camera, CoverageQuestion question) {
        TimelineRange range = range(question);
        Reading reading = reader.read(List.of(camera), range).get(0);
        ZoneId zone = question.zone(reading.facts().facts().life().zone());
        return report(reading, range.known(), zone, question.step());
    }

    /**
     * One day of many cameras, each by its own clock, sorted by name. Cameras whose footage the
     * caller may not see are left out.
     *
     * @throws InvalidTimeline if the day has not begun anywhere
     */
    public Page<CoverageReport> fleetDay(LocalDate day, PageRequest page) {
        Page<CameraView> found = cameras.list(CameraFilter.ALL, page);
        List<CoverageReport> reports = new ArrayList<>();
        for (CameraView camera : found.items()) {
            CameraId id = new CameraId(camera.id());
            if (guard.may(RECORDING_VIEW, id)) {
                ofDay(id, ZoneId.of(camera.details().timeZone()), day).ifPresent(reports::add);
            }
        }
        return new Page<>(reports, found.nextCursor(), found.total());
    }

    private Optional<CoverageReport> ofDay(CameraId camera, ZoneId zone, LocalDate day) {
        Instant from = day.atStartOfDay(zone).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(zone).toInstant();
        return from.isBefore(clock.instant().minus(TimelineRange.KNOWN_AFTER))
                ? Optional.of(of(camera, new CoverageQuestion(from, to, CoverageStep.DAY, null)))
                : Optional.empty();
    }

    private TimelineRange range(CoverageQuestion question) {
        Instant now = clock.instant();
        Instant to = question.to() == null ? now : question.to();
        Instant from = question.from() == null ? to.minus(usual(question.step())) : question.from();
        Duration max = question.step().rangeMax();
        if (Duration.between(from, to).compareTo(max) > 0) {
            throw new InvalidTimeline(
                    "Ask for at most %d days by %s".formatted(max.toDays(), question.step()));
        }
        return TimelineRange.of(from, to, 1, now);
    }

    private static Duration usual(CoverageStep step) {
        return switch (step) {
            case HOUR -> Duration.ofDays(1);
            case DAY -> Duration.ofDays(30);
        };
    }

    private static CoverageReport report(
            Reading reading, TimeRange range, ZoneId zone, CoverageStep step) {
        CameraFacts facts = reading.facts().facts();
        CoverageCount count = new CoverageCount(zone, step);
        return new CoverageReport(
                facts.life().camera(),
                facts.life().name(),
                zone,
                step,
                range.to(),
                count.rows(range, reading.spans()),
                count.total(range, reading.spans()));
    }
}

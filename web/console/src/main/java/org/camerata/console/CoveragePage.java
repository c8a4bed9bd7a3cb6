package org.camerata.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;
import org.camerata.timeline.CoverageReports;

/** Backs coverage.xhtml: how much of one day there is, of each camera. */
@Named
@ViewScoped
public class CoveragePage extends ListPage<CoverageLine> {

    private static final long serialVersionUID = 1L;

    @Inject CoverageReports reports;
    @Inject Clock clock;

    private String day; // as the browser's field gives it; null: today

    @Override
    Page<CoverageLine> read(PageRequest request) {
        return reports.fleetDay(date(), request)
                .map(report -> CoverageLine.of(report, report.total()));
    }

    private LocalDate date() {
        try {
            return day == null || day.isBlank() ? LocalDate.now(clock) : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            return LocalDate.now(clock);
        }
    }

    public String getDay() {
        return date().toString();
    }

    public void setDay(String day) {
        this.day = day;
    }
}

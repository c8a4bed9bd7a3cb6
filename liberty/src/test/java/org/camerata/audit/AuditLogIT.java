package org.camerata.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camerata.container.TestCameras;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class AuditLogIT {

    private static final PageRequest ALL = PageRequest.first(PageRequest.SIZE_MAX);
    private static final int MANY = 7;

    @Inject AuditTrail trail;
    @Inject EntryMaker maker;
    @Inject EntryCommits commits;
    @Inject AuditLog log;
    @Inject AuditExport export;

    private final String mark = TestCameras.mark();

    @Test
    void listsTheNewestFirstAndPagesNeitherRepeatNorMiss() {
        for (int i = 0; i < MANY; i++) {
            trail.recordAtOnce(event());
        }

        List<Long> listed = new ArrayList<>();
        Page<AuditEntryView> page = new Page<>(List.of(), null, 0);
        for (int size : List.of(3, 3, 1)) {
            page = log.list(marked(), new PageRequest(page.nextCursor(), 3));
            page.items().forEach(entry -> listed.add(entry.id()));
            assertThat(page.items()).hasSize(size);
            assertThat(page.total()).isEqualTo(MANY);
        }

        assertThat(page.nextCursor()).isNull();
        assertThat(listed).hasSize(MANY).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void showsAllThatAnEntrySays() {
        Actor actor = Actor.user(7, "ada " + mark, "192.0.2.7", "request " + mark);
        write(
                event().on("camera", 17, "North gate")
                        .from(Map.of("active", true))
                        .to(Map.of("active", false)),
                actor);

        AuditEntryView entry = log.get(only(actor("ada " + mark)).id());

        assertThat(entry.action()).isEqualTo("camera.updated");
        assertThat(entry.outcome()).isEqualTo(Outcome.DONE);
        assertThat(entry.actor()).isEqualTo(actor);
        assertThat(entry.target()).isEqualTo(new AuditTarget("camera", "17", "North gate"));
        assertThat(entry.before()).isEqualTo("{\"active\":true}");
        assertThat(entry.after()).isEqualTo("{\"active\":false}");
        assertThat(entry.detail()).isEqualTo(mark);
    }

    @Test
    void findsByEachFilter() {
        String target = "id-" + mark;
        String address = "2001:db8::" + Integer.toHexString(mark.hashCode() & 0xffff);
        Actor actor = Actor.apiToken(3, "token " + mark, address, "request " + mark);
        write(
                AuditEvent.refused(AuditAction.STREAM_REFUSED)
                        .on(new AuditTarget("thing", target, "Named " + mark + "_%"))
                        .because(mark),
                actor);
        write(event(), Actor.system());
        Instant at = only(actor("token " + mark)).at();

        // spotless:off
        List<AuditFilter> finding = List.of(
                new AuditFilter(at, at.plusMillis(1), "TOKEN " + mark, null, null, null, null, null, null, null),
                new AuditFilter(null, null, null, AuditAction.STREAM_REFUSED, null, null, null, null, null, mark),
                new AuditFilter(null, null, null, null, "thing", target, null, null, null, null),
                new AuditFilter(null, null, null, null, null, null, Outcome.REFUSED, null, null, mark),
                new AuditFilter(null, null, null, null, null, null, null, address, null, null),
                new AuditFilter(null, null, null, null, null, null, null, null, "request " + mark, null),
                new AuditFilter(null, null, null, null, null, null, null, null, null, mark + "_%"));
        List<AuditFilter> missing = List.of(
                new AuditFilter(at.plusMillis(1), null, "token " + mark, null, null, null, null, null, null, null),
                new AuditFilter(null, at, "token " + mark, null, null, null, null, null, null, null),
                new AuditFilter(null, null, "token", null, null, null, null, null, null, mark),
                new AuditFilter(null, null, null, null, "camera", target, null, null, null, null),
                new AuditFilter(null, null, null, null, null, null, null, null, null, mark + "%_"));
        // spotless:on

        assertThat(finding).allSatisfy(filter -> assertThat(only(filter).actor()).isEqualTo(actor));
        assertThat(missing).allSatisfy(filter -> assertThat(list(filter)).isEmpty());
    }

    @Test
    void refusesAnIdWithoutAType() {
        assertThatThrownBy(
                        () ->
                                new AuditFilter(
                                        null, null, null, null, null, "17", null, null, null, null))
                .isInstanceOf(InvalidAuditFilter.class);
    }

    @Test
    void saysThatThereIsNoSuchEntry() {
        assertThatThrownBy(() -> log.get(Long.MAX_VALUE)).isInstanceOf(AuditEntryNotFound.class);
    }

    @Test
    void exportsWhatTheFilterFinds() throws IOException {
        for (int i = 0; i < MANY; i++) {
            trail.recordAtOnce(event());
        }

        StringWriter csv = new StringWriter();
        export.write(marked(), AuditExport.Format.CSV, csv);
        StringWriter lines = new StringWriter();
        export.write(marked(), AuditExport.Format.JSONL, lines);

        assertThat(csv.toString().split("\r\n")).hasSize(1 + MANY);
        assertThat(lines.toString().lines()).hasSize(MANY).allMatch(line -> line.contains(mark));
    }

    @Test
    void countsWhatIsThere() {
        trail.recordAtOnce(event());

        AuditStatus status = log.status();

        assertThat(status.entries()).isPositive().isEqualTo(status.sealed() + status.waiting());
    }

    private void write(AuditEvent event, Actor actor) {
        commits.add(List.of(maker.make(event, actor)));
    }

    private AuditEvent event() {
        return AuditEvent.done(AuditAction.CAMERA_UPDATED).because(mark);
    }

    private AuditFilter marked() {
        return new AuditFilter(null, null, null, null, null, null, null, null, null, mark);
    }

    private static AuditFilter actor(String name) {
        return new AuditFilter(null, null, name, null, null, null, null, null, null, null);
    }

    private AuditEntryView only(AuditFilter filter) {
        List<AuditEntryView> found = list(filter);
        assertThat(found).as(filter.toString()).hasSize(1);
        return found.get(0);
    }

    private List<AuditEntryView> list(AuditFilter filter) {
        return log.list(filter, ALL).items();
    }
}

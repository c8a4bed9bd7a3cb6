package org.camerata.camera;

import static org.camerata.access.Permission.CAMERA_WRITE;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camerata.access.CameraMemberships;
import org.camerata.access.Guard;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.audit.AuditTrail;
import org.camerata.node.NodeSettings;
import org.camerata.shared.CameraId;

/**
 * Adds and changes cameras by a CSV file, all of them or none. A camera is known by its serial
 * number; what the file says nothing of stays.
 */
@Stateless
public class CameraImport {

    /** Characters of a file. */
    public static final int TEXT_LENGTH_MAX = 2 * 1024 * 1024;

    @Inject ImportPlanner planner;
    @Inject NewCameras newCameras;
    @Inject CameraTags tags;
    @Inject CameraMemberships memberships;
    @Inject NodeSettings settings;
    @Inject Guard guard;
    @Inject AuditTrail trail;
    @Inject Clock clock;
    @Inject Event<CameraChanged> changed;
    @Inject Event<CameraDeactivated> deactivated;
    @Inject Event<RecordingSwitched> recordingSwitched;

    /** Says what an import would do, and does nothing. */
    public ImportReport dryRun(String csv) {
        guard.demandEverywhere(CAMERA_WRITE);
        ImportErrors errors = new ImportErrors();
        return report(true, errors, planner.plan(csv, errors), List.of());
    }

    /**
     * Does nothing if there is one error.
     *
     * @param withUrls whether to tell where the new cameras publish to, which shows their keys (K1)
     * @throws SerialNumberTaken if somebody else took one meanwhile
     */
    public ImportReport run(String csv, boolean withUrls) {
        guard.demandEverywhere(CAMERA_WRITE);
        ImportErrors errors = new ImportErrors();
        ImportPlan plan = planner.plan(csv, errors);
        if (!errors.isEmpty()) {
            return report(false, errors, plan, List.of());
        }
        Map<CameraId, Set<Long>> groups = new HashMap<>();
        List<ImportReport.NewUrl> urls = new ArrayList<>();
        for (ImportPlan.Step step : plan.steps()) {
            switch (step.change().kind()) {
                case CREATED -> create(step, groups, withUrls ? urls : null);
                case UPDATED -> update(step, groups);
                case UNCHANGED -> {}
            }
        }
        if (!groups.isEmpty()) {
            memberships.putAll(groups);
        }
        ImportReport report = report(false, errors, plan, urls);
        trail.record(
                AuditEvent.done(AuditAction.CAMERAS_IMPORTED)
                        .to(
                                Map.of(
                                        "created", report.count(ImportChange.Kind.CREATED),
                                        "updated", report.count(ImportChange.Kind.UPDATED))));
        return report;
    }

    private void create(
            ImportPlan.Step step, Map<CameraId, Set<Long>> groups, List<ImportReport.NewUrl> urls) {
        NewCameras.Made made = newCameras.add(step.values().command());
        Camera camera = made.camera();
        if (Boolean.FALSE.equals(step.values().active())) {
            camera.deactivate();
        }
        made.main().expect(step.values().expected());
        if (step.groupIds() != null && !step.groupIds().isEmpty()) {
            groups.put(camera.id(), new HashSet<>(step.groupIds()));
        }
        trail.record(event(AuditAction.CAMERA_CREATED, camera).to(facts(camera, step)));
        if (urls != null) {
            trail.record(event(AuditAction.CAMERA_KEY_REVEALED, camera));
            urls.add(
                    new ImportReport.NewUrl(
                            step.change().serialNumber(),
                            camera.name(),
                            URI.create(settings.rtmpBaseUrl() + "/" + made.key())));
        }
        changed.fire(new CameraChanged(camera.id()));
    }

    private void update(ImportPlan.Step step, Map<CameraId, Set<Long>> groups) {
        Camera camera = step.known().camera();
        List<String> tagsBefore = step.known().view().details().tags();
        Map<String, ?> before = camera.facts(tagsBefore);
        boolean recordedBefore = camera.isRecordingEnabled();
        RegisterCamera said = step.values().command();
        camera.update(
                new UpdateCamera(
                        said.name(), said.serialNumber(), said.recordingEnabled(), said.details()));
        if (step.changes(CsvColumn.TAGS)) {
            tags.replace(camera.id(), tagsBefore, said.details().writtenTags());
        }
        if (step.changes(CsvColumn.GROUPS)) {
            groups.put(camera.id(), new HashSet<>(step.groupIds()));
        }
        step.known().main().expect(step.values().expected());
        step.known().main().changed(clock.instant());
        if (step.changes(CsvColumn.ACTIVE)) {
            switchTo(step.values().active(), camera);
        }
        trail.record(
                event(AuditAction.CAMERA_UPDATED, camera).from(before).to(facts(camera, step)));
        changed.fire(new CameraChanged(camera.id()));
        if (camera.isRecordingEnabled() != recordedBefore) {
            recordingSwitched.fire(
                    new RecordingSwitched(
                            camera.id(),
                            step.known().main().streamName(),
                            camera.isRecordingEnabled()));
        }
    }

    private void switchTo(boolean active, Camera camera) {
        if (active) {
            camera.activate();
        } else {
            camera.deactivate();
            deactivated.fire(new CameraDeactivated(camera.id()));
        }
    }

    private static Map<String, ?> facts(Camera camera, ImportPlan.Step step) {
        List<String> said = step.values().command().details().tags();
        List<String> before =
                step.known() == null ? List.of() : step.known().view().details().tags();
        return camera.facts(
                said == null ? before : step.values().command().details().writtenTags());
    }

    private static ImportReport report(
            boolean dryRun, ImportErrors errors, ImportPlan plan, List<ImportReport.NewUrl> urls) {
        return new ImportReport(dryRun, errors.count(), errors.list(), plan.changes(), urls);
    }

    private static AuditEvent event(AuditAction action, Camera camera) {
        return AuditEvent.done(action).on("camera", camera.id().value(), camera.name());
    }
}

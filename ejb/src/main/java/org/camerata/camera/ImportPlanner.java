package org.camerata.camera;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camerata.access.CameraMemberships;
import org.camerata.access.CurrentCaller;
import org.camerata.access.Permission;
import org.camerata.shared.Page;

/** Compares a file of cameras with what is known, and finds everything that is wrong with it. */
@ApplicationScoped
class ImportPlanner {

    private static final int BATCH_SIZE = 500; // serial numbers of one query

    @Inject CameraRows rows;
    @Inject ProfileRows profiles;
    @Inject CameraViews views;
    @Inject CameraMemberships memberships;
    @Inject CurrentCaller caller;
    @Inject Validator validator;

    ImportPlan plan(String csv, ImportErrors errors) {
        List<CsvText.Line> lines = CsvText.read(csv, errors);
        Map<String, ImportPlan.KnownCamera> known = known(lines);
        Map<String, Long> groups = groups(lines);
        List<ImportPlan.Step> steps = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (CsvText.Line line : lines) {
            String serialNumber = key(line);
            if (!serialNumber.isEmpty() && !seen.add(serialNumber)) {
                errors.add(line.number(), CsvColumn.SERIAL_NUMBER, "is also on a line before this");
                continue;
            }
            ImportPlan.Step step = step(line, known.get(serialNumber), groups, errors);
            if (step != null) {
                steps.add(step);
            }
        }
        return new ImportPlan(steps);
    }

    private ImportPlan.Step step(
            CsvText.Line line,
            ImportPlan.KnownCamera known,
            Map<String, Long> groups,
            ImportErrors errors) {
        ImportRow.Values values =
                ImportRow.read(line, known == null ? null : known.before(), validator, errors);
        if (values == null) {
            return null;
        }
        List<String> columns =
                known == null ? List.of() : ImportPlan.differences(known.before(), values);
        ImportPlan.Step step =
                new ImportPlan.Step(
                        new ImportChange(
                                line.number(),
                                values.command().serialNumber(),
                                values.command().name(),
                                kind(known, columns),
                                columns),
                        values,
                        known,
                        ids(values.groups(), groups));
        return mayJoin(step, groups, line.number(), errors) ? step : null;
    }

    private static ImportChange.Kind kind(ImportPlan.KnownCamera known, List<String> columns) {
        if (known == null) {
            return ImportChange.Kind.CREATED;
        }
        return columns.isEmpty() ? ImportChange.Kind.UNCHANGED : ImportChange.Kind.UPDATED;
    }

    /** Whether its groups exist and may be changed by the caller, where they are. */
    private boolean mayJoin(
            ImportPlan.Step step, Map<String, Long> groups, int line, ImportErrors errors) {
        List<String> named = step.values().groups();
        boolean changed =
                step.known() == null
                        ? named != null && !named.isEmpty()
                        : step.changes(CsvColumn.GROUPS);
        if (!changed) {
            return true;
        }
        for (String name : named) {
            if (!groups.containsKey(key(name))) {
                errors.add(line, CsvColumn.GROUPS, "names a group that cannot be joined");
                return false;
            }
        }
        if (!caller.get().may(Permission.USER_WRITE)) {
            errors.add(line, CsvColumn.GROUPS, "may be changed only by who manages users");
            return false;
        }
        return true;
    }

    private static List<Long> ids(List<String> names, Map<String, Long> groups) {
        return names == null
                ? null
                : names.stream().map(name -> groups.getOrDefault(key(name), 0L)).toList();
    }

    private Map<String, Long> groups(List<CsvText.Line> lines) {
        Set<String> names = new HashSet<>();
        for (CsvText.Line line : lines) {
            for (String name : line.cells().getOrDefault(CsvColumn.GROUPS, "").split(";", -1)) {
                names.add(name.strip());
            }
        }
        Map<String, Long> ids = new HashMap<>();
        memberships.joinable(names).forEach(group -> ids.put(key(group.name()), group.id()));
        return ids;
    }

    private Map<String, ImportPlan.KnownCamera> known(List<CsvText.Line> lines) {
        Map<String, ImportPlan.KnownCamera> known = new HashMap<>();
        for (int from = 0; from < lines.size(); from += BATCH_SIZE) {
            List<String> batch =
                    lines.subList(from, Math.min(from + BATCH_SIZE, lines.size())).stream()
                            .map(ImportPlanner::key)
                            .toList();
            List<Camera> cameras = rows.lockWithSerialNumbers(batch);
            Map<Long, CameraProfile> mains = mains(cameras);
            Map<Long, Camera> byId =
                    cameras.stream().collect(toMap(one -> one.id().value(), one -> one));
            for (CameraView view : views.of(new Page<>(cameras, null, cameras.size())).items()) {
                known.put(
                        key(view.serialNumber()),
                        new ImportPlan.KnownCamera(
                                byId.get(view.id()), view, mains.get(view.id())));
            }
        }
        return known;
    }

    private Map<Long, CameraProfile> mains(Collection<Camera> cameras) {
        return profiles.ofCameras(cameras.stream().map(one -> one.id().value()).toList()).stream()
                .filter(profile -> profile.kind() == ProfileKind.MAIN)
                .collect(toMap(profile -> profile.camera().value(), profile -> profile));
    }

    private static String key(CsvText.Line line) {
        return key(line.cells().getOrDefault(CsvColumn.SERIAL_NUMBER, ""));
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}

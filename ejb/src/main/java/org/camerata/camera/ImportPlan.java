package org.camerata.camera;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an import is going to do, line by line. */
record ImportPlan(List<Step> steps) {

    /**
     * @param known null: the camera is new
     * @param groupIds null: not said
     */
    record Step(
            ImportChange change, ImportRow.Values values, KnownCamera known, List<Long> groupIds) {

        boolean changes(CsvColumn column) {
            return known == null || change.columns().contains(column.header());
        }
    }

    /** A camera that is there, locked. */
    record KnownCamera(Camera camera, CameraView view, CameraProfile main) {

        ImportRow.Known before() {
            return new ImportRow.Known(view, main.expected());
        }
    }

    /** Names of the columns that say something else than what is known. */
    static List<String> differences(ImportRow.Known known, ImportRow.Values values) {
        Map<CsvColumn, String> before = CameraCells.of(known.camera(), known.expected());
        List<String> differences = new ArrayList<>();
        values.cells()
                .forEach(
                        (column, text) -> {
                            if (!text.equals(before.get(column))) {
                                differences.add(column.header());
                            }
                        });
        return differences;
    }

    List<ImportChange> changes() {
        return steps.stream().map(Step::change).toList();
    }
}

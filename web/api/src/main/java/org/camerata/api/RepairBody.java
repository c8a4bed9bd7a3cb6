package org.camerata.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.file.Path;
import java.util.List;
import org.camerata.integrity.FootageRepairs;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What {@code ./camerata verify --repair} found apart. */
@Schema(description = "What rows and files disagree about")
public record RepairBody(
        @NotNull
                @Size(max = RepairBody.COUNT_MAX)
                @Schema(
                        description = "Files without a row, relative to the volume",
                        examples = "[\"17/2026/11/24/20261124T080000Z-4711-m1x2.flv\"]")
                List<String> adopt,
        @NotNull
                @Size(max = RepairBody.COUNT_MAX)
                @Schema(description = "Recordings without their file", examples = "[4711]")
                List<Long> miss,
        @NotNull
                @Size(max = RepairBody.COUNT_MAX)
                @Schema(description = "Missing recordings whose file is back", examples = "[4712]")
                List<Long> restore,
        @NotNull
                @Size(max = RepairBody.COUNT_MAX)
                @Schema(description = "Recordings to be read again", examples = "[4713]")
                List<Long> check) {

    /** Of each: adopting one reads a whole file. */
    static final int COUNT_MAX = 100;

    FootageRepairs.Plan plan() {
        return new FootageRepairs.Plan(adopt.stream().map(Path::of).toList(), miss, restore, check);
    }
}

package org.camerata.api.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camerata.meter.Metered;
import org.junit.jupiter.api.Test;

/**
 * The reference is what people build dashboards from; it knows every figure, and none that is not.
 */
class MetricsReferenceTest {

    static final Path REFERENCE = Path.of("../../docs/ref/metrics.md");

    @Test
    void listsExactlyTheFiguresThatTheNodeTells() throws Exception {
        MetersByHand told = new MetersByHand();
        for (Metered one : everybodyWhoCounts()) {
            one.describe(told);
        }

        assertThat(listed("camerata_")).containsExactlyInAnyOrderElementsOf(told.lines);
    }

    @Test
    void saysWhatEachFigureMeans() throws IOException {
        assertThat(rows("")).isNotEmpty().allSatisfy(row -> assertThat(row.get(3)).isNotBlank());
    }

    /** Made without a container: they need no more than what they count to say what it is. */
    private static List<Metered> everybodyWhoCounts() throws ReflectiveOperationException {
        List<Metered> all = new ArrayList<>();
        for (JavaClass type :
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.camerata")) {
            if (type.isAssignableTo(Metered.class) && !type.isInterface()) {
                Constructor<?> constructor = type.reflect().getDeclaredConstructor();
                constructor.setAccessible(true);
                all.add((Metered) constructor.newInstance());
            }
        }
        return all;
    }

    private static Set<String> listed(String prefix) throws IOException {
        Set<String> lines = new TreeSet<>();
        rows(prefix).forEach(row -> lines.add(row.get(0) + " " + row.get(1) + " " + row.get(2)));
        return lines;
    }

    /** Name, type, labels, meaning. */
    private static List<List<String>> rows(String prefix) throws IOException {
        return Files.readAllLines(REFERENCE).stream()
                .filter(line -> line.startsWith("| `" + prefix))
                .map(line -> List.of(line.split("\\|", -1)))
                .map(cells -> cells.subList(1, cells.size() - 1))
                .map(cells -> cells.stream().map(cell -> cell.replace("`", "").strip()).toList())
                .toList();
    }
}

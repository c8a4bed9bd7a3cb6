package org.camerata.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camerata.access.Caller.Restriction;
import org.camerata.access.Permission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsolePathTest {

    @Test
    void listsEveryPageThatThereIs() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.list(MarkupTest.WEBAPP)) {
            Set<String> pages =
                    files.map(file -> "/" + file.getFileName())
                            .filter(name -> name.endsWith(".xhtml"))
                            .collect(Collectors.toCollection(TreeSet::new));

            assertThat(listed(false)).containsExactlyInAnyOrderElementsOf(pages);
        }
    }

    @Test
    void listsEveryServletThatThereIs() {
        Set<String> servlets =
                ArchitectureTest.CONSOLE.stream()
                        .filter(type -> type.isAnnotatedWith(WebServlet.class))
                        .map(type -> type.getAnnotationOfType(WebServlet.class).value())
                        .flatMap(Arrays::stream)
                        .collect(Collectors.toSet());

        assertThat(listed(true)).containsExactlyInAnyOrderElementsOf(servlets);
    }

    private static Collection<String> listed(boolean data) {
        return Stream.of(ConsolePath.values())
                .filter(path -> path.isData() == data)
                .map(ConsolePath::path)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = Restriction.class,
            names = {"PASSWORD_CHANGE", "SECOND_FACTOR"})
    void opensOnePageOnlyToOneWhoHasSomethingToDoFirst(Restriction restriction) {
        List<ConsolePath> open =
                Stream.of(ConsolePath.values())
                        .filter(path -> path.isOpenDuring(restriction))
                        .toList();

        assertThat(open)
                .containsExactlyInAnyOrder(
                        ConsolePath.demandedBy(restriction),
                        ConsolePath.LOGIN,
                        ConsolePath.DATA_SESSION);
    }

    @Test
    void closesThesePagesToAllOthers() {
        assertThat(ConsolePath.PASSWORD.isOpenDuring(Restriction.NONE)).isFalse();
        assertThat(ConsolePath.SECOND_FACTOR.isOpenDuring(Restriction.NONE)).isFalse();
    }

    @Test
    void namesThePermissionOfWhatIsNotForEverybody() {
        assertThat(ConsolePath.AUDIT.needed()).containsExactly(Permission.AUDIT_READ);
        assertThat(ConsolePath.of("/nothing.xhtml")).isEmpty();
    }
}

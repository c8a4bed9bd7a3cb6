package org.camerata.it.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camerata.it.stack.ConsoleSession;
import org.camerata.it.stack.OpenApi;
import org.camerata.it.stack.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation, page and topic answers everybody as the table says (A1, A2). */
class AccessMatrixIT {

    /** Never given to anything. */
    private static final long UNKNOWN_ID = 999_999_999_999L;

    private static final AccessTable TABLE = AccessTable.read();
    private static final Map<Who, ConsoleSession> CONSOLES = new EnumMap<>(Who.class);

    private static Cast cast;

    /** Before the first request that must change nothing. */
    private static String untouched;

    @BeforeAll
    static void everybodyGathers() throws Exception {
        cast = Cast.gather();
    }

    @AfterAll
    static void everybodyGoes() throws IOException {
        cast.close();
    }

    static Stream<String> operations() {
        return OpenApi.operations().stream()
                .map(one -> one.method().toUpperCase(Locale.ROOT) + " " + one.path())
                .sorted();
    }

    static Stream<String> operationsOnOneThing() {
        return operations().filter(one -> one.contains("/{id}") && !one.contains("{signature}"));
    }

    @Test
    void hasALineForEachOperationAndNoOther() {
        assertThat(TABLE.operations().stream().map(AccessTable.Line::name))
                .containsExactlyInAnyOrderElementsOf(operations().toList());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void answersAsTheTableSays(String operation) {
        AccessTable.Line line = TABLE.line(operation);
        assertThat(line).as("the line of " + operation).isNotNull();

        assertThat(
                        row(
                                who ->
                                        Integer.toString(
                                                answer(line, who, Scene.own(cast, who))
                                                        .statusCode())))
                .as(operation + " for " + List.of(Who.values()))
                .isEqualTo(String.join(" ", line.answers()));
    }

    /** A2: it does not exist for them; and whether it exists at all cannot be told from outside. */
    @ParameterizedTest
    @MethodSource("operationsOnOneThing")
    void keepsWhatIsOthersFromOthers(String operation) {
        AccessTable.Line line = TABLE.line(operation);
        String before = untouched();
        for (Who who : Who.values()) {
            if (who.seesEverything()) {
                continue;
            }
            Response foreign = answer(line, who, Scene.foreign(cast, who));
            Response unknown = send(line, who, unknown(operation, who));

            assertThat(foreign.statusCode()).as(who + " with another's id").isIn(401, 403, 404);
            if (line.answer(who).startsWith("2")) {
                assertThat(foreign.statusCode()).as(who + " with another's id").isEqualTo(404);
            }
            assertThat(told(foreign)).as(who.toString()).isEqualTo(told(unknown));
        }
        if (!line.what().equals("GET")) {
            assertThat(state()).isEqualTo(before);
        }
    }

    private static String untouched() {
        if (untouched == null) {
            untouched = state();
        }
        return untouched;
    }

    private static String state() {
        return cast.groupA().state() + cast.groupB().state();
    }

    @ParameterizedTest
    @MethodSource("operationsOnOneThing")
    void answersAnUnknownIdWith404(String operation) {
        AccessTable.Line line = TABLE.line(operation);

        assertThat(send(line, Who.ADMIN, unknown(operation, Who.ADMIN)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void lendsASignatureToNoOtherRecording() {
        String signed = "GET /api/v1/footage/{viewer}/{expires}/{signature}/{id}.mp4";
        Scene scene = Scene.own(cast, Who.OPERATOR);
        Probe other = Probes.of(signed, scene).with("id", cast.groupB().recording().id());

        assertThat(send(TABLE.line(signed), Who.ANONYMOUS, other).statusCode()).isEqualTo(403);
    }

    @Test
    void hasALineForEachPageAndNoOther() throws IOException {
        TreeSet<String> paths = new TreeSet<>(Pages.files());
        paths.addAll(Pages.servlets());

        assertThat(TABLE.of("PAGE").stream().map(AccessTable.Line::path))
                .containsExactlyInAnyOrderElementsOf(paths);
        assertThat(Pages.permitted()).isEqualTo(paths);
    }

    static Stream<AccessTable.Line> pages() {
        return TABLE.of("PAGE").stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void opensPagesAsTheTableSays(AccessTable.Line line) {
        assertThat(row(who -> Pages.answer(visitor(who, line), line.path(), Scene.own(cast, who))))
                .as(line.name() + " for " + List.of(Who.values()))
                .isEqualTo(String.join(" ", line.answers()));
    }

    @Test
    void hasALineForEachTopicAndNoOther() throws IOException {
        assertThat(TABLE.of("TOPIC").stream().map(AccessTable.Line::path))
                .containsExactlyInAnyOrderElementsOf(Topics.all());
        assertThat(Pages.webSockets()).containsExactly("/ws/events");
    }

    static Stream<AccessTable.Line> topics() {
        return TABLE.of("TOPIC").stream();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void tellsOfTopicsAsTheTableSays(AccessTable.Line line) {
        assertThat(row(who -> Topics.answer(cast.asks(who, line.permission()), line.path())))
                .as(line.name() + " for " + List.of(Who.values()))
                .isEqualTo(String.join(" ", line.answers()));
    }

    private static String row(java.util.function.Function<Who, String> answer) {
        return Stream.of(Who.values()).map(answer).collect(Collectors.joining(" "));
    }

    private static Response answer(AccessTable.Line line, Who who, Scene scene) {
        return send(line, who, Probes.of(line.name(), scene));
    }

    private static Response send(AccessTable.Line line, Who who, Probe probe) {
        return probe.send(cast.asks(who, line.permission()), line.what(), line.path());
    }

    private static Probe unknown(String operation, Who who) {
        return Probes.of(operation, Scene.foreign(cast, who)).with("id", UNKNOWN_ID);
    }

    /** A problem without the path, which is what was asked for. */
    private static Map<String, Object> told(Response response) {
        Map<String, Object> problem = response.jsonPath().getMap("$");
        problem.remove("instance");
        return problem;
    }

    private static RequestSpecification visitor(Who who, AccessTable.Line line) {
        if (!who.isPerson()) {
            return cast.asks(who, line.permission());
        }
        Person person = cast.person(who);
        return CONSOLES.computeIfAbsent(
                        who, any -> ConsoleSession.signIn(person.username(), person.password()))
                .asks();
    }
}

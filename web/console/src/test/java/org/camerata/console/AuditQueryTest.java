package org.camerata.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditFilter;
import org.camerata.audit.Outcome;
import org.junit.jupiter.api.Test;

class AuditQueryTest {

    static Map<String, String> parsed(String query) {
        return Stream.of(query.split("&", -1))
                .map(part -> part.split("=", 2))
                .collect(
                        Collectors.toMap(
                                part -> part[0], part -> URLDecoder.decode(part[1], UTF_8)));
    }

    @Test
    void readsWhatItWrites() {
        AuditFilter filter =
                new AuditFilter(
                        Instant.parse("2026-03-01T00:00:00Z"),
                        Instant.parse("2026-04-01T00:00:00Z"),
                        "olga",
                        AuditAction.CAMERA_REMOVED,
                        "camera",
                        "17",
                        Outcome.DONE,
                        "2001:db8::1",
                        "r-1",
                        "a&b=<c> ü");

        assertThat(AuditQuery.read(parsed(AuditQuery.of(filter))::get)).isEqualTo(filter);
    }

    @Test
    void leavesOutWhatIsNotAsked() {
        assertThat(AuditQuery.of(AuditFilter.ALL)).isEmpty();
        assertThat(AuditQuery.read(name -> "")).isEqualTo(AuditFilter.ALL);
    }

    @Test
    void refusesWhatIsNoFilter() {
        assertThatThrownBy(() -> AuditQuery.read(Map.of("action", "nothing")::get))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AuditQuery.read(Map.of("outcome", "MAYBE")::get))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AuditQuery.read(Map.of("from", "yesterday")::get))
                .isInstanceOf(DateTimeException.class);
    }
}

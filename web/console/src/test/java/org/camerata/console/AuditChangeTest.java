package org.camerata.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AuditChangeTest {

    @Test
    void putsEachFactBesideWhatItWas() {
        assertThat(
                        AuditChange.between(
                                "{\"name\":\"Gate\",\"active\":true}",
                                "{\"name\":\"North gate\",\"active\":true,\"ids\":[1,2]}"))
                .containsExactly(
                        new AuditChange("name", "Gate", "North gate"),
                        new AuditChange("active", "true", "true"),
                        new AuditChange("ids", null, "[1,2]"));
    }

    @Test
    void marksOnlyWhatDiffers() {
        assertThat(new AuditChange("name", "Gate", "North gate").isChanged()).isTrue();
        assertThat(new AuditChange("name", "Gate", "Gate").isChanged()).isFalse();
        assertThat(new AuditChange("name", null, "Gate").isChanged()).isFalse();
    }

    @Test
    void hasNothingToSayOfNothing() {
        assertThat(AuditChange.between(null, null)).isEqualTo(List.of());
    }
}

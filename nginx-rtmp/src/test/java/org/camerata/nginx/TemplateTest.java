package org.camerata.nginx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void fillsInValuesAsTheyAre() {
        Template template = new Template("listen @{port}; # $host");

        assertThat(template.render(Map.of("port", "$1"))).isEqualTo("listen $1; # $host");
    }

    @Test
    void refusesAPlaceholderWithoutAValue() {
        Template template = new Template("@{port} @{host}");

        assertThatThrownBy(() -> template.render(Map.of("port", "1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no value for @{host}");
    }

    @Test
    void refusesAValueWithoutAPlaceholder() {
        Template template = new Template("@{port}");

        assertThatThrownBy(() -> template.render(Map.of("port", "1", "host", "a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no placeholder for [host]");
    }

    @Test
    void refusesAnUnknownTemplate() {
        assertThatThrownBy(() -> Template.named("none.conf"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

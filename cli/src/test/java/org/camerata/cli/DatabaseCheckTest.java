package org.camerata.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camerata.cli.machine.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.0.36",
                "8.4.2-log",
                "9.1.0",
                "10.6.1-MariaDB",
                "10.11.19-MariaDB-0+deb12u1",
                "5.6.51-10.11.19-MariaDB",
                "11.4.2-MariaDB"
            })
    void acceptsWhatIsNewEnough(String version) {
        assertThatCode(() -> DatabaseCheck.requireVersion(version)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5.7.44", "10.5.29-MariaDB", "5.6.51-10.5.29-MariaDB", "5.5.5", "unknown"})
    void refusesWhatIsTooOld(String version) {
        assertThatThrownBy(() -> DatabaseCheck.requireVersion(version)).isInstanceOf(Refusal.class);
    }
}

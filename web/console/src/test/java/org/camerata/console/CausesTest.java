package org.camerata.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.application.ViewExpiredException;
import java.net.ConnectException;
import java.sql.SQLException;
import org.camerata.shared.CameraNotFound;
import org.junit.jupiter.api.Test;

class CausesTest {

    @Test
    void findsTheRefusalInsideItsWrappings() {
        CameraNotFound refusal = new CameraNotFound();

        assertThat(Causes.telling(new RuntimeException(new IllegalStateException(refusal))))
                .isSameAs(refusal);
    }

    @Test
    void findsTheExpiredView() {
        ViewExpiredException expired = new ViewExpiredException("/cameras.xhtml");

        assertThat(Causes.telling(new RuntimeException(expired))).isSameAs(expired);
    }

    @Test
    void takesTheInnermostOfAnythingElse() {
        SQLException innermost = new SQLException("syntax", "42000");

        assertThat(Causes.telling(new RuntimeException(innermost))).isSameAs(innermost);
    }

    @Test
    void tellsALostConnectionFromAnotherFault() {
        assertThat(
                        Causes.databaseIsAway(
                                new RuntimeException(new SQLException("link failure", "08S01"))))
                .isTrue();
        assertThat(Causes.databaseIsAway(new RuntimeException(new ConnectException()))).isTrue();
        assertThat(Causes.databaseIsAway(new RuntimeException(new SQLException("dup", "23000"))))
                .isFalse();
        assertThat(Causes.databaseIsAway(new RuntimeException(new SQLException()))).isFalse();
    }
}

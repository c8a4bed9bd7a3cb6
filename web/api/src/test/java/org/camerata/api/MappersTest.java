package org.camerata.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.camerata.shared.DomainException;
import org.camerata.shared.Throttled;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every error is problem+json, says what the caller can do about it, and nothing of the inside. */
class MappersTest {

    final DomainExceptionMapper refusals = new DomainExceptionMapper();
    final HttpErrorMapper httpErrors = new HttpErrorMapper();
    final FaultMapper faults = new FaultMapper();

    private static class Refusal extends DomainException {
        private static final long serialVersionUID = 1L;

        Refusal(Kind kind) {
            super(kind, "some-rule", "Some rule says no");
        }
    }

    private static class Wait extends Throttled {
        private static final long serialVersionUID = 1L;

        Wait(Duration time) {
            super("wait", "Wait", time);
        }
    }

    @BeforeEach
    void theRequest() {
        refusals.uri = RequestByHand.uri();
        httpErrors.uri = RequestByHand.uri();
        faults.uri = RequestByHand.uri();
    }

    @ParameterizedTest
    @CsvSource({
        "INVALID, 400",
        "UNAUTHENTICATED, 401",
        "FORBIDDEN, 403",
        "NOT_FOUND, 404",
        "CONFLICT, 409",
        "THROTTLED, 429",
        "UNAVAILABLE, 503"
    })
    void giveARefusalTheStatusOfItsKind(DomainException.Kind kind, int status) {
        Problem problem = problem(refusals.toResponse(new Refusal(kind)), status);

        assertThat(problem.type()).hasToString("urn:camerata:problem:some-rule");
        assertThat(problem.title()).isEqualTo("some rule");
        assertThat(problem.detail()).isEqualTo("Some rule says no");
        assertThat(problem.instance()).hasToString("/api/v1/cameras");
    }

    @Test
    void sayInWholeSecondsWhenToComeBack() {
        Response answer = refusals.toResponse(new Wait(Duration.ofMillis(7_001)));

        problem(answer, 429);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("8");
        assertThat(
                        refusals.toResponse(new Wait(Duration.ofNanos(1)))
                                .getHeaderString("Retry-After"))
                .isEqualTo("1");
    }

    @Test
    void keepWhichMethodsAPathAnswersTo() {
        Response answer =
                httpErrors.toResponse(new NotAllowedException("GET", new String[] {"POST"}));

        problem(answer, 405);
        assertThat(answer.getHeaderString("Allow")).contains("GET", "POST");
    }

    @Test
    void callAWrongParameterWhatItIs() {
        Throwable wrong = new InvalidParameter("size must be a whole number");
        Problem problem = problem(httpErrors.toResponse(new NotFoundException(wrong)), 400);

        assertThat(problem.detail()).isEqualTo("size must be a whole number");
    }

    @Test
    void sayThatThereIsNothing() {
        assertThat(problem(httpErrors.toResponse(new NotFoundException()), 404).type())
                .hasToString("urn:camerata:problem:not-found");
    }

    @Test
    void callABrokenRuleOfTheDatabaseAConflict() {
        problem(faults.toResponse(caused(new SQLException("Duplicate entry", "23000"))), 409);
    }

    @Test
    void sayThatTheDatabaseIsAway() {
        problem(faults.toResponse(caused(new SQLException("Link failure", "08S01"))), 503);
        problem(faults.toResponse(caused(new SQLTransientConnectionException("pool"))), 503);
    }

    @Test
    void sayThatABodyCannotBeRead() {
        problem(faults.toResponse(caused(new JsonbException("at line 1"))), 400);
    }

    @Test
    void tellNothingOfTheInsideOfAFault() {
        Problem problem = problem(faults.toResponse(new IllegalStateException("secret")), 500);

        assertThat(problem.toString()).doesNotContain("secret", "IllegalState");
    }

    @Test
    void doNotRunInCirclesOfCauses() {
        Exception one = new Exception("one");
        one.initCause(new Exception("other", one));

        problem(faults.toResponse(one), 500);
    }

    private static Throwable caused(Exception cause) {
        return new IllegalStateException("outside", new IllegalStateException("between", cause));
    }

    private static Problem problem(Response answer, int status) {
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getMediaType()).hasToString("application/problem+json");
        Problem problem = (Problem) answer.getEntity();
        assertThat(problem.status()).isEqualTo(status);
        return problem;
    }
}

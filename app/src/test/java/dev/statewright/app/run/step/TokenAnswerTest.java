package dev.statewright.app.run.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.run.live.RunFixture;
import dev.statewright.app.run.task.Awaited;
import dev.statewright.app.run.task.WaitingTask;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenAnswerTest {

    private static final WaitingTask TASK = waiting("token");

    private final RunFixture fixture = new RunFixture();
    private final TokenAnswer answer = new TokenAnswer(fixture.run);

    private static WaitingTask waiting(String token) {
        return new WaitingTask("Ask", token, Optional.empty(), Optional.empty(), new Awaited.TokenHolder());
    }

    @BeforeEach
    void start() {
        fixture.start();
    }

    @Test
    void successSendsTheOutput() {
        answer.outputProperty().set("{\"orderId\": 1}");
        answer.succeed(TASK);

        assertThat(fixture.execution.messages()).containsExactly("success token {\"orderId\": 1}");
        assertThat(answer.problemProperty().get()).isEmpty();
    }

    @Test
    void anOutputThatIsNotJsonIsNotSent() {
        answer.outputProperty().set("{");
        answer.succeed(TASK);

        assertThat(fixture.execution.messages()).isEmpty();
        assertThat(answer.problemProperty().get()).startsWith("Line 1, column 1: ");
    }

    @Test
    void failureSendsErrorAndCauseWhereTheyAreFilledIn() {
        answer.fail(TASK);
        answer.errorProperty().set("Refused");
        answer.causeProperty().set("No milk");
        answer.fail(TASK);

        assertThat(fixture.execution.messages())
                .containsExactly("failure token null null", "failure token Refused No milk");
    }

    @Test
    void whatWasMeantForOneTaskIsNotSentForTheNext() {
        answer.outputProperty().set("1");
        answer.errorProperty().set("Refused");
        answer.causeProperty().set("No milk");
        answer.begin();
        answer.succeed(TASK);
        answer.fail(TASK);

        assertThat(fixture.execution.messages()).containsExactly("success token {}", "failure token null null");
    }

    @Test
    void aHeartbeatIsSaidToBeSentBecauseNothingElseShowsIt() {
        answer.heartbeat(TASK);

        assertThat(fixture.execution.messages()).containsExactly("heartbeat token");
        assertThat(answer.saidProperty().get()).isEqualTo("Heartbeat sent");
    }

    @Test
    void aTokenThatNobodyWaitsForIsAProblem() {
        answer.succeed(waiting("unknown"));

        assertThat(answer.problemProperty().get()).contains("unknown");
        assertThat(answer.saidProperty().get()).isEmpty();
    }

    @Test
    void whatWasTypedForOneTaskIsNotForTheNext() {
        answer.outputProperty().set("{\"orderId\": 1");
        answer.succeed(TASK);

        answer.begin();

        assertThat(answer.outputProperty().get()).isEqualTo("{}");
        assertThat(answer.problemProperty().get()).isEmpty();
    }
}

package dev.statewright.app.run.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.shell.ClockMode;
import org.junit.jupiter.api.Test;

class ClockAdviceTest {

    private static ClockMode adviceFor(String resource) {
        return ClockAdvice.forMachine(AslDocument.of("""
                        {"StartAt": "Ask", "States": {"Ask": {"Type": "Task", "Resource": "%s", "End": true}}}
                        """.formatted(resource)).machine());
    }

    @Test
    void whoHasToAnswerNeedsRealTime() {
        assertThat(adviceFor("arn:aws:states:::sqs:sendMessage.waitForTaskToken"))
                .isEqualTo(ClockMode.REAL);
        assertThat(adviceFor("arn:aws:states:us-east-1:123456789012:activity:Approve"))
                .isEqualTo(ClockMode.REAL);
    }

    @Test
    void everythingElseIsQuickerInVirtualTime() {
        assertThat(adviceFor("arn:aws:states:::sqs:sendMessage")).isEqualTo(ClockMode.VIRTUAL);
        assertThat(adviceFor("${Function}")).isEqualTo(ClockMode.VIRTUAL);
    }
}

package dev.statewright.runtime.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.runtime.teststate.ResultForms;
import org.junit.jupiter.api.Test;

class ResultFormsTest {

    @Test
    void anActionsAnswerHasTheMembersOfItsModel() {
        var form = ResultForms.of("arn:aws:states:::aws-sdk:sfn:listExecutions").orElseThrow();

        assertThat(form.at("/Executions/0/ExecutionArn").isNull()).isTrue();
        assertThat(form.has("NextToken")).isTrue();
    }

    @Test
    void aModelWithoutAnEndIsCutOff() {
        var form = ResultForms.of("arn:aws:states:::dynamodb:getItem").orElseThrow();

        assertThat(form.has("Item")).isTrue();
        assertThat(form.toString().length()).isLessThan(100_000);
    }

    @Test
    void whoeverHoldsATokenAnswersWhatTheyLike() {
        assertThat(ResultForms.of("arn:aws:states:::sqs:sendMessage.waitForTaskToken"))
                .isEmpty();
        assertThat(ResultForms.of("arn:aws:lambda:us-east-1:123456789012:function:f"))
                .isEmpty();
    }
}

package dev.statewright.runtime.execution;

import static dev.statewright.runtime.Workflow.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.runtime.Workflow;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateExecutionTest {
    @Test
    void theFirstStatesEventPointsToNothing() {
        assertThat(Workflow.of("A", "'A':{'Type':'Pass','End':true}").run("{}").events())
                .containsExactly(
                        "1<0 ExecutionStarted",
                        "2<0 PassStateEntered",
                        "3<2 PassStateExited",
                        "4<3 ExecutionSucceeded");
    }

    @Test
    void whiteSpaceOfTheInputStaysWhereItPassesThrough() {
        assertThat(Workflow.of("A", "'A':{'Type':'Pass','End':true}")
                        .run("[1,  2]")
                        .outputText())
                .isEqualTo("[1,  2]");
    }

    @Test
    void aPassStateGoesThroughAllItsFields() {
        Workflow workflow = Workflow.of(
                "A",
                "'A':{'Type':'Pass','InputPath':'$.a','Parameters':{'b.$':'$.b','c':1},'ResultPath':'$.r',"
                        + "'OutputPath':'$.r','End':true}");
        assertThat(workflow.run("{'a':{'b':[true]}}").outputText()).isEqualTo(json("{'b':[true],'c':1}"));
    }

    @Test
    void resultPathSharesWhatItDoesNotTouch() {
        Workflow workflow = Workflow.of("A", "'A':{'Type':'Pass','Result':1,'ResultPath':'$.x.y','End':true}");
        assertThat(workflow.run("{'a':[1],'x':{'z':2}}").outputText()).isEqualTo(json("{'a':[1],'x':{'z':2,'y':1}}"));
    }

    @Test
    void resultPathThroughATextFails() {
        Outcome outcome = Workflow.of("A", "'A':{'Type':'Pass','Result':1,'ResultPath':'$.x.y','End':true}")
                .run("{'x':'text'}")
                .outcome();
        assertThat(outcome.error()).isEqualTo("States.ResultPathMatchFailure");
    }

    @Test
    void aChoiceWithoutMatchFailsAsAtAws() {
        Outcome outcome = Workflow.of(
                        "C",
                        "'C':{'Type':'Choice','Choices':[{'Variable':'$.a','NumericEquals':1,'Next':'S'}]},"
                                + "'S':{'Type':'Succeed'}")
                .run("{'a':2}")
                .outcome();
        assertThat(outcome.error()).isEqualTo("States.Runtime");
        assertThat(outcome.cause())
                .isEqualTo("An error occurred while executing the state 'C' (entered at the event id #2). "
                        + "Failed to transition out of the state. The state does not point to a next state.");
    }

    @Test
    void aFailStateWithoutErrorGivesEmptyDetails() {
        assertThat(Workflow.of("F", "'F':{'Type':'Fail'}").run("{}").print())
                .endsWith(json("'id':3,'previousEventId':2,'executionFailedEventDetails':{}}\n"));
    }

    @Test
    void waitingTakesNoTimeInVirtualTimeAndIsSeenInTheTimestamps() {
        Workflow.Run run = Workflow.of("W", "'W':{'Type':'Wait','Seconds':86400,'End':true}")
                .run("{}");
        assertThat(Duration.between(
                        run.history().get(1).timestamp(), run.history().get(2).timestamp()))
                .isBetween(Duration.ofSeconds(86400), Duration.ofSeconds(86405));
    }

    @Test
    void variablesAreSeenByTheNextStateOnly() {
        Workflow workflow = Workflow.of(
                "A",
                "'A':{'Type':'Pass','Assign':{'x':1},'Next':'B'},"
                        + "'B':{'Type':'Pass','Parameters':{'old.$':'$x'},'Assign':{'x':2},'Next':'C'},"
                        + "'C':{'Type':'Pass','Parameters':{'new.$':'$x'},'ResultPath':'$.c','End':true}");
        assertThat(workflow.run("{}").outputText()).isEqualTo(json("{'old':1,'c':{'new':2}}"));
    }

    @Test
    void jsonataEvaluatesOutputAndAssignFromTheSameValues() {
        Workflow workflow = Workflow.ofDefinition("{'QueryLanguage':'JSONata','StartAt':'A','States':{"
                + "'A':{'Type':'Pass','Assign':{'x':'{% $states.input.n + 1 %}'},'Next':'B'},"
                + "'B':{'Type':'Pass','Assign':{'x':'{% $x * 2 %}'},'Output':{'before':'{% $x %}'},'Next':'C'},"
                + "'C':{'Type':'Pass','Output':{'x':'{% $x %}','b':'{% $states.input.before %}'},'End':true}}}");
        assertThat(workflow.run("{'n':1}").outputText()).isEqualTo(json("{'x':4,'b':2}"));
    }

    @Test
    void anUndefinedJsonataResultFailsWithAwsEvent() {
        Workflow.Run run = Workflow.ofDefinition("{'QueryLanguage':'JSONata','StartAt':'A','States':{"
                        + "'A':{'Type':'Pass','Output':'{% $nothing %}','End':true}}}")
                .run("{}");
        assertThat(run.events())
                .containsExactly(
                        "1<0 ExecutionStarted", "2<0 PassStateEntered", "3<0 EvaluationFailed", "4<3 ExecutionFailed");
        assertThat(run.outcome().cause()).endsWith("returned nothing (undefined).");
    }

    @Test
    void aMachineThatTakesTooLongTimesOut() {
        Outcome outcome = Workflow.ofDefinition(
                        "{'TimeoutSeconds':5,'StartAt':'W','States':{'W':{'Type':'Wait','Seconds':6,'End':true}}}")
                .run("{}")
                .outcome();
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.TIMED_OUT);
    }

    @Test
    void functionsOfPathsGiveValuesToEveryFieldThatReadsAPath() {
        Workflow workflow = Workflow.of(
                "A",
                "'A':{'Type':'Pass','Parameters':{'n.$':'$.a.length()','more.$':'States.MathAdd($.a.length(), 1)'},"
                        + "'ResultPath':'$.r','Next':'C'},'C':{'Type':'Choice','Choices':[{'Variable':'$.a.length()',"
                        + "'NumericGreaterThan':1,'Next':'S'}]},'S':{'Type':'Pass','InputPath':'$.a.sum()',"
                        + "'ResultPath':'$.sum','End':true}");
        assertThat(workflow.run("{'a':[1,2]}").outputText())
                .isEqualTo(json("{'a':[1,2],'r':{'n':2,'more':3},'sum':3.0}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'Error':'{% 5 %}'                 ; 'Error' returned an unexpected result type. Expected 'string', but was 'number' for value: 5",
                "'Error':'E','Cause':'{% null %}'  ; 'Cause' returned an unexpected result type. Expected 'string', but was 'null' for value: null",
            },
            quoteCharacter = '`')
    void errorsAndCausesOfExpressionsAreTexts(String fields, String ending) {
        Outcome outcome = Workflow.of("F", "'F':{'Type':'Fail','QueryLanguage':'JSONata'," + fields + "}")
                .run("{}")
                .outcome();
        assertThat(outcome.error()).isEqualTo("States.QueryEvaluationError");
        assertThat(outcome.cause()).endsWith(ending);
    }

    @Test
    void anErrorAndACauseAreCutToTheirQuotas() {
        Outcome outcome = Workflow.of("F", "'F':{'Type':'Fail','ErrorPath':'$.e','CausePath':'$.c'}")
                .run("{'e':'" + "e".repeat(500) + "','c':'" + "c".repeat(40_000) + "'}")
                .outcome();
        assertThat(outcome.error()).isEqualTo("e".repeat(256));
        assertThat(outcome.cause()).isEqualTo("c".repeat(32_768));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TimeoutSeconds", "HeartbeatSeconds"})
    void aComputedTimeLimitIsAtLeastASecond(String field) {
        Outcome outcome = Workflow.of(
                        "T",
                        "'T':{'Type':'Task','QueryLanguage':'JSONata','Resource':"
                                + "'arn:aws:lambda:us-east-1:123456789012:function:f','" + field
                                + "':'{% 0 %}','End':true}")
                .run("{}")
                .outcome();
        assertThat(outcome.error()).isEqualTo("States.QueryEvaluationError");
        assertThat(outcome.cause()).endsWith("The " + field + " field must be a positive integer but was: 0");
    }

    @Test
    void aPathToNegativeSecondsFails() {
        Outcome outcome = Workflow.of("W", "'W':{'Type':'Wait','SecondsPath':'$.s','End':true}")
                .run("{'s':-1}")
                .outcome();
        assertThat(outcome.error()).isEqualTo("States.Runtime");
        assertThat(outcome.cause()).endsWith("The SecondsPath parameter references a negative value: $.s == -1");
    }
}

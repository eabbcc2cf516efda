package dev.statewright.app.inspector.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Sessions;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.DocumentFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each field shows its value, commits one command, and says what is wrong with input that it does not take. */
class FieldsTest {

    private static final String ORDER = """
            {
              "StartAt": "Call",
              "States": {
                "Call": {
                  "Type": "Task",
                  "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                  "Parameters": { "QueueUrl": "q" },
                  "ResultPath": null,
                  "HeartbeatSeconds": 300,
                  "Retry": [
                    { "ErrorEquals": ["A", "B"], "MaxAttempts": 2 }
                  ],
                  "Next": "Which"
                },
                "Which": {
                  "Type": "Choice",
                  "Choices": [
                    {
                      "Variable": "$.status",
                      "NumericEquals": 1,
                      "Next": "Call"
                    },
                    {
                      "Not": {
                        "Variable": "$.open",
                        "BooleanEquals": true
                      },
                      "Next": "Done"
                    },
                    {
                      "And": [ { "Variable": "$.a", "IsPresent": true }, { "Variable": "$.b", "IsNull": false } ],
                      "Next": "Done"
                    }
                  ],
                  "Default": "Done"
                },
                "Done": {
                  "Type": "Succeed"
                }
              }
            }
            """;

    private DocumentSession session = Sessions.of(ORDER);

    @Test
    void renamingChangesEveryReference() {
        assertThat(commit("Done", "name", "Ready")).isEmpty();

        assertThat(text()).isEqualTo(ORDER.replace("\"Done\"", "\"Ready\""));
    }

    @Test
    void anEmptyNameIsRefusedBesideTheField() {
        assertThat(commit("Done", "name", "  ")).contains("A state needs a name.");
        assertThat(text()).isEqualTo(ORDER);
    }

    @Test
    void aNumberThatIsNoneIsRefusedAndChangesNothing() {
        assertThat(commit("Call", "HeartbeatSeconds", "soon")).contains("“soon” is not a number.");
        assertThat(text()).isEqualTo(ORDER);

        assertThat(commit("Call", "HeartbeatSeconds", "900")).isEmpty();
        assertThat(text()).isEqualTo(ORDER.replace("300", "900"));
    }

    @Test
    void brokenParametersAreRefusedWithTheirPlace() {
        assertThat(commit("Call", "ResultSelector", "{ \"a\": }"))
                .hasValueSatisfying(sentence -> assertThat(sentence).startsWith("1:"));
        assertThat(text()).isEqualTo(ORDER);
    }

    @Test
    void theIntegrationPatternIsTheEndOfTheResource() {
        assertThat(((Field.Switch) field("Call", "callback")).on()).isTrue();

        commit("Call", "callback", "false");
        assertThat(text()).isEqualTo(ORDER.replace(".waitForTaskToken", ""));
    }

    @Test
    void theResultIsDiscardedCombinedOrTakesTheInputsPlace() {
        assertThat(choice("Call", "result-kind").value()).isEqualTo("discard");

        commit("Call", "result-kind", "combine");
        assertThat(text()).isEqualTo(ORDER.replace("\"ResultPath\": null", "\"ResultPath\": \"$.result\""));
        commit("Call", "ResultPath", "$.order");
        assertThat(text()).contains("\"ResultPath\": \"$.order\"");
        commit("Call", "result-kind", "replace");
        assertThat(text()).isEqualTo(ORDER.replace("      \"ResultPath\": null,\n", ""));
    }

    @Test
    void errorsOfARetrierAreAList() {
        commit("Call", "retrier-0-ErrorEquals", "States.Timeout , B");

        assertThat(text()).contains("\"States.Timeout\", \"B\"").contains("\"MaxAttempts\": 2");
        assertThat(commit("Call", "retrier-0-ErrorEquals", " , ")).contains("Name at least one error.");
    }

    @Test
    void aRuleThatIsBegunShowsWhatItHasAndTakesAValueOnceItHasAnOperator() {
        session = Sessions.of(ORDER.replace("          \"NumericEquals\": 1,\n", ""));
        assertThat(((Field.Text) field("Which", "rule-0-Variable")).value()).isEqualTo("$.status");
        assertThat(new ShownFields(session).ids("Which")).doesNotContain("rule-0-value");
        commit("Which", "rule-0-operator", "BooleanEquals");
        assertThat(text()).contains("\"Variable\": \"$.status\"", "\"BooleanEquals\": true");
        assertThat(choice("Which", "rule-0-value").value()).isEqualTo("true");
    }

    @Test
    void whatStandsInYamlIsShownAndTakenAsJson() {
        String yaml = """
                StartAt: Read
                QueryLanguage: JSONata
                States:
                  Read:
                    Type: Pass
                    Output: # what is told
                      price: "{% $states.input.price %}" # in cents
                      items: [1, 2]
                    End: true
                """;
        session = Sessions.of(AslDocument.of(yaml, DocumentFormat.YAML));
        String shown = ((Field.Json) field("Read", "Output")).text();
        assertThat(shown)
                .isEqualTo("{\n  \"price\": \"{% $states.input.price %}\",\n  \"items\": [\n    1,\n    2\n  ]\n}");

        assertThat(commit("Read", "Output", shown.replace("2", "3"))).isEmpty();
        assertThat(text()).isEqualTo(yaml.replace("[1, 2]", "[1, 3]"));
        String definition = ((Field.Json) field("Read", "definition")).text();
        assertThat(commit("Read", "definition", definition.replace("3", "4"))).isEmpty();
        assertThat(text()).isEqualTo(yaml.replace("[1, 2]", "[1, 4]"));
    }

    @Test
    void anotherOperatorKeepsTheOperandAsFarAsItFits() {
        commit("Which", "rule-0-operator", "NumericGreaterThan");
        assertThat(text()).isEqualTo(ORDER.replace("\"NumericEquals\": 1", "\"NumericGreaterThan\": 1"));

        commit("Which", "rule-0-operator", "StringEquals");
        assertThat(text()).isEqualTo(ORDER.replace("\"NumericEquals\": 1", "\"StringEquals\": \"1\""));
    }

    @Test
    void aRuleCanBeTurnedAround() {
        assertThat(choice("Which", "rule-1-Not").value()).isEqualTo("not");

        commit("Which", "rule-1-Not", "");
        assertThat(state("Which").common().json().path("Choices").path(1).toString())
                .isEqualTo("{\"Variable\":\"$.open\",\"BooleanEquals\":true,\"Next\":\"Done\"}");
        commit("Which", "rule-1-Not", "not");
        assertThat(state("Which").common().json().path("Choices").path(1).toString())
                .isEqualTo("{\"Not\":{\"Variable\":\"$.open\",\"BooleanEquals\":true},\"Next\":\"Done\"}");
    }

    @Test
    void aNestedRuleIsATreeOfConditions() {
        ShownFields shown = new ShownFields(session);
        commit("Which", "rule-2/And/0-Variable", "$.c");
        shown.press("Which", "rule-2-add");
        commit("Which", "rule-2-join", "Or");
        shown.press("Which", "rule-2-not");
        assertThat(rule(2))
                .isEqualTo("{\"Not\":{\"Or\":[{\"Variable\":\"$.c\",\"IsPresent\":true},"
                        + "{\"Variable\":\"$.b\",\"IsNull\":false},{\"Variable\":\"$.value\",\"BooleanEquals\":true}]},"
                        + "\"Next\":\"Done\"}");

        shown.press("Which", "rule-2-remove-not");
        shown.press("Which", "rule-2/Or/0-remove");
        shown.press("Which", "rule-2/Or/0-remove");
        assertThat(rule(2)).isEqualTo("{\"Variable\":\"$.value\",\"BooleanEquals\":true,\"Next\":\"Done\"}");
    }

    @Test
    void aComparisonIsJoinedWithAnother() {
        ShownFields shown = new ShownFields(session);
        shown.press("Which", "rule-1-or");
        shown.press("Which", "rule-1/Or/0-and");
        assertThat(rule(1))
                .isEqualTo("{\"Or\":[{\"And\":[{\"Not\":{\"Variable\":\"$.open\",\"BooleanEquals\":true}},"
                        + "{\"Variable\":\"$.value\",\"BooleanEquals\":true}]},"
                        + "{\"Variable\":\"$.value\",\"BooleanEquals\":true}],\"Next\":\"Done\"}");
    }

    private String rule(int index) {
        return state("Which").common().json().path("Choices").path(index).toString();
    }

    @Test
    void theDefinitionIsTheStatesOwnText() {
        assertThat(((Field.Json) field("Done", "definition")).text()).isEqualTo("{\n  \"Type\": \"Succeed\"\n}");

        commit("Done", "definition", "{ \"Type\": \"Fail\", \"Error\": \"Closed\" }");
        assertThat(state("Done").type().word()).isEqualTo("Fail");
    }

    @Test
    void theNextStateCanBeTheEnd() {
        session = Sessions.of(Sessions.GREETING);
        assertThat(choice("Greet", "Next").value()).isEqualTo("Rest");

        commit("Greet", "Next", "");
        assertThat(text()).isEqualTo(Sessions.GREETING.replace("\"Next\": \"Rest\"", "\"End\": true"));
    }

    @Test
    void aWaitCanBecomeUntilATime() {
        session = Sessions.of(Sessions.GREETING);
        commit("Rest", "wait-kind", "TimestampPath");

        assertThat(text()).contains("\"TimestampPath\": \"$.time\"").doesNotContain("Seconds");
    }

    private Optional<String> commit(String state, String id, String input) {
        return new ShownFields(session).commit(state, id, input);
    }

    private Field.Choice choice(String state, String id) {
        return (Field.Choice) field(state, id);
    }

    private Field field(String name, String id) {
        return new ShownFields(session).field(name, id);
    }

    private State state(String name) {
        return session.document().machine().state(StatePath.root(name)).orElseThrow();
    }

    private String text() {
        return session.document().text();
    }
}

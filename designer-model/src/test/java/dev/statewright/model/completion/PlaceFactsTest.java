package dev.statewright.model.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.catalog.Parameter;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.text.TextRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceFactsTest {

    private static final String TEXT = """
            {
              "StartAt": "A",
              "States": {
                "A": {
                  "Type": "Task",
                  "Resource": "arn:aws:states:::sqs:sendMessage",
                  "Parameters": { "QueueUrl": "u", "MessageBody": "A" },
                  "Catch": [ { "ErrorEquals": ["States.ALL"], "Next": "B" } ],
                  "Next": "B"
                },
                "B": { "Type": "Choice", "Choices": [ { "Variable": "$.x", "IsNull": true, "Next": "A" } ], "Default": "A" }
              }
            }
            """;

    private final AslDocument document = AslDocument.of(TEXT);

    @Test
    void aKeyIsAFieldOrAParameterWithItsType() {
        assertThat(at("\"Catch\"").field()).contains("Catch");
        assertThat(at("\"QueueUrl\"").field()).isEmpty();
        assertThat(at("\"QueueUrl\"").parameter().orElseThrow().describe()).isEqualTo("string");
        assertThat(at("\"QueueUrl\"").path().pointer()).isEqualTo("/States/A/Parameters/QueueUrl");
    }

    @Test
    void aResourceIsAnActionWithItsParameters() {
        PlaceFacts.Call call = at("arn:aws").action().orElseThrow();
        assertThat(call.action().operation()).isEqualTo("SendMessage");
        assertThat(call.parameters()).extracting(Parameter::name).contains("QueueUrl", "DelaySeconds");
    }

    @Test
    void aStateIsKnownByItsKeyAndByItsName() {
        assertThat(at("\"A\": {").state().map(State::name)).contains("A");
        assertThat(at("\"B\" } ]").state().map(State::name)).contains("B");
        assertThat(StateReferences.at(document, TEXT.indexOf("\"Default\": \"A\"") + 12))
                .contains(StatePath.root("A"));
        assertThat(StateReferences.at(document, TEXT.indexOf("\"MessageBody\": \"A\"") + 16))
                .isEmpty();
    }

    @Test
    void everyPlaceThatNamesAStateIsAUsage() {
        List<TextRange> usages = StateReferences.usages(document, StatePath.root("A"));
        assertThat(usages).allMatch(range -> range.of(TEXT).equals("\"A\"")).hasSize(4);
        assertThat(StateReferences.usages(document, StatePath.root("B"))).hasSize(3);
    }

    private PlaceFacts at(String text) {
        return PlaceFacts.at(document, TEXT.indexOf(text) + 1).orElseThrow();
    }
}

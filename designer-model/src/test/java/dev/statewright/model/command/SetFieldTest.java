package dev.statewright.model.command;

import static dev.statewright.model.command.Carried.out;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.model.Flows;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SetFieldTest {

    private static final SyntaxPath SUBMIT = StatePath.root("Submit").syntax();

    @Test
    void aNewFieldComesWhereAuthorsExpectIt() {
        assertThat(out(Flows.POLL, set(SUBMIT, "Comment", TextNode.valueOf("x"))))
                .contains("\"Type\": \"Task\",\n            \"Comment\": \"x\",\n            \"Resource\"");
        assertThat(out(Flows.POLL, set(SUBMIT, "ResultPath", TextNode.valueOf("$.x"))))
                .contains("\"${Submit}\",\n            \"ResultPath\": \"$.x\",\n            \"Catch\"");
        assertThat(out(Flows.POLL, set(SUBMIT, "Retry", JsonNodeFactory.instance.arrayNode())))
                .contains("\"Retry\": [],\n            \"Catch\"");
        assertThat(out(Flows.TWO, set(SyntaxPath.ROOT, "TimeoutSeconds", IntNode.valueOf(9))))
                .contains("\"Comment\": \"two\",\n  \"TimeoutSeconds\": 9,\n  \"StartAt\"");
    }

    @Test
    void aChangedFieldKeepsItsPlaceAndARemovedOneTakesItsLine() {
        assertThat(out(Flows.POLL, set(SUBMIT, "Resource", TextNode.valueOf("arn"))))
                .isEqualTo(Flows.POLL.replace("\"${Submit}\"", "\"arn\""));
        assertThat(out(Flows.POLL, new SetField(SUBMIT, "Resource", Optional.empty())))
                .isEqualTo(Flows.POLL.replace("            \"Resource\": \"${Submit}\",\n", ""));
    }

    @Test
    void theSameValueIsNoStep() {
        CommandStack stack = new CommandStack(AslDocument.of(Flows.POLL));
        stack.execute(set(SUBMIT, "Resource", TextNode.valueOf("${Submit}")));
        stack.execute(set(StatePath.root("Wait").syntax(), "Seconds", TextNode.valueOf("${Seconds}")));

        assertThat(stack.canUndo()).isFalse();
    }

    @Test
    void transitionsAreSetInTheirPlace() {
        Transition next = Transition.next(StatePath.root("Submit"));

        assertThat(out(Flows.POLL, SetNext.to(next, "Report")))
                .isEqualTo(Flows.POLL.replace(
                        "],\n            \"Next\": \"Wait\"", "],\n            \"Next\": \"Report\""));
        assertThat(out(Flows.POLL, SetNext.end(next)))
                .isEqualTo(Flows.POLL.replace("],\n            \"Next\": \"Wait\"", "],\n            \"End\": true"));
        assertThatThrownBy(
                        () -> SetNext.end(Transition.next(StatePath.root("Z"))).applyTo(AslDocument.of(Flows.POLL)))
                .hasMessage("This transition does not exist any more.");
    }

    @Test
    void writtenJsonChangesOnlyWhatDiffers() {
        StatePath submit = StatePath.root("Submit");
        String json = "{\"Type\":\"Task\",\"Resource\":\"other\",\"Catch\":[{\"ErrorEquals\":[\"States.ALL\"],"
                + "\"Next\":\"Failed\"}],\"Next\":\"Wait\"}";

        assertThat(out(Flows.POLL, new ReplaceStateJson(submit, json)))
                .isEqualTo(Flows.POLL.replace("\"${Submit}\"", "\"other\""));
        assertThat(out(
                        Flows.POLL,
                        new ReplaceStateJson(
                                submit, "{\n  \"Type\": \"Wait\",\n  \"Seconds\": ${S},\n  \"End\": true\n}")))
                .contains(
                        "\"Submit\": {\n          \"Type\": \"Wait\",\n          \"Seconds\": ${S},\n          \"End\": true\n        },");
        assertThatThrownBy(() -> new ReplaceStateJson(submit, "{\n\"Type\" 1}").applyTo(AslDocument.of(Flows.POLL)))
                .isInstanceOf(CommandRejected.class)
                .hasMessage("Line 2: Expected a colon and a value after this key.");
    }

    private static SetField set(SyntaxPath object, String field, JsonNode value) {
        return new SetField(object, field, Optional.of(value));
    }
}

package dev.statewright.model.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.model.command.Carried;
import dev.statewright.model.command.CommandRejected;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.Validator;
import dev.statewright.model.document.AslDocument;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuickFixesTest {

    @Test
    void aMissingTargetIsTheNearestNameOrANewState() {
        assertThat(fixes("""
                {"StartAt": "Check", "States": {
                  "Check": {"Type": "Pass", "Next": "Finsh"},
                  "Finish": {"Type": "Succeed"}}}
                """)).contains("use-name Finish", "create-state Finsh");
    }

    @Test
    void anUnreachableStateIsConnectedOrRemoved() {
        assertThat(fixes("""
                {"StartAt": "A", "States": {
                  "A": {"Type": "Pass", "End": true},
                  "B": {"Type": "Pass", "End": true}}}
                """)).containsExactly("connect-state B A", "remove-state B");
    }

    @Test
    void aStateThatDoesNotSayWhereItGoesOnGoesOnOrEnds() {
        assertThat(fixes("""
                {"StartAt": "A", "States": {
                  "A": {"Type": "Pass"},
                  "B": {"Type": "Pass", "End": true}}}
                """)).contains("add-next B", "add-end");
        assertThat(fixes("""
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "A"}}}
                """)).containsExactly("end-at A");
        assertThat(fixes("""
                {"States": {"A": {"Type": "Pass", "End": true}}}
                """)).containsExactly("start-at A");
        assertThat(fixes("""
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B", "End": true}, "B": {"Type": "Succeed"}}}
                """)).contains("remove-field Next", "remove-field End");
    }

    @Test
    void aMisspelledFieldIsRenamedAndAForeignOneRemoved() {
        assertThat(fixes("""
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "Coment": "x", "Branches": [], "End": true}}}
                """)).containsExactly("rename-field Comment", "remove-field Coment", "remove-field Branches");
        assertThat(fixes("""
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "Output": 1, "End": true}}}
                """)).containsExactly("remove-field Output");
    }

    @Test
    void aWordThatIsNoneOfAFewIsTheNearest() {
        assertThat(fixes("""
                {"StartAt": "A", "States": {"A": {"Type": "Succed"}}}
                """)).contains("use-name Succeed");
    }

    @Test
    void whatLooksDynamicIsMadeSoAndWhatCannotBeIsNot() {
        assertThat(fixes("""
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "Parameters": {"a": "$.x", "b.$": "x"}, "End": true}}}
                """)).containsExactly("rename-field a.$", "rename-field b");
        assertThat(fixes("""
                {"StartAt": "C", "States": {"C": {"Type": "Choice", "Default": "S", "Choices": [
                  {"Variable": "$.a", "StringEquals": "$.b", "Next": "S"}]}, "S": {"Type": "Succeed"}}}
                """)).containsExactly("rename-field StringEqualsPath");
    }

    @Test
    void namesAreMadeUniqueAndShortEnough() {
        assertThat(fixes("""
                {"StartAt": "A", "States": {"A": {"Type": "Map", "End": true, "ItemProcessor": {
                  "StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}}}}}
                """)).containsExactly("rename-state A (1)");
        assertThat(fixes("{\"StartAt\": \"%1$s\", \"States\": {\"%1$s\": {\"Type\": \"Succeed\"}}}"
                        .formatted("x".repeat(90))))
                .containsExactly("rename-state " + "x".repeat(80));
    }

    @Test
    void adviceIsTakenWithOneClick() {
        assertThat(fixes("""
                {"StartAt": "C", "States": {"C": {"Type": "Choice", "Choices": [
                  {"Variable": "$.a", "IsNull": true, "Next": "S"}]}, "S": {"Type": "Succeed"}}}
                """)).containsExactly("add-default");
        assertThat(fixes("""
                {"StartAt": "A", "States": {"A": {"Type": "Task", "End": true, "Parameters": {"MessageBody.$": "$$.Task.Token"},
                  "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken"}}}
                """)).containsExactly("add-field TimeoutSeconds", "add-field HeartbeatSeconds");
        assertThat(fixes("""
                {"StartAt": "A", "States": {"A": {"Type": "Task", "End": true, "TimeoutSeconds": 5, "HeartbeatSeconds": 5,
                  "Resource": "arn:aws:states:::lambda:invoke"}}}
                """)).containsExactly("remove-field HeartbeatSeconds");
        assertThat(fixes(handling("\"Retry\": [{\"ErrorEquals\": [\"Lambda.ServiceException\"]}]")))
                .containsExactly("add-error Lambda.TooManyRequestsException");
    }

    @Test
    void retriersAndCatchersAreOrdered() {
        assertThat(fixes(handling("\"Retry\": [{\"ErrorEquals\": [\"a\"]}, {\"ErrorEquals\": [\"a\"]}]")))
                .containsExactly("remove-retrier");
        assertThat(fixes(handling("""
                "Catch": [{"ErrorEquals": ["a"], "Next": "S"}, {"ErrorEquals": ["b", "a"], "Next": "S"}]"""))).containsExactly("remove-error a");
        assertThat(fixes(handling("\"Retry\": [{\"ErrorEquals\": [\"States.ALL\"]}, {\"ErrorEquals\": [\"a\"]}]")))
                .containsExactly("move-last");
        assertThat(fixes(handling("\"Retry\": [{\"ErrorEquals\": [\"a\", \"States.ALL\"]}]")))
                .containsExactly("only-all");
    }

    @Test
    void aResultThatLooksDynamicIsEvaluated() {
        String text = """
                {"StartAt": "A", "States": {
                  "A": {"Type": "Pass", "Result": {"a": "$.x", "b.$": "$.y", "c": [{"d": "$$.Execution.Name"}]}, "End": true}}}
                """;
        assertThat(fixes(text)).containsExactly("evaluate-result");
        assertThat(Carried.out(text, new FixAll("PASS_RESULT_IS_STATIC", "fix.evaluate-result", false)))
                .contains("\"Parameters\"", "\"a.$\": \"$.x\"", "\"b.$\": \"$.y\"", "\"d.$\": \"$$.Execution.Name\"")
                .doesNotContain("Result");
        assertThat(Carried.out(
                        text.replaceFirst("\\{\"a.*}]}", "\"\\$.z\""),
                        new FixAll("PASS_RESULT_IS_STATIC", "fix.evaluate-result", false)))
                .contains("\"InputPath\": \"$.z\"");
    }

    @Test
    void namesOfErrorsAndSettingsOfMapsAreCorrected() {
        assertThat(fixes(handling("\"Retry\": [{\"ErrorEquals\": [\"States.TimeOut\", \"b\"]}]")))
                .containsExactly("use-name States.Timeout", "remove-error States.TimeOut");
        String map = """
                {"StartAt": "A", "States": {"A": {"Type": "Map", "End": true, %s, "ItemProcessor": {%s
                  "StartAt": "B", "States": {"B": {"Type": "Succeed"}}}}}}
                """;
        assertThat(fixes(map.formatted("\"Label\": \"l\", \"MaxConcurrency\": 99", "")))
                .containsExactly("remove-field Label", "use-name 40");
        assertThat(fixes(map.formatted(
                        "\"ItemBatcher\": {}",
                        "\"ProcessorConfig\": {\"Mode\": \"DISTRIBUTED\", \"ExecutionType\": \"STANDARD\"},")))
                .containsExactly("add-field MaxItemsPerBatch");
    }

    @Test
    void aTokenIsSentWithTheMessage() {
        assertThat(fixes("""
                {"StartAt": "A", "States": {"A": {"Type": "Task", "End": true, "TimeoutSeconds": 5,
                  "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                  "Parameters": {"MessageBody": {"a": 1}}}}}
                """)).containsExactly("add-field TaskToken.$");
    }

    @Test
    void allOfAKindArePutRightInOneStep() {
        String text = """
                {"StartAt": "A", "States": {
                  "A": {"Type": "Pass", "Parameters": {"a": "$.x", "b": "$.y"}, "Next": "B"},
                  "B": {"Type": "Pass", "Parameters": {"c": {"d": "$.z"}}, "Coment": "", "End": true}}}
                """;
        assertThat(Carried.out(text, new FixAll("NO_DOLLAR", "fix.rename-field", false)))
                .isEqualTo(text.replace("\"a\":", "\"a.$\":")
                        .replace("\"b\":", "\"b.$\":")
                        .replace("\"d\":", "\"d.$\":"));
        assertThatThrownBy(() -> new FixAll("NO_PATH", "fix.rename-field", false).applyTo(AslDocument.of(text)))
                .isInstanceOf(CommandRejected.class);
    }

    private static String handling(String errors) {
        return """
                {"StartAt": "A", "States": {
                  "A": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", %s, "Next": "S"},
                  "S": {"Type": "Succeed"}}}
                """.formatted(errors);
    }

    /** What is offered; each is carried out, undone and redone on the way, and must leave nothing of its diagnostic. */
    private static List<String> fixes(String text) {
        AslDocument document = AslDocument.of(text);
        List<String> offered = new ArrayList<>();
        for (Diagnostic diagnostic : Validator.validate(document)) {
            for (QuickFix fix : QuickFixes.of(document, diagnostic)) {
                String after = Carried.out(text, fix.command());
                assertThat(Validator.validate(AslDocument.of(after)))
                        .as(fix + " in " + after)
                        .noneMatch(left -> left.code().equals(diagnostic.code())
                                && left.message().equals(diagnostic.message())
                                && left.location().equals(diagnostic.location()));
                offered.add((fix.titleKey().substring("fix.".length()) + " " + String.join(" ", fix.args())).strip());
            }
        }
        return offered;
    }
}

package dev.statewright.model.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.document.AslDocument;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BestPracticeTest {

    private static final String SQS =
            "\"Type\": \"Task\", \"Resource\": \"arn:aws:states:::sqs:sendMessage.waitForTaskToken\","
                    + " \"TimeoutSeconds\": 9, \"End\": true";

    @Test
    void aTokenMustGoOutToComeBack() {
        assertThat(advised(SQS + ", \"Parameters\": {\"MessageBody\": {\"a\": 1}}"))
                .containsExactly("CALLBACK_WITHOUT_TOKEN /States/A/Parameters");
        assertThat(advised(SQS)).containsExactly("CALLBACK_WITHOUT_TOKEN /States/A/Resource");
        assertThat(advised(SQS + ", \"Parameters\": {\"MessageBody\": {\"t.$\": \"$$.Task.Token\"}}"))
                .isEmpty();
        assertThat(
                        advised(
                                SQS
                                        + ", \"QueryLanguage\": \"JSONata\", \"Arguments\": {\"MessageBody\": \"{% $states.input %}\"}"))
                .containsExactly("CALLBACK_WITHOUT_TOKEN /States/A/Arguments");
        assertThat(
                        advised(
                                SQS
                                        + ", \"QueryLanguage\": \"JSONata\", \"Arguments\": {\"MessageBody\": \"{% $states.context.Task.Token %}\"}"))
                .isEmpty();
        assertThat(advised(SQS + ", \"Parameters\": {\"MessageBody\": \"${Body}\"}"))
                .isEmpty();
    }

    @Test
    void errorsThatStepFunctionsDoesNotHaveNeverCome() {
        String task = "\"Type\": \"Task\", \"Resource\": \"arn:aws:states:::http:invoke\", \"End\": true, \"Retry\": ";
        assertThat(advised(task + "[{\"ErrorEquals\": [\"States.TimeOut\"]}]"))
                .containsExactly("UNKNOWN_ERROR_NAME /States/A/Retry[0]");
        assertThat(advised(task + "[{\"ErrorEquals\": [\"States.Runtime\"]}]"))
                .containsExactly("UNREACHABLE_RETRIER /States/A/Retry[0]");
        assertThat(advised(
                        task + "[{\"ErrorEquals\": [\"States.Http.StatusCode.404\", \"States.Timeout\", \"Mine\"]}]"))
                .isEmpty();
        assertThat(all("""
                {"StartAt": "P", "States": {"P": {"Type": "Parallel", "End": true,
                  "Catch": [{"ErrorEquals": ["States.QuorumMet"], "Next": "S"}],
                  "Branches": [{"StartAt": "F", "States": {"F": {"Type": "Fail", "Error": "States.QuorumMet"}}}]},
                  "S": {"Type": "Succeed"}}}
                """)).isEmpty();
    }

    @Test
    void anInlineMapHasNoFieldsOfADistributedOneAndFortyIterationsAtOnce() {
        assertThat(advised(map("INLINE", "\"ItemBatcher\": {\"MaxItemsPerBatch\": 1}, \"MaxConcurrency\": 41")))
                .containsExactly(
                        "ONLY_IN_DISTRIBUTED_MAP /States/A/ItemBatcher",
                        "INLINE_MAP_CONCURRENCY /States/A/MaxConcurrency");
        assertThat(advised(map("DISTRIBUTED", "\"ItemBatcher\": {\"MaxItemsPerBatch\": 1}, \"MaxConcurrency\": 41")))
                .isEmpty();
        assertThat(advised(map("${Mode}", "\"Label\": \"l\""))).isEmpty();
        assertThat(advised(map("DISTRIBUTED", "\"ItemBatcher\": {\"BatchInput\": {}}")))
                .containsExactly("BATCHER_WITHOUT_LIMIT /States/A/ItemBatcher");
    }

    @Test
    void settingsOfAnItemReaderGoTogether() {
        assertThat(advised(reader("\"InputType\": \"CSV\", \"CSVHeaderLocation\": \"GIVEN\"")))
                .containsExactly("ITEM_READER_MISMATCH /States/A/ItemReader/ReaderConfig/CSVHeaderLocation");
        assertThat(advised(reader(
                        "\"InputType\": \"CSV\", \"CSVHeaderLocation\": \"FIRST_ROW\", \"CSVHeaders\": [\"a\"]")))
                .containsExactly("ITEM_READER_MISMATCH /States/A/ItemReader/ReaderConfig/CSVHeaders");
        assertThat(advised(reader("\"InputType\": \"JSONL\", \"ItemsPointer\": \"/a\"")))
                .containsExactly("ITEM_READER_MISMATCH /States/A/ItemReader/ReaderConfig/ItemsPointer");
        assertThat(advised(reader("\"Transformation\": \"LOAD_AND_FLATTEN\"")))
                .containsExactly("ITEM_READER_MISMATCH /States/A/ItemReader/ReaderConfig/Transformation");
        assertThat(advised(reader("\"ManifestType\": \"S3_INVENTORY\", \"InputType\": \"CSV\"")))
                .containsExactly("ITEM_READER_MISMATCH /States/A/ItemReader/ReaderConfig/InputType");
        assertThat(advised(
                        reader("\"ManifestType\": \"ATHENA_DATA\", \"InputType\": \"CSV\", \"CSVDelimiter\": \"TAB\"")))
                .isEmpty();
        assertThat(advised(reader("\"InputType\": \"JSON\", \"ItemsPointer\": \"/a\"")))
                .isEmpty();
    }

    @Test
    void anExpressWorkflowIsOverBeforeALongWaitIs() {
        String wait = machine("\"Type\": \"Wait\", \"Seconds\": 300, \"End\": true");
        assertThat(Validator.validate(AslDocument.of(wait), true))
                .extracting(Diagnostic::code)
                .containsExactly("LONGER_THAN_EXPRESS");
        assertThat(Validator.validate(AslDocument.of(wait), false)).isEmpty();
    }

    @Test
    void aVariableIsNotThereOnTheWayThatDoesNotAssignIt() {
        String text = """
                {"StartAt": "C", "States": {
                  "C": {"Type": "Choice", "Choices": [{"Variable": "$.a", "BooleanEquals": true, "Next": "B"}], "Default": "D"},
                  "B": {"Type": "Pass", "Assign": {"x": 1}, "Next": "D"},
                  "D": {"Type": "Pass", "Parameters": {"y.$": "$x"}, "End": true}}}
                """;
        assertThat(all(text)).containsExactly("VARIABLE_NOT_ALWAYS_ASSIGNED /States/D/Parameters/y.$");
        assertThat(all(text.replace("\"BooleanEquals\": true", "\"BooleanEquals\": true, \"Assign\": {\"z\": 1}")
                        .replace("\"Default\": \"D\"", "\"Default\": \"B\"")))
                .isEmpty();
        // who asks knows
        assertThat(all(text.replace("\"$.a\", \"BooleanEquals\"", "\"$x\", \"IsPresent\"")))
                .doesNotContain("VARIABLE_NOT_ALWAYS_ASSIGNED /States/D/Parameters/y.$");
    }

    @Test
    void aLoopMayReadWhatItAssignsOnlyBehindItsFirstRound() {
        assertThat(all("""
                {"StartAt": "A", "States": {
                  "A": {"Type": "Pass", "Assign": {"n.$": "States.MathAdd($n, 1)"}, "Next": "C"},
                  "C": {"Type": "Choice", "Choices": [{"Variable": "$n", "NumericLessThan": 5, "Next": "A"}], "Default": "S"},
                  "S": {"Type": "Succeed"}}}
                """)).containsExactly("VARIABLE_NOT_ALWAYS_ASSIGNED /States/A/Assign/n.$");
    }

    @Test
    void whatFewWorkflowsHaveIsToldToThoseWhoAsk() {
        AslDocument document = AslDocument.of(machine("\"Type\": \"Task\", \"End\": true,"
                + " \"Resource\": \"arn:aws:lambda:us-east-1:123456789012:function:f\""));
        assertThat(Validator.validate(document)).isEmpty();
        assertThat(AdviceOnRequest.of(document, AdviceOnRequest.CODES))
                .extracting(each -> each.code() + " " + each.location() + " " + each.position())
                .containsExactlyInAnyOrder(
                        "LAMBDA_WITHOUT_RETRY /States/A 1:29",
                        "TASK_WITHOUT_CATCH /States/A 1:29",
                        "TASK_WITHOUT_TIMEOUT /States/A 1:29",
                        "HARD_CODED_ARN /States/A 1:29");
        assertThat(AdviceOnRequest.of(document, Set.of("TASK_WITHOUT_CATCH"))).hasSize(1);
        assertThat(AdviceOnRequest.of(document, Set.of())).isEmpty();
    }

    private static String map(String mode, String fields) {
        return "\"Type\": \"Map\", \"End\": true, \"ItemProcessor\": {\"ProcessorConfig\": {\"Mode\": \"" + mode
                + "\", \"ExecutionType\": \"STANDARD\"}, \"StartAt\": \"B\", \"States\": {\"B\": {\"Type\": \"Succeed\"}}}, "
                + fields;
    }

    private static String reader(String config) {
        return map(
                "DISTRIBUTED",
                "\"ItemReader\": {\"Resource\": \"arn:aws:states:::s3:getObject\", \"ReaderConfig\": {" + config
                        + "}}");
    }

    private static String machine(String fields) {
        return "{\"StartAt\": \"A\", \"States\": {\"A\": {" + fields + "}}}";
    }

    private static List<String> advised(String fields) {
        return all(machine(fields));
    }

    private static List<String> all(String text) {
        return Validator.validate(AslDocument.of(text)).stream()
                .map(each -> each.code() + " " + each.location())
                .toList();
    }
}

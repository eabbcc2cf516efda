package dev.statewright.model.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.text.Position;
import dev.statewright.model.text.TextRange;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ValidatorTest {

    @Test
    void aDiagnosticSaysWhatAndWhereAndMarksThePlace() {
        String text = """
                {
                  "StartAt": "A",
                  "States": {
                    "A": {"Type": "Pass", "Next": "NOPE"},
                    "B": {"Type": "Succeed"}
                  }
                }
                """;
        int at = text.indexOf("\"NOPE\"");
        int unreached = text.indexOf("\"B\"");

        assertThat(Validator.validate(AslDocument.of(text)))
                .containsExactly(
                        new Diagnostic(
                                Severity.ERROR,
                                "MISSING_TRANSITION_TARGET",
                                "Missing 'Next' target: NOPE",
                                "/States/A/Next",
                                new TextRange(at, at + 6),
                                new Position(4, 35)),
                        new Diagnostic(
                                Severity.ERROR,
                                "MISSING_TRANSITION_TARGET",
                                "State \"B\" is not reachable.",
                                "/States/B",
                                new TextRange(unreached, unreached + 3),
                                new Position(5, 5)));
    }

    @Test
    void everyMissingTargetIsNamedAtItsOwnPlace() {
        assertThat(told("""
                                {"StartAt": "C", "States": {
                                  "C": {"Type": "Choice", "Choices": [{"Variable": "$.a", "IsNull": true, "Next": "W"}], "Default": "X"},
                                  "T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true,
                                        "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Y"}]}}}
                                """))
                .contains(
                        "MISSING_TRANSITION_TARGET Missing 'Next' target: W /States/C/Choices[0]/Next",
                        "MISSING_TRANSITION_TARGET Missing 'Next' target: X /States/C/Default",
                        "MISSING_TRANSITION_TARGET Missing 'Next' target: Y /States/T/Catch[0]/Next");
        assertThat(told("{\"StartAt\": \"Z\", \"States\": {\"A\": {\"Type\": \"Succeed\"}}}"))
                .containsExactly("MISSING_TRANSITION_TARGET Missing 'Next' target: Z /StartAt");
    }

    @Test
    void aWorkflowWithoutEndIsToldAfterItsMissingTargetsAndNothingIsCalledUnreachable() {
        assertThat(told("""
                                {"StartAt": "A", "States": {
                                  "A": {"Type": "Pass", "Next": "NOPE"}, "B": {"Type": "Pass", "Next": "B"}}}
                                """))
                .containsExactly(
                        "MISSING_TRANSITION_TARGET Missing 'Next' target: NOPE /States/A/Next",
                        "MISSING_END_STATE Workflow has no terminal state ");
    }

    @Test
    void aLoopBesideAnUnreachableEndIsToldAsUnreachable() {
        assertThat(told("""
                                {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"},
                                  "B": {"Type": "Pass", "Next": "A"}, "C": {"Type": "Pass", "End": true}}}
                                """)).containsExactly("MISSING_TRANSITION_TARGET State \"C\" is not reachable. /States/C");
    }

    @Test
    void aNestedScopeMayNotLeadOut() {
        assertThat(told("""
                                {"StartAt": "P", "States": {
                                  "P": {"Type": "Parallel", "Next": "Out", "Branches": [
                                    {"StartAt": "In", "States": {"In": {"Type": "Pass", "Next": "Out"}}}]},
                                  "Out": {"Type": "Succeed"}}}
                                """))
                .containsExactly(
                        "MISSING_TRANSITION_TARGET Missing 'Next' target: Out /States/P/Branches[0]/States/In/Next",
                        "MISSING_END_STATE Workflow has no terminal state ");
    }

    @Test
    void namesOccurOnceInAllScopesTogetherAndAreNotTooLong() {
        String longest = "n".repeat(80);
        assertThat(told("""
                                {"StartAt": "P", "States": {"P": {"Type": "Parallel", "End": true, "Branches": [
                                    {"StartAt": "P", "States": {"P": {"Type": "Succeed"}}}]}}}
                                """))
                .containsExactly("DUPLICATE_STATE_NAME Duplicate State name: P /States/P/Branches[0]/States/P");
        assertThat(told(state(longest, "\"Type\": \"Succeed\""))).isEmpty();
        assertThat(told(state(longest + "n", "\"Type\": \"Succeed\"")))
                .containsExactly("INVALID_STATE_NAME A state's name has 1 to 80 characters /States/" + longest + "n");
    }

    @Test
    void whatIsRequiredIsToldTogether() {
        assertThat(told("{}"))
                .containsExactly("SCHEMA_VALIDATION_FAILED These fields are required: [States, StartAt] /");
        assertThat(told(state("A", "\"End\": true")))
                .containsExactly("SCHEMA_VALIDATION_FAILED These fields are required: [Type] /States/A");
        assertThat(toldOfState("\"Type\": \"Task\", \"End\": true"))
                .containsExactly("SCHEMA_VALIDATION_FAILED These fields are required: [Resource] /States/A");
        assertThat(toldOfState("\"Type\": \"Parallel\", \"Branches\": [], \"End\": true"))
                .containsExactly("SCHEMA_VALIDATION_FAILED Value cannot be empty /States/A/Branches");
    }

    @Test
    void aFieldThatTheTypeDoesNotHaveIsToldAtTheState() {
        assertThat(toldOfState("\"Type\": \"Pass\", \"TimeoutSeconds\": 1, \"End\": true"))
                .containsExactly("SCHEMA_VALIDATION_FAILED Field 'TimeoutSeconds' is not supported /States/A");
    }

    @Test
    void aTypeThatDoesNotExistIsToldWithThoseThatDo() {
        assertThat(told("""
                        {"StartAt": "A", "States": {"A": {"Type": "Task2", "End": true}}}
                        """))
                .containsExactly(
                        "SCHEMA_VALIDATION_FAILED The field 'Type' should have one of these values: [Task, Wait, Pass,"
                                + " Succeed, Fail, Choice, Parallel, Map] /States/A/Type");
    }

    @Test
    void nextAndEndExcludeEachOtherAndOneIsNeeded() {
        assertThat(toldOfState("\"Type\": \"Pass\", \"Next\": \"A\", \"End\": true"))
                .containsExactly("SCHEMA_VALIDATION_FAILED Only one of these fields is allowed: [Next, End] /States/A");
        assertThat(toldOfState("\"Type\": \"Pass\""))
                .contains("SCHEMA_VALIDATION_FAILED One of these fields is required: [Next, End] /States/A");
    }

    @Test
    void fieldsOfTheOtherQueryLanguageAreToldAtTheState() {
        assertThat(toldOfState("\"Type\": \"Pass\", \"Output\": 1, \"End\": true"))
                .containsExactly(
                        "SCHEMA_VALIDATION_FAILED The QueryLanguage is set to 'JSONPath', but field 'Output' is"
                                + " only supported for the 'JSONata' QueryLanguage /States/A");
        assertThat(toldOfState(
                        "\"Type\": \"Pass\", \"QueryLanguage\": \"JSONata\", \"InputPath\": \"$\", \"End\": true"))
                .containsExactly("SCHEMA_VALIDATION_FAILED The QueryLanguage is set to 'JSONata', but field 'InputPath'"
                        + " is only supported for the 'JSONPath' QueryLanguage /States/A");
    }

    @Test
    void anExpressionThatCannotBeReadIsToldAtItsField() {
        assertThat(
                        toldOfState(
                                "\"Type\": \"Pass\", \"QueryLanguage\": \"JSONata\", \"Output\": {\"a\": \"{% 1 + %}\"}, \"End\": true"))
                .containsExactly("INVALID_JSONATA_EXPRESSION Unexpected end of expression /States/A/Output");
    }

    @Test
    void aChoiceRuleHasOneComparisonAndAnOuterOneLeadsOn() {
        assertThat(toldOfState("""
                        "Type": "Choice", "Default": "A", "Choices": [
                          {"Variable": "$.a", "IsNull": true, "IsString": true, "Next": "A"},
                          {"Not": {"Variable": "$.a", "NumericEquals": "1", "Next": "A"}}]
                        """))
                .contains(
                        "SCHEMA_VALIDATION_FAILED Each Choice Rule can only have one comparison operator"
                                + " /States/A/Choices[0]",
                        "SCHEMA_VALIDATION_FAILED Expected value of type Number /States/A/Choices[1]/Not/NumericEquals",
                        "SCHEMA_VALIDATION_FAILED Field 'Next' is not supported /States/A/Choices[1]/Not",
                        "SCHEMA_VALIDATION_FAILED These fields are required: [Next] /States/A/Choices[1]");
    }

    @Test
    void retriersAndCatchersKeepTheirLimits() {
        assertThat(toldOfState("""
                        "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "End": true, "Retry": [
                          {"ErrorEquals": ["States.ALL"], "BackoffRate": 0.5, "JitterStrategy": "SOME"},
                          {"ErrorEquals": [], "IntervalSeconds": 1.5},
                          {"ErrorEquals": ["States.ALL", "E"], "MaxAttempts": -1}]
                        """))
                .containsExactly(
                        "SCHEMA_VALIDATION_FAILED The value for the field 'BackoffRate' must be at least 1"
                                + " /States/A/Retry[0]/BackoffRate",
                        "SCHEMA_VALIDATION_FAILED The field 'JitterStrategy' should have one of these values: [FULL,"
                                + " NONE] /States/A/Retry[0]/JitterStrategy",
                        "SCHEMA_VALIDATION_FAILED Value cannot be empty /States/A/Retry[1]/ErrorEquals",
                        "SCHEMA_VALIDATION_FAILED Expected value of type Integer /States/A/Retry[1]/IntervalSeconds",
                        "SCHEMA_VALIDATION_FAILED The value for the field 'MaxAttempts' must be at least 0"
                                + " /States/A/Retry[2]/MaxAttempts",
                        "SCHEMA_VALIDATION_FAILED States.ALL may stand in the last entry only /States/A/Retry[0]",
                        "SCHEMA_VALIDATION_FAILED States.ALL must be the only error name in ErrorEquals"
                                + " /States/A/Retry[2]");
    }

    @Test
    void aResourceIsAnArnThatStepFunctionsCanCall() {
        assertThat(toldOfState("\"Type\": \"Task\", \"Resource\": \"MyFunction\", \"End\": true"))
                .containsExactly("SCHEMA_VALIDATION_FAILED Value is not a valid resource ARN /States/A/Resource");
        assertThat(toldOfState("\"Type\": \"Task\", \"Resource\": \"arn:aws:s3:::bucket\", \"End\": true"))
                .containsExactly("INVALID_RESOURCE The resource provided ARN is not recognized. /States/A/Resource");
    }

    @Test
    void whatIsFilledInOnDeploymentIsTakenOnTrust() {
        assertThat(told("""
                        {"StartAt": "${First}", "States": {
                          "A": {"Type": "Task", "Resource": "${Arn}", "TimeoutSeconds": ${Seconds}, "Next": "${Second}"},
                          "B": {"Type": "Wait", "Timestamp": "${When}", "Next": "C"},
                          "C": {"Type": "Pass", "InputPath": "${Path}", "Parameters": {"a.$": "${Path}"}, "End": true}}}
                        """)).isEmpty();
    }

    @Test
    void anExpressWorkflowHasNoJobsCallbacksActivitiesAndDistributedMaps() {
        String task = "\"Type\": \"Task\", \"End\": true, \"Resource\": ";
        String map = "\"Type\": \"Map\", \"End\": true, \"ItemProcessor\": {\"StartAt\": \"B\", \"States\": {\"B\":"
                + " {\"Type\": \"Succeed\"}}, \"ProcessorConfig\": {\"Mode\": \"DISTRIBUTED\", \"ExecutionType\":"
                + " \"EXPRESS\"}}";

        assertThat(toldOfExpress(task + "\"arn:aws:states:::ecs:runTask.sync\""))
                .containsExactly("SCHEMA_VALIDATION_FAILED Express state machine does not support '.sync' service"
                        + " integration /States/A/Resource");
        assertThat(toldOfExpress(task + "\"arn:aws:states:us-east-1:123456789012:activity:a\""))
                .containsExactly("SCHEMA_VALIDATION_FAILED Express state machine does not support Activity ARN"
                        + " /States/A/Resource");
        assertThat(toldOfExpress(map))
                .containsExactly("SCHEMA_VALIDATION_FAILED Express state machine does not support Distributed Map"
                        + " /States/A/ItemProcessor/ProcessorConfig");
        assertThat(toldOfState(map)).isEmpty();
    }

    @Test
    void labelsFitIntoAnArnAndOccurOnce() {
        String map = "{\"Type\": \"Map\", \"Label\": \"%s\", %s, \"ItemProcessor\": {\"ProcessorConfig\": {\"Mode\":"
                + " \"DISTRIBUTED\", \"ExecutionType\": \"STANDARD\"}, \"StartAt\": \"%s\", \"States\":"
                + " {\"%s\": {\"Type\": \"Succeed\"}}}}";
        assertThat(told("{\"StartAt\": \"A\", \"States\": {\"A\": " + map.formatted("same", "\"Next\": \"B\"", "a", "a")
                        + ", \"B\": " + map.formatted("same", "\"Next\": \"C\"", "b", "b") + ", \"C\": "
                        + map.formatted("not good", "\"End\": true", "c", "c") + "}}"))
                .containsExactly(
                        "DUPLICATE_LABEL_NAME Duplicate label name: same /States/B/Label",
                        "INVALID_LABEL_NAME A label has 1 to 40 characters, without blanks and without any of"
                                + " ?*<>{}[]\"#%\\^|~`$&,;:/ /States/C/Label");
    }

    @Test
    void whatLooksLikeAPathAndIsNoneIsAWarning() {
        assertThat(warned("\"Type\": \"Pass\", \"Parameters\": {\"a\": \"$.b\"}, \"End\": true"))
                .containsExactly("NO_DOLLAR /States/A/Parameters");
        assertThat(warned("\"Type\": \"Pass\", \"Result\": {\"a.$\": \"$.b\"}, \"End\": true"))
                .containsExactly("PASS_RESULT_IS_STATIC /States/A/Result");
        assertThat(warned("\"Type\": \"Choice\", \"Default\": \"A\", \"Choices\": [{\"Variable\": \"$.a\","
                        + " \"StringEquals\": \"$.b\", \"Next\": \"A\"}]"))
                .containsExactly("NO_PATH /States/A/Choices[0]/StringEquals");
    }

    @Test
    void aTextThatIsNoJsonSaysOnlyThat() {
        List<Diagnostic> broken = Validator.validate(AslDocument.of("{\n  \"StartAt\": \"A\"\n  \"States\": {}\n}"));

        assertThat(broken).hasSize(1);
        assertThat(broken.getFirst().code()).isEqualTo("INVALID_JSON_DESCRIPTION");
        assertThat(broken.getFirst().position().line()).isEqualTo(2);
        assertThat(told("")).containsExactly("SCHEMA_VALIDATION_FAILED Definition must be a valid JSON object ");
        assertThat(told("[]")).containsExactly("SCHEMA_VALIDATION_FAILED Definition must be a valid JSON object ");
    }

    @Test
    void deepNestingIsNoProblem() {
        int depth = 60;
        String inner = IntStream.range(0, depth)
                .mapToObj(i -> "{\"StartAt\": \"S" + i + "\", \"States\": {\"S" + i
                        + "\": {\"Type\": \"Parallel\", \"End\": true, \"Branches\": [")
                .collect(Collectors.joining());
        String last = "{\"StartAt\": \"E\", \"States\": {\"E\": {\"Type\": \"Succeed\"}}}";

        assertThat(told(inner + last + "]}}}".repeat(depth))).isEmpty();
    }

    @Test
    void mistakesInYamlAreToldWithTheirPlacesAndCommentsAreNone() {
        String text = """
                # waits
                StartAt: Gone   # nowhere
                States:
                  A:
                    Type: Pass
                    End: true
                """;

        assertThat(Validator.validate(AslDocument.of(text, DocumentFormat.YAML)).stream()
                        .map(found -> found.code() + " " + found.location() + " " + found.position()))
                .contains("MISSING_TRANSITION_TARGET /StartAt 2:10")
                .noneMatch(told -> told.startsWith("INVALID"));
        assertThat(Validator.validate(AslDocument.of("StartAt: A\nStates:\n  A: [\n", DocumentFormat.YAML)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.code()).isEqualTo("INVALID_YAML");
                    assertThat(found.position().line()).isBetween(3, 4);
                });
    }

    @Test
    void aFunctionHasOneVersionOrAlias() {
        String task =
                "\"Type\": \"Task\", \"End\": true, \"Resource\": \"arn:aws:lambda:eu-west-1:123456789012:function:%s\"";
        for (String good : List.of("f", "f:prod", "f:1", "f:$LATEST", "${Name}:prod", "f_g-h")) {
            assertThat(toldOfState(task.formatted(good))).isEmpty();
        }
        for (String bad : List.of("f:", "f:$*#$7485", "f:a:b")) {
            assertThat(toldOfState(task.formatted(bad)))
                    .containsExactly("SCHEMA_VALIDATION_FAILED Value is not a valid resource ARN /States/A/Resource");
        }
    }

    @Test
    void theErrorOfAFailureIsText() {
        String fail = "\"Type\": \"Fail\", \"ErrorPath\": \"%s\"";
        assertThat(toldOfState(fail.formatted("States.Format('{}', $.a)"))).isEmpty();
        assertThat(toldOfState(fail.formatted("$.a"))).isEmpty();
        assertThat(toldOfState(fail.formatted("States.ArrayLength($.a)")))
                .containsExactly(
                        "SCHEMA_VALIDATION_FAILED The value for the field 'ErrorPath' must be a valid JSONPath or"
                                + " a valid intrinsic function call that returns a string /States/A/ErrorPath");
    }

    @Test
    void variablesHaveNamesThatCanBeWritten() {
        String pass = "\"Type\": \"Pass\", \"End\": true, \"Assign\": {\"%s\": 1}";
        for (String good : List.of("a", "_a", "größe", "a1_b", "x".repeat(80), "${Name}")) {
            assertThat(toldOfState(pass.formatted(good))).isEmpty();
        }
        for (String bad : List.of("", "states", "x".repeat(81))) {
            assertThat(toldOfState(pass.formatted(bad)))
                    .containsExactly(
                            "SCHEMA_VALIDATION_FAILED A variable's name has 1 to 80 characters and is not 'states'"
                                    + " /States/A/Assign/" + bad);
        }
        for (String unreadable : List.of("1a", "a-b", "a b", "$a")) {
            assertThat(toldOfState(pass.formatted(unreadable)))
                    .singleElement()
                    .asString()
                    .startsWith("VARIABLE_NAME A variable named '" + unreadable + "' cannot be read");
        }
    }

    @Test
    void aDefinitionHasAMebibyteAtMost() {
        String pass = "\"Type\": \"Pass\", \"End\": true, \"Comment\": \"%s\"";
        assertThat(toldOfState(pass.formatted("x".repeat(1_048_000)))).isEmpty();
        assertThat(toldOfState(pass.formatted("x".repeat(1_049_000))))
                .containsExactly("DEFINITION_TOO_LARGE A definition has 1,048,576 characters at most; this one has"
                        + " 1,049,070 even without blanks ");
        assertThat(Validator.validate(AslDocument.of(state("A", pass.formatted("x") + " ".repeat(1_049_000)))))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.severity()).isEqualTo(Severity.ADVICE);
                    assertThat(told.code()).isEqualTo("DEFINITION_TOO_LARGE");
                });
    }

    private static String state(String name, String fields) {
        return "{\"StartAt\": \"" + name + "\", \"States\": {\"" + name + "\": {" + fields + "}}}";
    }

    @Test
    void aResultIsPutIntoTheInputNotIntoTheContextOrAVariable() {
        String message =
                "SCHEMA_VALIDATION_FAILED The value for the field 'ResultPath' must be a valid JSONPath that names one place";
        assertThat(toldOfState("\"Type\": \"Pass\", \"ResultPath\": \"$$.a\", \"End\": true"))
                .containsExactly(message + " /States/A/ResultPath");
        assertThat(toldOfState("\"Type\": \"Pass\", \"ResultPath\": \"$name.a\", \"End\": true"))
                .containsExactly(message + " /States/A/ResultPath");
        assertThat(toldOfState("\"Type\": \"Pass\", \"ResultPath\": \"$['a'].b[0]\", \"End\": true"))
                .isEmpty();
    }

    @Test
    void everyCodeIsKnownToProfiles() {
        Set<String> written = Arrays.stream(Code.class.getDeclaredFields())
                .filter(field -> field.getType() == String.class)
                .map(java.lang.reflect.Field::getName)
                .collect(Collectors.toSet());
        assertThat(Validator.CODES).isEqualTo(written);
    }

    @Test
    void assignNamesItsVariablesInAnObject() {
        String message = "SCHEMA_VALIDATION_FAILED Expected value of type Object /States/A/Assign";
        assertThat(toldOfState("'Type': 'Pass', 'Assign': [1], 'End': true".replace('\'', '"')))
                .containsExactly(message);
        assertThat(toldOfState(
                        "'Type': 'Pass', 'QueryLanguage': 'JSONata', 'Assign': '{% $states.input %}', 'End': true"
                                .replace('\'', '"')))
                .containsExactly(message);
        assertThat(toldOfState("'Type': 'Pass', 'Assign': {'a.$': '$.a'}, 'End': true".replace('\'', '"')))
                .isEmpty();
    }

    @Test
    void theRoleOfCredentialsIsText() {
        String task = "'Type': 'Task', 'Resource': 'arn:aws:states:::lambda:invoke', 'End': true, 'Credentials': ";
        String message = "SCHEMA_VALIDATION_FAILED Expected value of type String /States/A/Credentials";
        assertThat(toldOfState((task + "{'RoleArn': 5}").replace('\'', '"'))).containsExactly(message);
        assertThat(toldOfState(("'QueryLanguage': 'JSONata', " + task + "{'RoleArn': 5}").replace('\'', '"')))
                .containsExactly(message);
        assertThat(toldOfState((task + "{'RoleArn.$': '$.role'}").replace('\'', '"')))
                .isEmpty();
    }

    private static List<String> toldOfState(String fields) {
        return told(state("A", fields)).stream()
                // A Choice that leads to itself never ends; that is not the point here
                .filter(each -> !each.startsWith("MISSING_END_STATE"))
                .toList();
    }

    private static List<String> toldOfExpress(String fields) {
        return told(Validator.validate(AslDocument.of(state("A", fields)), true));
    }

    private static List<String> told(String text) {
        return told(Validator.validate(AslDocument.of(text)));
    }

    private static List<String> told(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(each -> each.code() + " " + each.message() + " " + each.location())
                .toList();
    }

    private static List<String> warned(String fields) {
        return Validator.validate(AslDocument.of(state("A", fields))).stream()
                .filter(each -> each.severity() == Severity.WARNING)
                .map(each -> each.code() + " " + each.location())
                .toList();
    }
}

package dev.statewright.model.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.sample.WorkflowSamples;
import dev.statewright.model.syntax.DocumentFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeCompletionTest {

    @Test
    void fieldsThatAStateMustHaveComeFirstAndThoseItHasAreNotOffered() {
        List<String> labels = Caret.json("""
                {"StartAt": "A", "States": {"A": {"Type": "Wait", "Comment": "", |}}}""").labels();
        assertThat(labels).startsWith("Seconds", "Next", "End").doesNotContain("Type", "Comment", "Resource", "Retry");
        assertThat(labels).contains("SecondsPath", "Assign", "InputPath").doesNotContain("Output");
    }

    @Test
    void theQueryLanguageDecidesWhichFieldsThereAre() {
        List<String> labels = Caret.json("""
                {"QueryLanguage": "JSONata", "States": {"A": {"Type": "Task", |}}}""").labels();
        assertThat(labels).startsWith("Resource", "Next", "End").contains("Arguments", "Output", "Retry", "Catch");
        assertThat(labels).doesNotContain("Parameters", "ResultPath", "TimeoutSecondsPath");
    }

    @Test
    void aFieldThatExcludesAnotherIsNotOfferedBesideIt() {
        assertThat(Caret.json("""
                {"States": {"A": {"Type": "Wait", "Seconds": 3, "Next": "B", |}}}""").labels()).doesNotContain("SecondsPath", "Timestamp", "TimestampPath", "End");
    }

    @Test
    void aFieldIsWrittenWithItsValueAndTheCommasThatAreMissing() {
        assertThat(Caret.json("""
                {
                  "StartAt": "A",
                  "States": {
                    "A": {
                      "Type": "Pass"
                      |
                      "End": true
                    }
                  }
                }""").choosing("Comment")).isEqualTo("""
                {
                  "StartAt": "A",
                  "States": {
                    "A": {
                      "Type": "Pass",
                      "Comment": "«»",
                      "End": true
                    }
                  }
                }""");
    }

    @Test
    void aHalfWrittenKeyIsReplacedWithItsQuote() {
        assertThat(Caret.json("""
                {"States": {"A": {"Type": "Pass", "Ne|""").choosing("Next")).isEqualTo("""
                {"States": {"A": {"Type": "Pass", "Next": "«»\"""");
        assertThat(Caret.json("""
                {"States": {"A": {"Type": "Pass", Ne|}}}""").choosing("Next")).isEqualTo("""
                {"States": {"A": {"Type": "Pass", "Next": "«»"}}}""");
    }

    @Test
    void theKeyOfAFieldThatHasItsValueIsReplacedAlone() {
        assertThat(Caret.json("""
                {"States": {"A": {"Type": "Pass", "Ne|": "B"}}}""").choosing("Next")).isEqualTo("""
                {"States": {"A": {"Type": "Pass", "Next"«»: "B"}}}""");
    }

    @Test
    void aCatcherIsWrittenWithWhatItMustHave() {
        assertThat(Caret.json("""
                {
                  "States": {
                    "A": {
                      "Type": "Task",
                      |
                    }
                  }
                }""").choosing("Catch")).isEqualTo("""
                {
                  "States": {
                    "A": {
                      "Type": "Task",
                      "Catch": [
                        {
                          "ErrorEquals": ["«States.ALL»"],
                          "Next": "«»"
                        }
                      ]
                    }
                  }
                }""");
    }

    @Test
    void statesOfTheSameScopeAreOfferedWhereTheFlowGoesOn() {
        String text = """
                {"StartAt": "%s", "States": {"A": {"Type": "Pass", "Next": "%s"}, "B": {"Type": "Parallel",
                "Branches": [{"StartAt": "%s", "States": {"C": {"Type": "Choice", "Default": "%s"}, "D": {}}}]}}}""";
        assertThat(Caret.json(text.formatted("|", "", "", "")).labels()).containsExactly("A", "B");
        assertThat(Caret.json(text.formatted("", "|", "", "")).labels()).containsExactly("B", "A");
        assertThat(Caret.json(text.formatted("", "", "|", "")).labels()).containsExactly("C", "D");
        assertThat(Caret.json(text.formatted("", "", "", "|")).labels()).containsExactly("D", "C");
    }

    @Test
    void aCatcherLeadsToAStateOfItsStatesScope() {
        assertThat(Caret.json("""
                {"States": {"A": {"Type": "Task", "Catch": [{"ErrorEquals": [], "Next": |}]}, "B": {}}}""").choosing("B")).contains("\"Next\": \"B\"«»}]");
    }

    @Test
    void wordsOfAFieldAreOffered() {
        assertThat(Caret.json("{\"States\": {\"A\": {\"Type\": \"|\"}}}").labels())
                .containsExactly("Task", "Choice", "Parallel", "Map", "Pass", "Wait", "Succeed", "Fail");
        assertThat(Caret.json("{\"QueryLanguage\": |}").choosing("JSONata"))
                .isEqualTo("{\"QueryLanguage\": \"JSONata\"«»}");
        assertThat(Caret.json("""
                {"States": {"A": {"Type": "Map", "ItemReader": {"ReaderConfig": {"InputType": "|"}}}}}""").labels()).containsExactly("CSV", "JSON", "JSONL", "PARQUET", "MANIFEST");
    }

    @Test
    void errorNamesThatAreNotThereYetAreOffered() {
        List<String> labels = Caret.json("""
                {"States": {"A": {"Type": "Task", "Retry": [{"ErrorEquals": ["States.Timeout", |]}]}}}""").labels();
        assertThat(labels)
                .contains("States.ALL", "States.TaskFailed", "Lambda.TooManyRequestsException")
                .doesNotContain("States.Timeout");
    }

    @Test
    void resourcesAreFoundByTheirWords() {
        String text = "{\"States\": {\"A\": {\"Type\": \"Task\", \"Resource\": \"%s|\"}}}";
        assertThat(Caret.json(text.formatted("dynamodb upd")).labels())
                .startsWith("arn:aws:states:::dynamodb:updateItem");
        assertThat(Caret.json(text.formatted("arn:aws:states:::sqs:sen")).labels())
                .startsWith("arn:aws:states:::sqs:sendMessage", "arn:aws:states:::sqs:sendMessage.waitForTaskToken");
        assertThat(Caret.json(text.formatted("arn:aws:states:::aws-sdk:s3:getObj"))
                        .labels())
                .startsWith("arn:aws:states:::aws-sdk:s3:getObject");
    }

    @Test
    void functionsOfTheWorkspaceAndNamesOfTheTemplateAreResources() {
        Caret caret = Caret.json("{\"States\": {\"A\": {\"Type\": \"Task\", \"Resource\": \"$|\"}}}");
        Completions found = CodeCompletion.at(new CompletionRequest(
                AslDocument.of(caret.text()),
                caret.offset(),
                List.of("arn:aws:lambda:x"),
                List.of("HelloArn"),
                WorkflowSamples.NONE));
        assertThat(found.items()).extracting(Completion::label).contains("${HelloArn}");
        assertThat(found.items().getFirst().change().applyTo(caret.text())).contains("\"Resource\": \"${HelloArn}\"");
    }

    @Test
    void parametersOfTheChosenActionAreOfferedWithTheirTypes() {
        Caret caret = Caret.json("""
                {"States": {"A": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage",
                "Parameters": {"QueueUrl": "", |}}}}""");
        assertThat(caret.labels()).startsWith("MessageBody").contains("MessageBody.$", "DelaySeconds");
        assertThat(caret.labels()).doesNotContain("QueueUrl", "QueueUrl.$");
        assertThat(caret.offered("DelaySeconds").detail()).isEqualTo("integer");
        assertThat(caret.offered("MessageBody").required()).isTrue();
        assertThat(caret.choosing("DelaySeconds")).contains("\"DelaySeconds\": «1»}");
    }

    @Test
    void whatATaskMustGiveItsActionIsWrittenAtOnce() {
        assertThat(Caret.json("""
                {
                  "States": {
                    "A": {
                      "Type": "Task",
                      "Resource": "arn:aws:states:::sqs:sendMessage",
                      |
                    }
                  }
                }""").choosing("Parameters")).contains("""
                      "Parameters": {
                        "QueueUrl": "«»",
                        "MessageBody": {«»}
                      }
                """);
    }

    @Test
    void comparisonsOfAChoiceRuleAreOfferedOnce() {
        String rule = """
                {"States": {"A": {"Type": "Choice", "Choices": [{"Variable": "$.x", %s|}]}}}""";
        assertThat(Caret.json(rule.formatted("")).labels()).contains("NumericGreaterThan", "IsPresent", "Next");
        assertThat(Caret.json(rule.formatted("\"IsNull\": true, ")).labels())
                .containsExactly("Next", "Assign", "Comment");
        assertThat(Caret.json(rule.formatted("Num")).choosing("NumericEquals")).contains("\"NumericEquals\": «0»}");
    }

    @Test
    void anEmptyDocumentBeginsWithAWorkflow() {
        assertThat(Caret.json("{\n  |\n}").choosing("StartAt, States")).isEqualTo("""
                {
                  "Comment": "«»",
                  "StartAt": "Start",
                  "States": {
                    "Start": {
                      "Type": "Pass",
                      "End": true
                    }
                  }
                }""");
    }

    @Test
    void commentsAndDataOfTheWorkflowsOwnOfferNothing() {
        assertThat(Caret.json("{\"States\": { // N|\n}}").labels()).isEmpty();
        assertThat(Caret.json("{\"States\": {\"A\": {\"Type\": \"Pass\", \"Result\": {\"Next\": \"|\"}}}}")
                        .labels())
                .isEmpty();
    }

    @Test
    void yamlIsWrittenWithoutQuotesAndCommas() {
        String text = """
                StartAt: A
                States:
                  A:
                    Type: Task
                    |
                  B:
                    Type: Pass
                """;
        assertThat(Caret.yaml(text).choosing("Catch")).isEqualTo("""
                StartAt: A
                States:
                  A:
                    Type: Task
                    Catch:
                      - ErrorEquals:
                          - «States.ALL»
                        Next: «»
                  B:
                    Type: Pass
                """);
        assertThat(Caret.yaml(text.replace("|", "Next: |")).labels()).containsExactly("B", "A");
        assertThat(Caret.yaml(text.replace("|", "Next:|")).choosing("B")).contains("    Next: B«»\n");
        assertThat(Caret.yaml(text.replace("|", "Res|")).choosing("Resource")).contains("    Resource: «»\n");
    }

    @Test
    void itemsOfYamlListsAreKnown() {
        String text = """
                States:
                  A:
                    Type: Task
                    Retry:
                      - ErrorEquals:
                          - |
                """;
        assertThat(Caret.yaml(text).labels()).contains("States.ALL");
        assertThat(Caret.yaml(text).choosing("States.Timeout")).contains("- States.Timeout«»\n");
        assertThat(Caret.yaml("""
                States:
                  A:
                    Type: Task
                    Retry:
                      - ErrorEquals: [States.ALL]
                        |
                """).labels())
                .containsExactly(
                        "IntervalSeconds",
                        "MaxAttempts",
                        "BackoffRate",
                        "MaxDelaySeconds",
                        "JitterStrategy",
                        "Comment");
        assertThat(Caret.yaml("States:\n  A: {Type: Wait, |}\n").choosing("Seconds"))
                .isEqualTo("States:\n  A: {Type: Wait, Seconds: «5»}\n");
    }

    @Test
    void aBrokenLineAboveDoesNotMatter() {
        assertThat(Caret.yaml("""
                States:
                  A:
                    Type: Wait
                    Comm
                    Nex|
                  B:
                    Type: Pass
                """).labels()).contains("Next");
        assertThat(Caret.json("""
                {"States": {"A": {"Type": "Wait" "Comment": , Sec|
                "B": {"Type": "Pass"}""").labels()).startsWith("Seconds");
    }

    @Test
    void terraformIsWrittenInItsOwnWay() {
        assertThat(Caret.of("""
                {
                  States = {
                    A = {
                      Type = "Task"
                      |
                    }
                  }
                }""", DocumentFormat.HCL).choosing("Next")).contains("      Next = \"«»\"\n");
    }

    @Test
    void withinAnExpressionPathsFunctionsAndVariablesAreOffered() {
        Caret path = Caret.json("""
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "Result": {"total": 1}, "Next": "B"},
                "B": {"Type": "Pass", "Parameters": {"x.$": "States.For|"}, "End": true}}}""");
        assertThat(path.labels()).contains("States.Format");
        assertThat(Caret.json("""
                {"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Pass",
                "Output": "{% $states.in| %}", "End": true}}}""").choosing(".input")).contains("$states.input«»");
        assertThat(Caret.yaml("""
                QueryLanguage: JSONata
                StartAt: A
                States:
                  A:
                    Type: Pass
                    Output: '{% $upper| %}'
                    End: true
                """).labels()).anyMatch(label -> label.contains("uppercase"));
    }
}

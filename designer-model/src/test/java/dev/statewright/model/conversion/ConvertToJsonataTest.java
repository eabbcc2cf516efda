package dev.statewright.model.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.model.Corpus;
import dev.statewright.model.Flows;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.Carried;
import dev.statewright.model.command.CommandRejected;
import dev.statewright.model.command.CommandStack;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.DocumentFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvertToJsonataTest {

    private static final String ORDER = """
            {
              "StartAt": "Charge",
              "States": {
                // money first
                "Charge": {
                  "Type": "Task",
                  "Resource": "arn:aws:states:::lambda:invoke",
                  "InputPath": "$.order",
                  "Parameters": {
                    "FunctionName": "charge",
                    "Payload": {
                      "amount.$": "$.total", // in cents
                      "id.$": "$$.Execution.Id",
                      "note.$": "States.Format('order {}', $.id)"
                    }
                  },
                  "TimeoutSecondsPath": "$.patience",
                  "ResultPath": "$.charge.result",
                  "Retry": [{ "ErrorEquals": ["States.ALL"] }],
                  "Catch": [
                    { "ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Next": "Rich?" }
                  ],
                  "Next": "Rich?"
                },
                "Rich?": {
                  "Type": "Choice",
                  "Choices": [
                    {
                      "And": [
                        { "Variable": "$.order.total", "NumericGreaterThan": 100 },
                        { "Not": { "Variable": "$.order.gift", "IsPresent": true } }
                      ],
                      "Next": "End"
                    }
                  ],
                  "Default": "End"
                },
                "End": {
                  "Type": "Pass",
                  "Parameters": { "all.$": "$.items[*].name", "fixed": [1] },
                  "End": true
                }
              }
            }
            """;

    @Test
    void aWorkflowSaysTheSameInJsonata() {
        assertThat(Carried.out(ORDER, ConvertToJsonata.workflow())).isEqualTo("""
                {
                  "QueryLanguage": "JSONata",
                  "StartAt": "Charge",
                  "States": {
                    // money first
                    "Charge": {
                      "Type": "Task",
                      "Resource": "arn:aws:states:::lambda:invoke",
                      "Arguments": {
                        "FunctionName": "charge",
                        "Payload": {
                          "amount": "{% $states.input.order.total %}", // in cents
                          "id": "{% $states.context.Execution.Id %}",
                          "note": "{% (\\"order \\" & $string($states.input.order.id)) %}"
                        }
                      },
                      "TimeoutSeconds": "{% $states.input.order.patience %}",
                      "Output": "{% $merge([$states.input, {\\"charge\\": $merge([$states.input.charge, {\\"result\\": $states.result}])}]) %}",
                      "Retry": [{ "ErrorEquals": ["States.ALL"] }],
                      "Catch": [
                        { "ErrorEquals": ["States.ALL"], "Next": "Rich?", "Output": "{% $merge([$states.input, {\\"error\\": $states.errorOutput}]) %}" }
                      ],
                      "Next": "Rich?"
                    },
                    "Rich?": {
                      "Type": "Choice",
                      "Choices": [
                        {
                          "Condition": "{% (($type($states.input.order.total) = \\"number\\" ? $states.input.order.total > 100 : false) and $not($exists($states.input.order.gift))) %}",
                          "Next": "End"
                        }
                      ],
                      "Default": "End"
                    },
                    "End": {
                      "Type": "Pass",
                      "Output": { "all": "{% [$states.input.items.name] %}", "fixed": [1] },
                      "End": true
                    }
                  }
                }
                """);
    }

    @Test
    void aSingleStateSaysItsLanguageItself() {
        String after = Carried.out(ORDER, ConvertToJsonata.state(StatePath.root("End")));

        assertThat(after)
                .isEqualTo(
                        ORDER.replace(
                                "      \"Type\": \"Pass\",\n      \"Parameters\": { \"all.$\": \"$.items[*].name\", \"fixed\": [1] },",
                                "      \"Type\": \"Pass\",\n      \"QueryLanguage\": \"JSONata\",\n"
                                        + "      \"Output\": { \"all\": \"{% [$states.input.items.name] %}\", \"fixed\": [1] },"));
    }

    @Test
    void whatCannotBeSaidStaysInJsonPathAndIsReported() {
        AslDocument document = AslDocument.of(ORDER.replace("$.items[*].name", "$..name"));
        Conversion conversion = ConvertToJsonata.workflow().convert(document);
        StateMachine after = document.with(conversion.edit().change()).machine();

        assertThat(conversion.notes())
                .containsExactly("\"End\" stays in JSONPath: the path $..name selects in a way that has no counterpart"
                        + " in JSONata.");
        assertThat(after.queryLanguage()).hasToString("JSON_PATH");
        assertThat(after.scope().states())
                .extracting(state -> state.name() + " " + state.common().language())
                .containsExactly("Charge JSONATA", "Rich? JSONATA", "End JSON_PATH");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "$.a.b|$states.input.a.b",
                "$['a b'][0].c|$states.input.`a b`[0].c",
                "$|$states.input",
                "$$.Map.Item.Value|$states.context.Map.Item.Value",
                "$total.net|$total.net",
                "$.a[*]|[$states.input.a]",
                "$.a[1:3]|[$filter($states.input.a, function($v, $i) { $i >= 1 and $i < 3 })]",
                "States.ArrayGetItem($.a, 0)|$states.input.a[0]",
                "States.MathAdd($.n, -1)|($floor($states.input.n + 0.5) + -1)",
                "$.users[?(@.status == 'new')].id|[$states.input.users[status = \"new\"].id]",
                "States.Array('x', 1)|[\"x\", 1]",
                "States.Format('it\\'s \\{{}\\}', $.n)|(\"it's {\" & $string($states.input.n) & \"}\")",
                "States.JsonToString(States.StringToJson($.s))|$string($parse($states.input.s))",
                "States.UUID()|$uuid()"
            })
    void pathsAndIntrinsicsHaveTheirCounterparts(String path, String query) {
        assertThat(IntrinsicQuery.of(path, Query.INPUT)).isEqualTo(query);
    }

    @Test
    void inYamlItIsTheSame() {
        CommandStack stack = new CommandStack(AslDocument.of(
                "StartAt: A\nStates:\n  A: # one\n    Type: Wait\n    SecondsPath: $.s # how long\n    OutputPath: $.x\n    End: true\n",
                DocumentFormat.YAML));
        String before = stack.document().text();
        stack.execute(ConvertToJsonata.workflow());

        assertThat(stack.document().text()).isEqualTo("""
                QueryLanguage: JSONata
                StartAt: A
                States:
                  A: # one
                    Type: Wait
                    Seconds: "{% $states.input.s %}" # how long
                    Output: "{% $states.input.x %}"
                    End: true
                """);
        stack.undo();
        assertThat(stack.document().text()).isEqualTo(before);
    }

    @Test
    void whatIsInJsonataAlreadyIsRejected() {
        String text = "{\"QueryLanguage\":\"JSONata\"," + Flows.TWO.substring(1);
        assertThatThrownBy(() -> ConvertToJsonata.workflow().applyTo(AslDocument.of(text)))
                .isInstanceOf(CommandRejected.class)
                .hasMessage("Every state is in JSONata already.");
    }

    @Test
    void everyDefinitionOfTheCorpusIsConvertedOrSaysWhatIsNot() {
        int states = 0;
        int left = 0;
        for (Corpus.Definition file : Corpus.json()) {
            AslDocument document = AslDocument.of(file.text());
            if (!document.isWellFormed() || document.machine().states().isEmpty()) {
                continue;
            }
            try {
                Conversion conversion = ConvertToJsonata.workflow().convert(document);
                states += document.machine().states().size();
                left += conversion.notes().size();
                AslDocument after = document.with(conversion.edit().change());
                assertThat(after.tree().errors()).as(file.toString()).isEmpty();
                assertThat(after.machine().states())
                        .as(file.toString())
                        .hasSameSizeAs(document.machine().states());
            } catch (CommandRejected already) {
                assertThat(already).hasMessageContaining("already");
            }
        }
        System.out.printf("converted to JSONata: %d of %d states of the corpus%n", states - left, states);
        assertThat(left).isLessThanOrEqualTo(states / 10);
    }
}

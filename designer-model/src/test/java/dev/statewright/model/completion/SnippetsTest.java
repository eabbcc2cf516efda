package dev.statewright.model.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.StateType;
import dev.statewright.model.diagnostic.Severity;
import dev.statewright.model.diagnostic.Validator;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.template.StateTemplate;
import dev.statewright.model.template.StateTemplates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnippetsTest {

    private static final String JSON = """
            {
              "QueryLanguage": "%s",
              "StartAt": "A",
              "States": {
                "A": {
                  "Type": "Succeed"
                }
                |
              }
            }
            """;
    private static final String YAML = """
            QueryLanguage: %s
            StartAt: A
            States:
              A:
                Type: Succeed
              |
            """;

    @ParameterizedTest
    @CsvSource({"JSON,JSONPath", "JSON,JSONata", "YAML,JSONPath", "YAML,JSONata"})
    void everyTemplateOfThePaletteCanBeWrittenAfterAState(DocumentFormat format, String language) {
        Caret caret = Caret.of((format == DocumentFormat.JSON ? JSON : YAML).formatted(language), format);
        for (StateTemplate template : StateTemplates.all()) {
            Completion snippet = caret.offered(template.baseName());
            AslDocument after = AslDocument.of(snippet.change().applyTo(caret.text()), format);
            assertThat(after.tree().errors())
                    .as(template.baseName() + after.text())
                    .isEmpty();
            assertThat(after.machine().scope().states().get(1).type())
                    .as(after.text())
                    .isNotEqualTo(StateType.UNKNOWN);
            // places wait for the author; nothing else may be wrong with the state but that nothing leads to it yet
            assertThat(Validator.validate(after))
                    .filteredOn(each -> each.severity() == Severity.ERROR)
                    .filteredOn(each -> !each.message().startsWith("State \""))
                    .filteredOn(each -> snippet.stops().stream()
                            .noneMatch(stop -> each.range().touches(stop.start())
                                    || each.range().end() == stop.start() - 1))
                    .as(template.baseName() + after.text())
                    .isEmpty();
        }
    }

    @Test
    void aStateIsWrittenWithThePlacesThatWaitForTheAuthor() {
        assertThat(Caret.json(JSON.formatted("JSONPath")).choosing("Choice")).isEqualTo("""
                {
                  "QueryLanguage": "JSONPath",
                  "StartAt": "A",
                  "States": {
                    "A": {
                      "Type": "Succeed"
                    },
                    "«Choice»": {
                      "Type": "Choice",
                      "Choices": [
                        {
                          "Variable": "«$.»",
                          "StringEquals": "«»",
                          "Next": "«»"
                        }
                      ],
                      "Default": "«»"
                    }
                  }
                }
                """);
        assertThat(Caret.yaml(YAML.formatted("JSONata")).choosing("Wait")).isEqualTo("""
                QueryLanguage: JSONata
                StartAt: A
                States:
                  A:
                    Type: Succeed
                  «Wait»:
                    Type: Wait
                    Seconds: «5»
                    Next: «»
                """);
    }

    @Test
    void aNameThatIsTakenGetsANumber() {
        assertThat(Caret.json("{\"States\": {\"Pass\": {\"Type\": \"Pass\", \"End\": true}, |}}")
                        .choosing("Pass"))
                .contains("\"«Pass (1)»\": {");
    }
}

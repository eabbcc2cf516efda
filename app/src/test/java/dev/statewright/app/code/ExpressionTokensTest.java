package dev.statewright.app.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpressionTokensTest {

    @Test
    void jsonataHasItsKeywordsVariablesFunctionsAndStrings() {
        assertThat(json("\"Output\": \"{% $sum($states.input.n) > 2 and a = 'x' %}\""))
                .containsExactly(
                        "KEY \"Output\"",
                        "PUNCTUATION :",
                        "STRING \"",
                        "DELIMITER {%",
                        "FUNCTION $sum",
                        "OPERATOR (",
                        "PATH $states",
                        "OPERATOR .",
                        "WORD input",
                        "OPERATOR .",
                        "WORD n",
                        "OPERATOR )",
                        "OPERATOR >",
                        "NUMBER 2",
                        "KEYWORD and",
                        "WORD a",
                        "OPERATOR =",
                        "STRING 'x'",
                        "DELIMITER %}",
                        "STRING \"");
    }

    @Test
    void stringsOfJsonataWithinJsonHaveEscapedQuotes() {
        assertThat(json("\"{% \\\"a\\\" & $b %}\"")).contains("STRING \\\"a\\\"", "OPERATOR &", "PATH $b");
    }

    @Test
    void pathsAndCallsAreToldFromText() {
        assertThat(json("\"$.a.b\"")).containsExactly("STRING \"", "PATH $.a.b", "STRING \"");
        assertThat(json("\"States.Format('a {}', $.b)\""))
                .contains("FUNCTION States.Format", "STRING 'a {}'", "PATH $.b");
        assertThat(json("\"only text\"")).containsExactly("STRING \"only text\"");
        assertThat(json("\"a-${Name}\"")).containsExactly("STRING \"a-", "SUBSTITUTION ${Name}", "STRING \"");
    }

    @Test
    void whatCannotStandThereIsSeen() {
        assertThat(json("\"$.a[\"")).contains("INVALID $.a[");
        assertThat(json("{ \"a\": nul }")).contains("INVALID nul");
        assertThat(json("\"a\": \"open")).contains("INVALID \"open");
        assertThat(json("\"a\\\\\"")).containsExactly("STRING \"a\\\\\"");
    }

    @Test
    void jsonataInABlockOfYamlGoesOnOverLines() {
        List<String> told = new ArrayList<>();
        LineContext context = LineContext.NOTHING;
        for (String line : List.of("Output: |", "  {% $a", "   + 1 %}", "Next: B")) {
            told.addAll(told(line, CodeLanguage.YAML.tokens(line, context)));
            context = CodeLanguage.YAML.after(line, context);
        }
        assertThat(told)
                .containsExactly(
                        "KEY Output",
                        "PUNCTUATION :",
                        "PUNCTUATION |",
                        "DELIMITER {%",
                        "PATH $a",
                        "OPERATOR +",
                        "NUMBER 1",
                        "DELIMITER %}",
                        "KEY Next",
                        "PUNCTUATION :",
                        "STRING B");
    }

    private static List<String> json(String line) {
        return told(line, CodeLanguage.JSON.tokens(line, LineContext.NOTHING));
    }

    private static List<String> told(String line, List<CodeToken> tokens) {
        return tokens.stream()
                .map(token -> token.kind() + " " + line.substring(token.start(), token.end()))
                .toList();
    }
}

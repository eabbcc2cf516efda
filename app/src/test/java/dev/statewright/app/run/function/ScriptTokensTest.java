package dev.statewright.app.run.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptTokensTest {

    private static List<String> tokens(String code) {
        return ScriptTokens.of(code).stream()
                .map(token -> token.kind() + " " + code.substring(token.start(), token.end()))
                .toList();
    }

    @Test
    void aHandlerIsColouredByWhatItsWordsAre() {
        assertThat(tokens("exports.handler = async (event) => { return call(event.id, 1.5, \"a\\\"b\"); } // done"))
                .containsExactly(
                        "KEYWORD async",
                        "KEYWORD return",
                        "CALL call",
                        "NUMBER 1.5",
                        "STRING \"a\\\"b\"",
                        "COMMENT // done");
    }

    @Test
    void aSlashAfterAValueDividesAndElsewhereBeginsAPattern() {
        assertThat(tokens("x = a / b / c; y = /[/]+\\/x/gi.test(s); return /z/"))
                .containsExactly("PATTERN /[/]+\\/x/gi", "CALL test", "KEYWORD return", "PATTERN /z/");
    }

    @Test
    void templatesGoOverLinesAndStringsDoNot() {
        assertThat(tokens("`one\n${two}` 'three\nfour")).containsExactly("STRING `one\n${two}`", "STRING 'three\n");
    }

    @Test
    void wordsAfterADotAreNoKeywords() {
        assertThat(tokens("map.delete(key); promise.catch(f)")).containsExactly("CALL delete", "CALL catch");
    }

    @Test
    void whatIsNotClosedEndsWithTheText() {
        assertThat(tokens("/* never")).containsExactly("COMMENT /* never");
        assertThat(tokens("'\\")).containsExactly("STRING '\\");
        assertThat(tokens("a = /x")).isEmpty();
    }
}

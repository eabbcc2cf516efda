package dev.statewright.model.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonataCodeTest {

    @Test
    void textsCommentsAndPatternsAreNoCodeAndADivisionIs() {
        assertThat(codeOf("$a & \"$b \\\" $c\" & `$d` & '$e'")).isEqualTo("$a & _ & _ & _");
        assertThat(codeOf("$a /* $b \" */ + 1")).isEqualTo("$a _ + 1");
        assertThat(codeOf("$match(x, /[\"$]/) / 2 / 3")).isEqualTo("$match(x, _) / 2 / 3");
    }

    @Test
    void whatHasNoEndGoesToTheEndOfAllAndIsSaid() {
        for (String open : new String[] {"1 + \"x", "1 + /* x", "(/x"}) {
            JsonataCode code = new JsonataCode(open);
            assertThat(read(code, open)).endsWith("_");
            assertThat(code.isClosed()).isFalse();
        }
    }

    private static String codeOf(String text) {
        JsonataCode code = new JsonataCode(text);
        String found = read(code, text);
        assertThat(code.isClosed()).isTrue();
        return found;
    }

    /** The code, with a low line in place of everything else. */
    private static String read(JsonataCode code, String text) {
        StringBuilder found = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int next = code.behind(at);
            if (next > at) {
                found.append('_');
                at = next;
            } else {
                code.read(text.charAt(at));
                found.append(text.charAt(at++));
            }
        }
        return found.toString();
    }
}

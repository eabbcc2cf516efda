package dev.statewright.model.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.syntax.DocumentFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that nobody writes, and that programs and accidents make: deep, long, full of what does not belong there. */
@Timeout(1800)
class ExtremeTextTest {

    /** As large as this in characters unless {@code -Dlarge=50000000} says more. */
    private static final int LARGE = Integer.getInteger("large", 200_000);

    @ParameterizedTest
    @ValueSource(ints = {1_000, 100_000})
    void howeverDeepTheNestingItIsToldWhere(int depth) {
        for (String open : List.of(
                "[",
                "{\"a\":",
                "[{\"States\":",
                "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Parallel\",\"Branches\":[",
                "{\"States\":{\"A\":{\"Type\":\"Choice\",\"Choices\":[{\"Not\":{\"And\":[")) {
            assertThat(said(open.repeat(depth), DocumentFormat.JSON)).isNotEmpty();
            assertThat(said(open.repeat(depth) + closing(open).repeat(depth), DocumentFormat.JSON))
                    .isNotEmpty();
        }
        assertThat(said("[".repeat(depth) + "]".repeat(depth), DocumentFormat.YAML))
                .isNotEmpty();
        assertThat(said("- ".repeat(depth), DocumentFormat.YAML)).isNotEmpty();
        assertThat(said("{a: ".repeat(depth), DocumentFormat.YAML)).isNotEmpty();
        assertThat(said("? ".repeat(depth), DocumentFormat.YAML)).isNotEmpty();
        assertThat(said("{\"Version\": \"{% " + "(".repeat(depth) + " %}\"}", DocumentFormat.JSON))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 100_000})
    void expressionsMayBeNestedDeeplyToo(int depth) {
        String pass =
                "{\"StartAt\":\"A\",\"QueryLanguage\":\"%s\",\"States\":{\"A\":{\"Type\":\"Pass\",\"End\":true,%s}}}";
        for (String expression : List.of(
                "(".repeat(depth) + "1" + ")".repeat(depth),
                "[".repeat(depth),
                "{'a':".repeat(depth),
                "-".repeat(depth) + "1",
                "$not(".repeat(depth),
                "function($x){".repeat(depth),
                "1+".repeat(depth) + "1",
                "a.".repeat(depth) + "a",
                "\\\"" + "\\\\\\\\".repeat(depth))) {
            read(pass.formatted("JSONata", "\"Output\":\"{% " + expression + " %}\""));
        }
        for (String path : List.of(
                "$" + "[?(@.a".repeat(depth),
                "$" + ".a".repeat(depth),
                "$" + "[0]".repeat(depth),
                "$[?(" + "(".repeat(depth) + "@.a",
                "States.Array(".repeat(depth) + "1" + ")".repeat(depth),
                "States.Format('" + "\\\\".repeat(depth) + "')",
                "$[?(" + "!".repeat(depth) + "@.a)]",
                "$..".repeat(depth))) {
            read(pass.formatted("JSONPath", "\"Parameters\":{\"a.$\":\"" + path + "\"}"));
            read(pass.formatted("JSONPath", "\"InputPath\":\"" + path + "\""));
        }
    }

    @ParameterizedTest
    @CsvSource({"JSON", "YAML"})
    void howeverLargeTheTextItIsRead(DocumentFormat format) {
        String state = "\"S%d\":{\"Type\":\"Pass\",\"Next\":\"S%d\"},";
        int states = LARGE / 40;
        String flow = IntStream.range(0, states)
                .mapToObj(i -> state.formatted(i, i + 1))
                .collect(Collectors.joining());
        String whole = "{\"StartAt\":\"S0\",\"States\":{" + flow + "\"S" + states + "\":{\"Type\":\"Succeed\"}}}";
        assertThat(said(whole, DocumentFormat.JSON)).isEmpty();
        assertThat(said("{\"Comment\":\"" + "x".repeat(LARGE) + "\"}", format)).isNotEmpty();
        assertThat(said("\"".repeat(LARGE), format)).isNotEmpty();
        assertThat(said("{".repeat(LARGE), format)).isNotEmpty();
        assertThat(said("\0".repeat(LARGE), format)).isNotEmpty();
        assertThat(said("a".repeat(LARGE), format)).isNotEmpty();
        assertThat(said("[" + "1,".repeat(LARGE / 2), format)).isNotEmpty();
        assertThat(said("{\"a\":1,".repeat(LARGE / 8), format)).isNotEmpty();
        assertThat(said("{" + "\"a\":1,".repeat(LARGE / 6), format)).isNotEmpty();
        assertThat(said("{\"a\":\"\\".repeat(LARGE / 7), format)).isNotEmpty();
        assertThat(said("/*".repeat(LARGE / 2), format)).isNotEmpty();
        assertThat(said("//\n".repeat(LARGE / 3), format)).isNotEmpty();
        assertThat(said("\uD800".repeat(LARGE), format)).isNotEmpty();
        assertThat(said("${".repeat(LARGE / 2), format)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\0", "\uD800", "\uFEFF", "\u2028", "\u0085", "\u00A0", "\t", "\r", "\uFFFF", "\uD83D\uDE00"})
    void whatDoesNotBelongThereIsToldWhereverItStands(String odd) {
        String text = "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Pass\", \"End\": true}}}\n";
        for (int at = 0; at <= text.length(); at++) {
            String with = text.substring(0, at) + odd + text.substring(at);
            read(with);
            said(with, DocumentFormat.YAML);
        }
    }

    private static String closing(String open) {
        return new StringBuilder(open.replaceAll("[^\\[{]", ""))
                .reverse()
                .toString()
                .replace('[', ']')
                .replace('{', '}');
    }

    private static void read(String text) {
        said(text, DocumentFormat.JSON);
    }

    private static List<Diagnostic> said(String text, DocumentFormat format) {
        String head = text.substring(0, Math.min(60, text.length()));
        long start = System.nanoTime();
        try {
            return Read.all(text, format);
        } catch (RuntimeException | StackOverflowError | AssertionError broken) {
            throw new AssertionError(head + "… of " + text.length() + " characters", broken);
        } finally {
            long millis = (System.nanoTime() - start) / 1_000_000;
            if (millis > 2000) {
                System.out.printf("%s… of %d characters took %d ms%n", head, text.length(), millis);
            }
        }
    }
}

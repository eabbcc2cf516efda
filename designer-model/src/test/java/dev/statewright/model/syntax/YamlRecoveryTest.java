package dev.statewright.model.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.State;
import dev.statewright.model.document.AslDocument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlRecoveryTest {

    private static final String BEFORE = """
            StartAt: A
            States:
              A:
                Type: Pass
                Next: B
              B:
                Type: Task
            """;

    private static final String BEHIND = """
                Resource: "arn:x"
                Next: C
              C:
                Type: Wait
                Seconds: 5
                Next: D
              D:
                Type: Succeed
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "    Comment: \"not closed",
                "    Comment: 'not closed",
                "    Comment: [a, b",
                "    Comment: {a: b",
                "    Comment: a: b",
                "    Commen",
                "   Comment: too far left",
                "     Comment: too far right",
                "\tComment: a tab",
                "    Comment: *",
                "    Comment: &",
                "    Comment: @at",
                "    Comment: %percent",
                "    ]",
                "    }",
                "    - an item",
                "    \"Comment\" no colon",
                "    ? [complex",
                "    Comment: |x",
                "    Comment: \"bad \\q escape\"",
            })
    void aBrokenLineHidesNoOtherState(String line) {
        AslDocument document = AslDocument.of(BEFORE + line + "\n" + BEHIND, DocumentFormat.YAML);

        assertThat(document.tree().errors()).isNotEmpty();
        assertThat(document.tree().errors().getFirst().range().start())
                .isBetween(BEFORE.length(), BEFORE.length() + line.length() + BEHIND.length());
        assertThat(document.machine().states().stream().map(State::name)).containsExactly("A", "B", "C", "D");
    }

    @Test
    void severalMistakesAreAllToldAndTheRestIsRead() {
        String text = BEFORE + "    Commen\n" + BEHIND.replace("Seconds: 5", "Seconds: [5");
        AslDocument document = AslDocument.of(text, DocumentFormat.YAML);

        assertThat(document.tree().errors()).hasSize(2);
        assertThat(document.machine().states().stream().map(State::name)).containsExactly("A", "B", "C", "D");
    }

    @Test
    void aFileThatIsIndentedByTabsIsDrawnAsItIsMeant() {
        String text = (BEFORE + BEHIND).replace("    ", "\t\t").replace("  ", "\t");
        AslDocument document = AslDocument.of(text, DocumentFormat.YAML);

        assertThat(document.tree().errors()).isNotEmpty();
        assertThat(document.tree().text()).isEqualTo(text);
        assertThat(document.machine().states().stream().map(State::name)).containsExactly("A", "B", "C", "D");
    }

    @Test
    void commentsBetweenAndBehindValuesAreFoundAndNothingElse() {
        String text = """
                # one
                StartAt: A # two
                States: # three
                  "A#no": {Type: Pass, # four
                    Comment: a#no}
                  B: | # five
                    text # no
                  # six
                  C: 'a # no'
                  D: a
                    b # seven
                """;

        assertThat(YamlParser.parse(text).comments().stream()
                        .map(range -> range.of(text))
                        .toList())
                .isEqualTo(List.of("# one", "# two", "# three", "# four", "# five", "# six", "# seven"));
    }

    @Test
    void whatIsManyTimesTooLargeIsReadOnceOnly() {
        String broken = "StartAt: A\nComment: }\nVersion: '1'\n";
        String much = ("# " + "x".repeat(1_000) + "\n").repeat(16_000);

        assertThat(YamlParser.parse(broken).member(SyntaxPath.of("Version"))).isPresent();
        SyntaxTree large = YamlParser.parse(broken + much);
        assertThat(large.member(SyntaxPath.of("StartAt"))).isPresent();
        assertThat(large.member(SyntaxPath.of("Version"))).isEmpty();
        assertThat(large.errors())
                .singleElement()
                .satisfies(error ->
                        assertThat(large.positionOf(error.range().start())).hasToString("2:10"));
    }
}

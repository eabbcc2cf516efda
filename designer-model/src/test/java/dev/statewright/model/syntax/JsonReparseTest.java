package dev.statewright.model.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.Flows;
import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is changed, the tree is the one that a parser which begins anew gives. */
class JsonReparseTest {

    private static final List<String> PIECES = List.of(
            "x",
            "\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            " ",
            "\n",
            "1",
            "\\",
            "/*",
            "*/",
            "//",
            "${A}",
            "{}",
            "[]",
            "\"k\": 1",
            ", \"k\": 1",
            "\"k\": 1, ",
            "\"States\": {}",
            ", \"New\": {\"Type\": \"Pass\"}",
            "\"New\": {\"Type\": \"Pass\"}, ",
            "\"a\": {\"b\": [1, {\"c\": 2}]}");

    private static final List<String> TEXTS = List.of(
            Flows.TWO,
            Flows.POLL,
            Flows.NESTED,
            "{}",
            "[]",
            "[1, 2, [3, {\"a\": {}}], {\"b\": []}]",
            "{\"a\": 1, \"b\": {\"c\": {}, \"d\": [[], {}]}, \"e\": \"f\"}",
            "{\"a\": {\"x\": 1}, \"b\": {\"y\": 2}, \"c\": {\"z\": 3}}");

    @Test
    void randomChangesGiveTheTreeOfTheWholeText() {
        Random random = new Random(7);
        int taken = 0;
        for (int round = 0; round < 60_000; round++) {
            SyntaxTree before = JsonParser.parse(TEXTS.get(round % TEXTS.size()));
            TextChange change = change(before.text(), random);
            String after = change.applyTo(before.text());
            SyntaxTree whole = JsonParser.parse(after);
            var again = JsonReparse.after(before, change, after);
            if (again.isPresent()) {
                taken++;
                assertThat(again.get().root())
                        .as("%s%nto%n%s", before.text(), after)
                        .isEqualTo(whole.root());
                assertThat(whole.errors())
                        .as("%s%nto%n%s", before.text(), after)
                        .isEmpty();
                assertThat(whole.comments())
                        .as("%s%nto%n%s", before.text(), after)
                        .isEmpty();
            }
        }
        assertThat(taken).isGreaterThan(3000);
    }

    @Test
    void aMemberMoreOrLessIsReadWithoutTheOthers() {
        String text = "{\"a\": {\"x\": 1}, \"b\": {\"y\": 2}, \"c\": {\"z\": 3}, \"d\": {\"long\": \"" + "x".repeat(200)
                + "\"}}";
        SyntaxTree before = JsonParser.parse(text);
        int b = text.indexOf("\"b\"");
        int c = text.indexOf("\"c\"");
        for (TextChange change : List.of(
                TextChange.of(TextEdit.insert(b, "\"n\": {}, ")),
                TextChange.of(TextEdit.insert(text.indexOf(", \"b\""), ", \"n\": {}")),
                TextChange.of(TextEdit.insert(1, "\"n\": {}, ")),
                TextChange.of(TextEdit.insert(text.length() - 1, ", \"n\": {}")),
                TextChange.of(TextEdit.remove(new TextRange(b, c))),
                TextChange.of(TextEdit.remove(new TextRange(1, b))),
                TextChange.of(new TextEdit(new TextRange(b + 1, b + 2), "renamed")))) {
            String after = change.applyTo(text);
            assertThat(JsonReparse.after(before, change, after).flatMap(SyntaxTree::root))
                    .as(after)
                    .isEqualTo(JsonParser.parse(after).root())
                    .isPresent();
        }
        TextChange repeated = TextChange.of(new TextEdit(new TextRange(b + 1, b + 2), "a"));
        assertThat(JsonReparse.after(before, repeated, repeated.applyTo(text))).isEmpty();
    }

    private static TextChange change(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = random.nextInt(3) == 0 ? from + random.nextInt(Math.min(30, text.length() - from) + 1) : from;
        String piece = random.nextInt(5) == 0 ? "" : PIECES.get(random.nextInt(PIECES.size()));
        return TextChange.of(new TextEdit(new TextRange(from, to), piece));
    }
}

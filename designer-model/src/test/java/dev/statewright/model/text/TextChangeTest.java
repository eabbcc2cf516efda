package dev.statewright.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextChangeTest {

    private final Random random = new Random(11);

    @Test
    void oneChangeAfterAnotherIsOneChange() {
        for (int round = 0; round < 5_000; round++) {
            String before = text(random.nextInt(30));
            TextChange first = change(before);
            String between = first.applyTo(before);
            TextChange second = change(between);
            TextChange both = first.then(second);

            assertThat(both.applyTo(before)).isEqualTo(second.applyTo(between));
            assertThat(both.trimmed(before).applyTo(before)).isEqualTo(second.applyTo(between));
        }
    }

    @Test
    void theInverseLeadsBack() {
        for (int round = 0; round < 5_000; round++) {
            String before = text(random.nextInt(30));
            TextChange change = change(before);

            assertThat(change.inverse(before).applyTo(change.applyTo(before))).isEqualTo(before);
        }
    }

    @Test
    void trimmingLeavesOnlyWhatDiffers() {
        TextChange change = TextChange.of(TextEdit.replace(new TextRange(0, 5), "abXde"));

        assertThat(change.trimmed("abcde")).isEqualTo(TextChange.of(TextEdit.replace(new TextRange(2, 3), "X")));
        assertThat(TextChange.of(TextEdit.replace(new TextRange(1, 3), "bc")).trimmed("abcde"))
                .isEqualTo(TextChange.NONE);
    }

    @Test
    void trimmingCutsNoCharacterInTwo() {
        TextEdit edit = TextEdit.replace(new TextRange(0, 2), "\uD83D\uDE01").trimmed("\uD83D\uDE00");

        assertThat(edit).isEqualTo(TextEdit.replace(new TextRange(0, 2), "\uD83D\uDE01"));
    }

    private TextChange change(String text) {
        List<TextEdit> edits = new ArrayList<>();
        int at = 0;
        while (at <= text.length() && random.nextInt(4) > 0) {
            int start = at + random.nextInt(text.length() - at + 1);
            int end = start + random.nextInt(Math.min(4, text.length() - start) + 1);
            edits.add(TextEdit.replace(new TextRange(start, end), text(random.nextInt(4))));
            at = end + 1;
        }
        return new TextChange(edits);
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append("ab\r\n".charAt(random.nextInt(4)));
        }
        return text.toString();
    }
}

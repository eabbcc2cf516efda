package dev.statewright.app.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.diagnostic.Severity;
import dev.statewright.model.text.TextRange;
import org.fxmisc.richtext.model.PlainTextChange;
import org.junit.jupiter.api.Test;

class MarkTest {

    @Test
    void aMarkStaysWithItsWordWhateverIsTypedAroundIt() {
        assertThat(after(4, "", "xyz")).as("before it").isEqualTo(new TextRange(13, 18));
        assertThat(after(20, "", "xyz")).as("behind it").isEqualTo(new TextRange(10, 15));
        assertThat(after(12, "", "xyz")).as("within it").isEqualTo(new TextRange(10, 18));
        assertThat(after(15, "", "x")).as("at its end").isEqualTo(new TextRange(10, 16));
        assertThat(after(8, "abcd", "")).as("over its beginning").isEqualTo(new TextRange(8, 11));
        assertThat(after(8, "abcdefghi", "x")).as("instead of it").isEqualTo(new TextRange(8, 8));
    }

    private static TextRange after(int position, String removed, String inserted) {
        Mark mark = new Mark(new TextRange(10, 15), Severity.ERROR, "why");
        return mark.after(new PlainTextChange(position, removed, inserted)).range();
    }
}

package dev.statewright.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Notice;
import dev.statewright.app.session.Selection;
import dev.statewright.app.session.Sessions;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.grouping.Wrapper;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CanvasClipboardTest {

    private static final StatePath GREET = StatePath.root("Greet");

    private final Text text = new Text();
    private final DocumentSession session = Sessions.of(Sessions.GREETING);
    private final CanvasClipboard clipboard = new CanvasClipboard(session, text);

    @Test
    void whatIsCopiedComesBehindTheSelectedStateAndIsSelectedThen() {
        session.select(Selection.of(GREET));
        clipboard.copy();
        clipboard.paste();

        assertThat(session.document().machine().scope().states())
                .extracting(State::name)
                .containsExactly("Greet", "Greet (1)", "Rest");
        assertThat(session.selection()).isEqualTo(Selection.of(StatePath.root("Greet (1)")));

        session.undo();
        assertThat(session.document().text()).isEqualTo(Sessions.GREETING);
    }

    @Test
    void statesGoFromOneWindowToAnother() {
        DocumentSession other = Sessions.of("{\"States\": {}}");
        session.select(Selection.of(GREET));
        clipboard.cut();
        new CanvasClipboard(other, text).paste();

        assertThat(session.document().machine().state(GREET)).isEmpty();
        assertThat(other.document().machine().scope().startAt()).contains("Greet");
    }

    @Test
    void textWithoutStatesIsANoticeAndNothingCopiedLeavesTheClipboardAlone() {
        text.put("not a state");
        assertThat(clipboard.copy()).isFalse();
        clipboard.paste();

        assertThat(text.text()).contains("not a state");
        assertThat(session.document().text()).isEqualTo(Sessions.GREETING);
        assertThat(session.notices().shown())
                .singleElement()
                .extracting(Notice::kind)
                .isEqualTo(Notice.Kind.ERROR);
    }

    @Test
    void theSelectedStatesAreWrappedAndUnwrapped() {
        CanvasEdits edits = new CanvasEdits(session);
        session.select(Selection.of(GREET));
        edits.wrapSelected(Wrapper.MAP);
        assertThat(session.selection()).isEqualTo(Selection.of(StatePath.root("Map")));

        edits.unwrap(StatePath.root("Map"));
        assertThat(session.document().text()).isEqualTo(Sessions.GREETING);
    }

    /** A clipboard of its own. */
    private static final class Text implements TextClipboard {
        private String text;

        @Override
        public Optional<String> text() {
            return Optional.ofNullable(text);
        }

        @Override
        public void put(String copied) {
            text = copied;
        }
    }
}

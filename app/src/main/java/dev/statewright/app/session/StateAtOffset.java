package dev.statewright.app.session;

import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.text.TextRange;
import java.util.List;
import java.util.Optional;

/** Which state a place of the text belongs to, and which text a state. */
public final class StateAtOffset {

    private StateAtOffset() {}

    /** The innermost state whose member holds the offset. */
    public static Optional<StatePath> find(AslDocument document, int offset) {
        List<Object> steps = document.tree().pathAt(offset).steps();
        for (int end = steps.size(); end >= 2; end--) {
            if (steps.get(end - 2).equals("States") && steps.get(end - 1) instanceof String name) {
                StatePath state = new ScopePath(new SyntaxPath(steps.subList(0, end - 2))).state(name);
                if (document.machine().state(state).isPresent()) {
                    return Optional.of(state);
                }
            }
        }
        return Optional.empty();
    }

    /** From the state's key to the end of its value. */
    public static Optional<TextRange> range(AslDocument document, StatePath state) {
        return document.tree().member(state.syntax()).map(SyntaxMember::range);
    }
}

package dev.statewright.model.diagnostic;

import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import java.util.List;

/** What the retriers or catchers of a state name. */
final class ErrorNames {

    static final String ALL = "States.ALL";
    static final String TASK_FAILED = "States.TaskFailed";

    private ErrorNames() {}

    /** The entries of {@code Retry} or {@code Catch}, in order; none where there is no list. */
    static List<SyntaxNode> handlers(StateSite state, String key) {
        return state.value(key).orElse(null) instanceof SyntaxArray array ? array.items() : List.of();
    }

    /** The names of one entry. */
    static List<SyntaxNode> of(SyntaxNode handler) {
        return handler instanceof SyntaxObject object
                        && object.get("ErrorEquals").orElse(null) instanceof SyntaxArray names
                ? names.items()
                : List.of();
    }
}

package dev.statewright.app.inspector.field;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.command.SetField;
import dev.statewright.model.command.SetNext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a branch of a Parallel state and the item processor of a Map state say of themselves: a comment, and where they start. */
final class ScopeFields {

    private ScopeFields() {}

    static Field card(StateEdits edits, Scope scope, String title, List<Deed> deeds) {
        String id = "scope-"
                + scope.path()
                        .syntax()
                        .steps()
                        .subList(
                                edits.state().path().syntax().steps().size(),
                                scope.path().syntax().steps().size());
        List<Option> states = new ArrayList<>(scope.states().stream()
                .map(State::name)
                .distinct()
                .map(Option::of)
                .toList());
        String start = scope.startAt().orElse("");
        if (start.isEmpty()) {
            states.addFirst(new Option("", Words.text("inspector.not-said")));
        }
        Field startAt = new Field.Choice(
                id + "-StartAt",
                Words.text("inspector.start-at"),
                start,
                states,
                input -> edits.execute()
                        .apply(new SetNext(Transition.start(scope.path()), GeneralFields.successor(input))));
        Field comment = new Field.Text(
                id + "-Comment",
                Words.text("inspector.comment"),
                scope.comment().orElse(""),
                Words.text("inspector.scope-comment-prompt"),
                input -> edits.execute()
                        .apply(new SetField(
                                scope.path().syntax(),
                                "Comment",
                                input.isEmpty() ? Optional.empty() : Optional.of(TextNode.valueOf(input)))));
        return new Field.Card(id, title, List.of(startAt, comment), deeds);
    }
}

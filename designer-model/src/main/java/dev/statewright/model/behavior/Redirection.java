package dev.statewright.model.behavior;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.edit.DocumentEdits;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextChange;
import java.util.List;

/** Makes a transition lead elsewhere, where the document says it. Only {@code NEXT} can end; the others are then unset. */
public final class Redirection {

    private final SyntaxTree tree;
    private final DocumentEdits edits;

    public Redirection(SyntaxTree tree) {
        this.tree = tree;
        this.edits = DocumentEdits.of(tree);
    }

    public TextChange of(Transition transition, Successor to) {
        ScopeText scope = new ScopeText(transition.scope());
        return switch (transition.kind()) {
            case START -> target(transition.scope().syntax(), "StartAt", to, scope.indexForStartAt(tree));
            case NEXT -> next(state(transition), to);
            case CHOICE -> target(state(transition).then("Choices", transition.index()), "Next", to);
            case DEFAULT -> target(state(transition), "Default", to);
            case CATCH -> target(state(transition).then("Catch", transition.index()), "Next", to);
        };
    }

    private static SyntaxPath state(Transition transition) {
        return new StatePath(transition.scope(), transition.from().orElseThrow()).syntax();
    }

    private TextChange next(SyntaxPath state, Successor to) {
        boolean hasNext = has(state, "Next");
        boolean hasEnd = has(state, "End");
        return switch (to) {
            case Successor.Next next
            when hasNext ->
                replace(state, "Next", "Next", next).and(hasEnd ? edits.remove(state.then("End")) : TextChange.NONE);
            case Successor.Next next when hasEnd -> replace(state, "End", "Next", next);
            case Successor.Next next -> insert(state, "Next", next, edits.size(state));
            case Successor.End _
            when hasEnd ->
                edits.replaceMember(state.then("End"), "End", BooleanNode.TRUE)
                        .and(hasNext ? edits.remove(state.then("Next")) : TextChange.NONE);
            case Successor.End _ when hasNext -> edits.replaceMember(state.then("Next"), "End", BooleanNode.TRUE);
            case Successor.End _ -> edits.insertMember(state, edits.size(state), "End", BooleanNode.TRUE);
            case Successor.Unset _ -> edits.removeAll(state, List.of("Next", "End"));
        };
    }

    /** What is no object, in a broken document, leads nowhere and cannot be led. */
    private TextChange target(SyntaxPath object, String key, Successor to) {
        return tree.object(object).isEmpty() ? TextChange.NONE : target(object, key, to, edits.size(object));
    }

    private TextChange target(SyntaxPath object, String key, Successor to, int index) {
        boolean there = has(object, key);
        return switch (to) {
            case Successor.Next next when there -> replace(object, key, key, next);
            case Successor.Next next -> insert(object, key, next, index);
            case Successor.End _, Successor.Unset _ -> there ? edits.remove(object.then(key)) : TextChange.NONE;
        };
    }

    private boolean has(SyntaxPath object, String key) {
        return tree.member(object.then(key)).isPresent();
    }

    private TextChange replace(SyntaxPath object, String oldKey, String key, Successor.Next next) {
        return edits.replaceMember(object.then(oldKey), key, TextNode.valueOf(next.target()));
    }

    private TextChange insert(SyntaxPath object, String key, Successor.Next next, int index) {
        return edits.insertMember(object, index, key, TextNode.valueOf(next.target()));
    }
}

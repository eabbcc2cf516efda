package dev.statewright.app.expression;

import dev.statewright.app.session.DocumentSession;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.completion.expression.ExpressionSite;
import dev.statewright.model.completion.expression.ExpressionSites;
import dev.statewright.model.completion.expression.StringAtCaret;
import dev.statewright.model.syntax.HostedText;
import dev.statewright.model.syntax.JsonParser;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Finds the expression that the caret of a control stands in, with the data that it can look at. To be used on the UI thread. */
public final class ExpressionPlaces {

    private final DocumentSession session;

    public ExpressionPlaces(DocumentSession session) {
        this.session = session;
    }

    /**
     * A control that holds the value of one field.
     *
     * @param place the field's in the document
     */
    public Optional<PlacedExpression> inField(SyntaxPath place, String text, int caret) {
        return at(place, text, caret, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** A control that holds JSON, in whose strings expressions stand. */
    public Optional<PlacedExpression> inJson(SyntaxPath place, String text, int caret) {
        return inTree(place, JsonParser.parse(text), caret, UnaryOperator.identity());
    }

    /** The text of a whole document. */
    public Optional<PlacedExpression> inDocument(SyntaxTree tree, int caret) {
        if (tree.hosted().isPresent()) {
            HostedText host = tree.hosted().get();
            OptionalInt inText = host.inText(caret);
            return inText.isEmpty()
                    ? Optional.empty()
                    : inTree(SyntaxPath.ROOT, host.tree(), inText.getAsInt(), host::inFile);
        }
        return inTree(SyntaxPath.ROOT, tree, caret, UnaryOperator.identity());
    }

    private Optional<PlacedExpression> inTree(
            SyntaxPath place, SyntaxTree tree, int caret, UnaryOperator<TextRange> inFile) {
        return StringAtCaret.find(tree, caret)
                .flatMap(string -> at(
                        place.then(string.path().steps().toArray()),
                        string.value(),
                        string.caret(),
                        range -> inFile.apply(string.inSource(range)),
                        string::spelled));
    }

    private Optional<PlacedExpression> at(
            SyntaxPath place, String value, int caret, UnaryOperator<TextRange> inText, UnaryOperator<String> spelled) {
        StateMachine machine = session.document().machine();
        Optional<ExpressionSite> site = ExpressionSites.at(machine, place);
        Optional<State> state = site.flatMap(found -> machine.state(found.state()));
        return state.map(owner -> {
            List<Object> steps = place.steps()
                    .subList(owner.path().syntax().steps().size(), place.steps().size());
            return new PlacedExpression(
                    owner,
                    site.get(),
                    site.get().data(machine, session.samples().samplesProperty().get()),
                    steps.stream().map(String::valueOf).collect(Collectors.joining("/")),
                    value,
                    caret,
                    inText,
                    spelled);
        });
    }
}

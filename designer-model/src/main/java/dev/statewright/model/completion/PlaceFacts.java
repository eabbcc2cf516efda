package dev.statewright.model.completion;

import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.catalog.ActionCatalog;
import dev.statewright.model.catalog.CatalogAction;
import dev.statewright.model.catalog.Parameter;
import dev.statewright.model.catalog.ParameterType;
import dev.statewright.model.diagnostic.Grammar;
import dev.statewright.model.diagnostic.Grammar.Expected;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextRange;
import java.util.List;
import java.util.Optional;

/**
 * What there is to know of a place of a definition.
 *
 * @param range of the key or value that stands there
 * @param path to it
 * @param field the field of ASL whose key it is
 * @param state the state that is named there: at its key, or where the flow leads to it
 * @param action what the resource that stands there calls, and what that takes
 * @param parameter the type of the action's parameter that stands there
 */
public record PlaceFacts(
        TextRange range,
        SyntaxPath path,
        Optional<String> field,
        Optional<State> state,
        Optional<Call> action,
        Optional<ParameterType> parameter) {

    /** An action with its parameters. */
    public record Call(CatalogAction action, List<Parameter> parameters) {
        public Call {
            parameters = List.copyOf(parameters);
        }
    }

    /** The facts of what touches an offset; empty between values. */
    public static Optional<PlaceFacts> at(AslDocument document, int offset) {
        SyntaxTree tree = document.tree();
        if (tree.hosted().isPresent()) {
            return new HostedPlaces(tree.hosted().get()).facts(offset);
        }
        SyntaxPath path = tree.pathAt(offset);
        if (path.isRoot()) {
            return Optional.empty();
        }
        Optional<SyntaxMember> member = tree.member(path);
        boolean key = member.filter(found -> found.keyRange().touches(offset)).isPresent();
        Optional<TextRange> range = key
                ? member.map(SyntaxMember::keyRange)
                : tree.find(path).map(node -> node.range()).filter(found -> found.touches(offset));
        return range.map(place -> new PlaceFacts(
                place,
                path,
                field(tree, path, key),
                key ? stateAt(document.machine(), path) : StateReferences.named(document, path),
                key ? Optional.empty() : call(tree, path),
                key ? ActionParameters.typeAt(tree, path) : Optional.empty()));
    }

    private static Optional<String> field(SyntaxTree tree, SyntaxPath path, boolean key) {
        if (!key || !(path.last() instanceof String name)) {
            return Optional.empty();
        }
        return Grammar.at(tree, path.parent())
                .filter(grammar -> grammar.place() instanceof Expected.Fields fields
                        && (fields.offers().stream()
                                .anyMatch(offer -> offer.name().equals(name))))
                .map(_ -> name);
    }

    private static Optional<State> stateAt(StateMachine machine, SyntaxPath path) {
        return StateReferences.stateOf(path).flatMap(machine::state);
    }

    private static Optional<Call> call(SyntaxTree tree, SyntaxPath path) {
        if (!path.last().equals("Resource")) {
            return Optional.empty();
        }
        ActionCatalog catalog = ActionCatalog.load();
        return ActionParameters.called(tree, path.parent())
                .map(action -> new Call(action, catalog.parameters(action).members()));
    }
}

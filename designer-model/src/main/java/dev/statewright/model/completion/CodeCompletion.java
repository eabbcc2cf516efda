package dev.statewright.model.completion;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.catalog.ParameterType;
import dev.statewright.model.diagnostic.Grammar;
import dev.statewright.model.diagnostic.Grammar.Expected;
import dev.statewright.model.diagnostic.Grammar.Part;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Completion of a definition's text: fields, values, states, resources, parameters, and whole states. Takes no time that a reader would notice. */
public final class CodeCompletion {

    private CodeCompletion() {}

    /** What can be written at a place, the likeliest first; nothing in comments and where nothing is known. */
    public static Completions at(CompletionRequest request) {
        SyntaxTree tree = request.document().tree();
        if (tree.hosted().isPresent()) {
            return new HostedPlaces(tree.hosted().get()).completions(request);
        }
        Completions plain = SpotFinder.find(tree, request.offset())
                .map(spot -> completions(request, spot))
                .orElse(Completions.none(request.offset()));
        return ExpressionOffers.at(request)
                .map(expressions -> plain.items().isEmpty() ? expressions : both(plain, expressions))
                .orElse(plain);
    }

    /** Words of the field first, such as the values of an enumeration; then what an expression may begin with. */
    private static Completions both(Completions plain, Completions expressions) {
        List<Completion> items = new ArrayList<>(plain.items());
        items.addAll(expressions.items());
        return new Completions(plain.typed(), plain.token(), items);
    }

    private static Completions completions(CompletionRequest request, Spot spot) {
        SyntaxTree tree = request.document().tree();
        Placing placing = new Placing(tree.text(), tree.comments(), spot);
        String typed = spot.token().typed();
        List<Offer> fitting = Fit.sorted(offers(request, spot), typed);
        return new Completions(
                typed,
                spot.token().range(),
                fitting.stream().map(placing::completion).toList());
    }

    private static List<Offer> offers(CompletionRequest request, Spot spot) {
        if (spot.key()) {
            return keys(spot);
        }
        return ValueOffers.of(request, spot);
    }

    private static List<Offer> keys(Spot spot) {
        Optional<Grammar> grammar = Grammar.at(spot.tree(), spot.container());
        if (grammar.isEmpty()) {
            return ActionParameters.typeAt(spot.tree(), spot.container()).stream()
                    .filter(ParameterType.Structure.class::isInstance)
                    .flatMap(type ->
                            ActionParameters.offers(
                                    (ParameterType.Structure) type, FieldOffers.present(spot), language(spot))
                                    .stream())
                    .toList();
        }
        QueryLanguage language = grammar.get().language();
        return switch (grammar.get().place()) {
            case Expected.Fields fields -> fields(spot, fields, language);
            case Expected.States _ -> spot.token().named() ? List.of() : StateSnippets.of(language, names(spot.tree()));
            case Expected.Anything _ -> parameters(spot, language);
            case Expected.Words _, Expected.Flag _, Expected.Items _ -> List.of();
        };
    }

    private static List<Offer> fields(Spot spot, Expected.Fields fields, QueryLanguage language) {
        List<Offer> offers = new ArrayList<>();
        if (fields.part() == Part.WORKFLOW
                && FieldOffers.present(spot).isEmpty()
                && !spot.token().named()) {
            offers.add(workflow());
        }
        offers.addAll(FieldOffers.of(spot, fields, language));
        return offers;
    }

    private static List<Offer> parameters(Spot spot, QueryLanguage language) {
        return ActionParameters.typeAt(spot.tree(), spot.container()).stream()
                .filter(ParameterType.Structure.class::isInstance)
                .flatMap(type ->
                        ActionParameters.offers((ParameterType.Structure) type, FieldOffers.present(spot), language)
                                .stream())
                .toList();
    }

    /** The language in force around a place that is data of the workflow's own. */
    private static QueryLanguage language(Spot spot) {
        for (var path = spot.container(); !path.isRoot(); path = path.parent()) {
            Optional<Grammar> grammar = Grammar.at(spot.tree(), path);
            if (grammar.isPresent()) {
                return grammar.get().language();
            }
        }
        return QueryLanguage.JSON_PATH;
    }

    /** A workflow with nothing in it but where it begins. */
    private static Offer workflow() {
        ObjectNode states = JsonNodeFactory.instance.objectNode();
        states.putObject("Start").put("Type", "Pass").put("End", true);
        return new Offer(
                "StartAt, States",
                Completion.Kind.SNIPPET,
                "{ }",
                true,
                List.of(
                        Map.entry("Comment", Hole.text("")),
                        Map.entry("StartAt", JsonNodeFactory.instance.textNode("Start")),
                        Map.entry("States", states)),
                Optional.empty(),
                false);
    }

    /** The names of all states: they are one of a kind in the whole workflow. */
    private static Set<String> names(SyntaxTree tree) {
        Set<String> found = new HashSet<>();
        tree.root().ifPresent(root -> collect(root, found));
        return found;
    }

    private static void collect(SyntaxNode node, Set<String> found) {
        if (!(node instanceof SyntaxObject object)) {
            return;
        }
        object.get("States").filter(SyntaxObject.class::isInstance).ifPresent(states -> {
            for (SyntaxMember state : ((SyntaxObject) states).members()) {
                found.add(state.key());
                state.value().ifPresent(value -> inside(value, found));
            }
        });
    }

    private static void inside(SyntaxNode state, Set<String> found) {
        if (state instanceof SyntaxObject object) {
            object.get("ItemProcessor").ifPresent(scope -> collect(scope, found));
            object.get("Iterator").ifPresent(scope -> collect(scope, found));
            object.get("Branches")
                    .filter(SyntaxArray.class::isInstance)
                    .ifPresent(branches -> ((SyntaxArray) branches).items().forEach(branch -> collect(branch, found)));
        }
    }

    /** How well what is offered fits what is typed. */
    static final class Fit {

        private Fit() {}

        static List<Offer> sorted(List<Offer> offers, String typed) {
            if (typed.isEmpty()) {
                return offers;
            }
            record Ranked(Offer offer, int rank) {}
            return offers.stream()
                    .map(offer -> new Ranked(offer, rank(offer, typed)))
                    .filter(ranked -> ranked.rank < Integer.MAX_VALUE)
                    .sorted(Comparator.comparingInt(Ranked::rank))
                    .map(Ranked::offer)
                    .toList();
        }

        /** The less, the better: as it begins, somewhere in it, its letters in order. */
        static int rank(Offer offer, String typed) {
            String label = offer.label().toLowerCase(Locale.ROOT);
            String wanted = typed.toLowerCase(Locale.ROOT);
            if (offer.label().startsWith(typed)) {
                return 0;
            }
            if (label.startsWith(wanted)) {
                return 1;
            }
            if (label.contains(wanted)) {
                return 2;
            }
            if (offer.kind() == Completion.Kind.RESOURCE) {
                // the catalogue's own search found it
                return 3;
            }
            int at = 0;
            for (int i = 0; i < label.length() && at < wanted.length(); i++) {
                at += label.charAt(i) == wanted.charAt(at) ? 1 : 0;
            }
            return at == wanted.length() ? 4 : Integer.MAX_VALUE;
        }
    }
}

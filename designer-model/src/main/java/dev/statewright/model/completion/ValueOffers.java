package dev.statewright.model.completion;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.model.catalog.ParameterType;
import dev.statewright.model.completion.Completion.Kind;
import dev.statewright.model.diagnostic.Grammar;
import dev.statewright.model.diagnostic.Grammar.Expected;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The values that a field may have. */
final class ValueOffers {

    private final CompletionRequest request;
    private final Spot spot;
    private final List<Offer> offers = new ArrayList<>();

    private ValueOffers(CompletionRequest request, Spot spot) {
        this.request = request;
        this.spot = spot;
    }

    static List<Offer> of(CompletionRequest request, Spot spot) {
        ValueOffers values = new ValueOffers(request, spot);
        values.collect();
        return values.offers;
    }

    private void collect() {
        SyntaxPath path = spot.path();
        Optional<Grammar> grammar = Grammar.at(spot.tree(), path);
        if (grammar.isPresent()) {
            known(grammar.get());
        } else {
            ActionParameters.typeAt(spot.tree(), path).ifPresent(this::typed);
        }
        if (spot.token().typed().startsWith("$")) {
            substitutions();
        }
    }

    private void known(Grammar grammar) {
        Object last = spot.path().last();
        switch (grammar.place()) {
            case Expected.Words(var words) -> words.forEach(this::word);
            case Expected.Flag _ -> flags();
            case Expected.Fields fields -> object(fields, grammar);
            case Expected.Items(Expected item) ->
                offers.add(Offer.value(
                        "[ ]", Kind.SNIPPET, "", Skeletons.of(last.toString(), grammar.place(), grammar.language())));
            case Expected.States _ -> {}
            case Expected.Anything _ -> plain(last);
        }
    }

    private void object(Expected.Fields fields, Grammar grammar) {
        var skeleton = Skeletons.object(fields, grammar.language());
        StringBuilder label = new StringBuilder("{ ");
        skeleton.fieldNames().forEachRemaining(name -> label.append(name).append(" "));
        offers.add(Offer.value(label.append('}').toString(), Kind.SNIPPET, "", skeleton));
    }

    private void plain(Object field) {
        if (field.equals("StartAt")) {
            names(spot.container().then("States"), Set.of());
        } else if (field.equals("Next") || field.equals("Default")) {
            transitions();
        } else if (field.equals("Resource")) {
            offers.addAll(ResourceOffers.of(request, spot));
        } else if (field instanceof Integer && spot.container().last().equals("ErrorEquals")) {
            errors();
        } else if (field.equals("Version")) {
            word("1.0");
        }
    }

    private void word(String word) {
        offers.add(Offer.value(word, Kind.VALUE, "", TextNode.valueOf(word)));
    }

    private void flags() {
        offers.add(Offer.value("true", Kind.VALUE, "", BooleanNode.TRUE));
        offers.add(Offer.value("false", Kind.VALUE, "", BooleanNode.FALSE));
    }

    private void typed(ParameterType type) {
        if (type instanceof ParameterType.Enumeration(List<String> words)) {
            words.forEach(this::word);
        } else if (type == ParameterType.Plain.BOOLEAN) {
            flags();
        } else if (type instanceof ParameterType.Structure structure) {
            offers.add(Offer.value("{ }", Kind.SNIPPET, type.describe(), ActionParameters.skeleton(structure)));
        }
    }

    /** The states of the scope that this state lives in; the state itself comes last. */
    private void transitions() {
        List<Object> steps = spot.path().steps();
        for (int i = steps.size() - 2; i >= 1; i--) {
            SyntaxPath states = new SyntaxPath(steps.subList(0, i));
            boolean scope = Grammar.at(spot.tree(), states)
                    .filter(found -> found.place() instanceof Expected.States)
                    .isPresent();
            if (scope) {
                names(states, Set.of(steps.get(i).toString()));
                return;
            }
        }
    }

    private void names(SyntaxPath states, Set<String> last) {
        List<SyntaxMember> members =
                spot.tree().object(states).map(object -> object.members()).orElse(List.of());
        for (boolean late : new boolean[] {false, true}) {
            for (SyntaxMember member : members) {
                if (last.contains(member.key()) == late && !member.key().equals(Spot.MARK)) {
                    String type = type(spot.tree(), states.then(member.key()));
                    offers.add(Offer.value(member.key(), Kind.STATE, type, TextNode.valueOf(member.key())));
                }
            }
        }
    }

    private static String type(SyntaxTree tree, SyntaxPath state) {
        return tree.find(state.then("Type"))
                .filter(SyntaxScalar.class::isInstance)
                .map(type -> ((SyntaxScalar) type).value())
                .orElse("");
    }

    private void errors() {
        List<String> there = spot.tree()
                .find(spot.container())
                .filter(SyntaxArray.class::isInstance)
                .map(array -> ((SyntaxArray) array)
                        .items().stream()
                                .filter(SyntaxScalar.class::isInstance)
                                .map(item -> ((SyntaxScalar) item).value())
                                .toList())
                .orElse(List.of());
        ErrorNames.ALL.stream()
                .filter(name -> !there.contains(name))
                .forEach(name -> offers.add(Offer.value(name, Kind.ERROR, "", TextNode.valueOf(name))));
    }

    private void substitutions() {
        for (String name : request.substitutions()) {
            String written = "${" + name + "}";
            offers.add(Offer.value(written, Kind.SUBSTITUTION, "", TextNode.valueOf(written)));
        }
    }
}

package dev.statewright.model.completion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.behavior.FieldOrder;
import dev.statewright.model.catalog.ActionCatalog;
import dev.statewright.model.diagnostic.Grammar;
import dev.statewright.model.diagnostic.Grammar.Expected;
import dev.statewright.model.diagnostic.Grammar.Part;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields that an object of ASL may still have: those it must have first, then in the order in which authors write them. */
final class FieldOffers {

    private FieldOffers() {}

    static List<Offer> of(Spot spot, Expected.Fields fields, QueryLanguage language) {
        Set<String> present = present(spot);
        Map<String, Grammar.Offer> byName = new HashMap<>();
        fields.offers().forEach(offer -> byName.put(offer.name(), offer));
        List<Offer> required = new ArrayList<>();
        List<Offer> others = new ArrayList<>();
        for (String name : FieldOrder.sorted(byName.keySet(), fields.part() == Part.WORKFLOW)) {
            Grammar.Offer field = byName.get(name);
            boolean excluded = present.contains(name) || field.rivals().stream().anyMatch(present::contains);
            if (!excluded) {
                (field.required() ? required : others).add(offer(spot, field, language));
            }
        }
        if (required.stream().anyMatch(offer -> offer.label().equals("Next"))) {
            // where the flow goes on, or ends
            others.stream()
                    .filter(offer -> offer.label().equals("End"))
                    .findFirst()
                    .ifPresent(end -> {
                        others.remove(end);
                        required.add(end);
                    });
        }
        // what changes nothing, or is seldom wanted, comes last
        for (String late : List.of("Comment", "QueryLanguage")) {
            others.stream()
                    .filter(offer -> offer.label().equals(late))
                    .findFirst()
                    .ifPresent(offer -> {
                        others.remove(offer);
                        others.add(offer);
                    });
        }
        required.addAll(others);
        if (!present.contains("Retry") && byName.containsKey("Retry")) {
            required.add(lambdaRetry());
        }
        return required;
    }

    /** The keys of the object that is written in, without the mark. */
    static Set<String> present(Spot spot) {
        Set<String> keys = new HashSet<>();
        spot.tree()
                .find(spot.container())
                .filter(SyntaxObject.class::isInstance)
                .ifPresent(object -> ((SyntaxObject) object)
                        .members().stream().map(SyntaxMember::key).forEach(keys::add));
        keys.remove(Spot.MARK);
        return keys;
    }

    private static Offer offer(Spot spot, Grammar.Offer field, QueryLanguage language) {
        Expected expected = Grammar.at(spot.tree(), spot.container().then(field.name()))
                .map(Grammar::place)
                .orElse(new Expected.Anything());
        JsonNode value = Skeletons.of(field.name(), expected, language);
        if (field.name().equals("Parameters") || field.name().equals("Arguments")) {
            value = ActionParameters.called(spot.tree(), spot.container())
                    .map(action ->
                            ActionParameters.skeleton(ActionCatalog.load().parameters(action)))
                    .orElse((ObjectNode) value);
        }
        Offer offer = Offer.member(
                field.name(), Completion.Kind.FIELD, detail(expected), field.required(), field.name(), value);
        return offer;
    }

    private static String detail(Expected expected) {
        return switch (expected) {
            case Expected.Words(var words) -> String.join(" | ", words);
            case Expected.Flag _ -> "true | false";
            case Expected.Items _ -> "[ ]";
            case Expected.Fields _, Expected.States _ -> "{ }";
            case Expected.Anything _ -> "";
        };
    }

    private static Offer lambdaRetry() {
        ObjectNode retrier = JsonNodeFactory.instance.objectNode();
        ErrorNames.LAMBDA_TRANSIENT.forEach(retrier.putArray("ErrorEquals")::add);
        retrier.set("IntervalSeconds", Hole.raw("1"));
        retrier.set("MaxAttempts", Hole.raw("3"));
        retrier.set("BackoffRate", Hole.raw("2"));
        retrier.put("JitterStrategy", "FULL");
        return Offer.member(
                "Retry Lambda.*",
                Completion.Kind.SNIPPET,
                "Retry",
                false,
                "Retry",
                JsonNodeFactory.instance.arrayNode().add(retrier));
    }
}

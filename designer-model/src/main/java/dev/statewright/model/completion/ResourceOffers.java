package dev.statewright.model.completion;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.model.catalog.ActionCatalog;
import dev.statewright.model.catalog.ActionSearch;
import dev.statewright.model.catalog.CatalogAction;
import dev.statewright.model.catalog.IntegrationPattern;
import dev.statewright.model.completion.Completion.Kind;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a Task can call: what the workspace has, and the actions of the catalogue that fit what is typed. */
final class ResourceOffers {

    private static final int MOST_ACTIONS = 40;
    private static final List<String> READERS =
            List.of("arn:aws:states:::s3:getObject", "arn:aws:states:::s3:listObjectsV2");
    private static final List<String> WRITERS = List.of("arn:aws:states:::s3:putObject");

    private static final class Search {
        static final ActionSearch ACTIONS = new ActionSearch(ActionCatalog.load());
    }

    private ResourceOffers() {}

    static List<Offer> of(CompletionRequest request, Spot spot) {
        SyntaxPath owner = spot.container();
        Object last = owner.isRoot() ? "" : owner.last();
        if (last.equals("ItemReader") || last.equals("ResultWriter")) {
            return (last.equals("ItemReader") ? READERS : WRITERS)
                    .stream().map(arn -> offer(arn, "")).toList();
        }
        List<Offer> offers = new ArrayList<>();
        String typed = spot.token().typed();
        Set<String> known = new LinkedHashSet<>(request.resources());
        known.forEach(arn -> offers.add(offer(arn, "")));
        String words = typed.replaceFirst("^arn:aws[^:]*:states:+", "").replace("aws-sdk:", "");
        if ("arn:aws:states:::".startsWith(typed)) {
            words = "";
        }
        for (CatalogAction action : find(words)) {
            for (IntegrationPattern pattern : action.patterns()) {
                boolean common = action.optimized() || typed.endsWith(".") || typed.contains(pattern.suffix() + "");
                if (pattern == IntegrationPattern.REQUEST_RESPONSE || common) {
                    offers.add(offer(action.resource(pattern), action.serviceName()));
                }
            }
        }
        return offers;
    }

    private static List<CatalogAction> find(String words) {
        synchronized (Search.ACTIONS) {
            return Search.ACTIONS.find(words, MOST_ACTIONS).stream()
                    .map(ActionSearch.Found::action)
                    .toList();
        }
    }

    private static Offer offer(String arn, String service) {
        return Offer.value(arn, Kind.RESOURCE, service, TextNode.valueOf(arn));
    }
}

package dev.statewright.app.palette;

import dev.statewright.app.words.Words;
import dev.statewright.model.catalog.ActionCatalog;
import dev.statewright.model.catalog.CatalogAction;
import dev.statewright.model.catalog.IntegrationPattern;
import dev.statewright.model.catalog.Parameter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What there is to know of an action before it is inserted.
 *
 * @param resource its ARN
 * @param patterns the ways in which it can be called, in words
 * @param required its parameters with their types: {@code TableName (string)}
 */
record ActionDetail(String resource, List<String> patterns, List<String> required, List<String> optional) {

    static ActionDetail of(ActionCatalog catalog, CatalogAction action) {
        List<Parameter> parameters = catalog.parameters(action).members();
        return new ActionDetail(
                action.resource(),
                action.patterns().stream().map(ActionDetail::word).distinct().toList(),
                words(parameters, true),
                words(parameters, false));
    }

    private static String word(IntegrationPattern pattern) {
        return Words.text(
                switch (pattern) {
                    case REQUEST_RESPONSE -> "palette.pattern-of-request";
                    case SYNC, SYNC_2 -> "palette.pattern-of-job";
                    case WAIT_FOR_TASK_TOKEN -> "palette.pattern-of-callback";
                });
    }

    private static List<String> words(List<Parameter> parameters, boolean required) {
        return parameters.stream()
                .filter(parameter -> parameter.required() == required)
                .map(parameter -> parameter.name() + " (" + parameter.type().describe() + ")")
                .toList();
    }

    /** All of it in a few lines, for those who hear it. */
    String spoken() {
        return List.of(String.join(", ", patterns), String.join(", ", required)).stream()
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(". ", resource + ". ", ""));
    }
}

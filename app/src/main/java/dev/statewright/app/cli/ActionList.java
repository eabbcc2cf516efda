package dev.statewright.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.catalog.ActionCatalog;
import dev.statewright.model.catalog.CatalogAction;
import dev.statewright.model.catalog.IntegrationPattern;
import dev.statewright.model.catalog.Parameter;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Actions with their parameters, printed for people or for programs. */
record ActionList(ActionCatalog catalog, List<CatalogAction> actions) {

    /** How a list is printed. */
    enum Format {
        TEXT,
        JSON
    }

    void print(Format format, PrintWriter out) {
        switch (format) {
            case TEXT -> actions.forEach(action -> print(action, out));
            case JSON -> out.println(json().toPrettyString());
        }
    }

    /** A line with service, action and resource; indented below it the ends of its other patterns and its parameters. */
    private void print(CatalogAction action, PrintWriter out) {
        List<Parameter> parameters = catalog.parameters(action).members();
        out.println(action.service() + " " + action.name() + "  " + action.resource());
        line(
                "patterns",
                action.patterns().stream().map(IntegrationPattern::suffix).filter(each -> !each.isEmpty()),
                out);
        line("required", words(parameters, true), out);
        line("optional", words(parameters, false), out);
    }

    private static Stream<String> words(List<Parameter> parameters, boolean required) {
        return parameters.stream()
                .filter(parameter -> parameter.required() == required)
                .map(parameter -> parameter.name() + " (" + parameter.type().describe() + ")");
    }

    private static void line(String heading, Stream<String> words, PrintWriter out) {
        String joined = words.collect(Collectors.joining(", "));
        if (!joined.isEmpty()) {
            out.println("    " + heading + ": " + joined);
        }
    }

    private ArrayNode json() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (CatalogAction action : actions) {
            ObjectNode entry = list.addObject();
            entry.put("service", action.service());
            entry.put("serviceName", action.serviceName());
            entry.put("action", action.name());
            entry.put("resource", action.resource());
            entry.put("optimized", action.optimized());
            ArrayNode patterns = entry.putArray("patterns");
            action.patterns().forEach(pattern -> patterns.add(action.resource(pattern)));
            ArrayNode required = entry.putArray("required");
            ArrayNode optional = entry.putArray("optional");
            ObjectNode types = entry.putObject("types");
            for (Parameter parameter : catalog.parameters(action).members()) {
                (parameter.required() ? required : optional).add(parameter.name());
                types.put(parameter.name(), parameter.type().describe());
            }
        }
        return list;
    }
}

package dev.statewright.runtime.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.Severity;
import dev.statewright.model.diagnostic.Validator;
import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.plan.InvalidDefinition;
import dev.statewright.runtime.registry.Definition;
import dev.statewright.runtime.service.MachineType;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What AWS says of a definition before it takes it. */
final class Definitions {
    /** AWS limits a definition to a megabyte. */
    static final int LONGEST = 1_048_576;

    private static final int SHOWN = 500;

    /** What Jackson writes of the text's other places unless it is told to show the text. */
    private static final Pattern REDACTED = Pattern.compile("\\[Source: REDACTED [^;]*");

    private Definitions() {}

    /**
     * A finding.
     *
     * @param location null where AWS gives none
     */
    record Finding(Severity severity, String code, String message, String location) {}

    /** Errors and warnings, in AWS's order. */
    static List<Finding> findings(String definition, MachineType type) {
        List<Finding> broken = syntax(definition);
        return broken.isEmpty()
                ? Validator.validate(AslDocument.of(definition), type == MachineType.EXPRESS).stream()
                        .filter(diagnostic -> diagnostic.severity() != Severity.ADVICE)
                        .map(Definitions::finding)
                        .toList()
                : broken;
    }

    private static Finding finding(Diagnostic diagnostic) {
        return new Finding(
                diagnostic.severity(),
                diagnostic.code(),
                diagnostic.message(),
                diagnostic.location().isEmpty() ? null : diagnostic.location());
    }

    /** AWS reads definitions with Jackson and shows its words. */
    private static List<Finding> syntax(String definition) {
        if (definition.isBlank()) {
            return List.of();
        }
        try {
            Json.read(definition);
            return List.of();
        } catch (JsonProcessingException e) {
            return List.of(new Finding(
                    Severity.ERROR,
                    "INVALID_JSON_DESCRIPTION",
                    REDACTED.matcher(e.getOriginalMessage())
                            .replaceAll(Matcher.quoteReplacement("[Source: " + shown(definition))),
                    e.getLocation() == null ? null : place(definition, e)));
        }
    }

    private static String shown(String text) {
        String start = text.length() <= SHOWN ? text : text.substring(0, SHOWN);
        String rest = text.length() <= SHOWN ? "" : "[truncated " + (text.length() - SHOWN) + " chars]";
        return "(String)\"" + start + "\"" + rest;
    }

    private static String place(String text, JsonProcessingException trouble) {
        return "[Source: " + shown(text) + "; line: "
                + trouble.getLocation().getLineNr() + ", column: "
                + trouble.getLocation().getColumnNr() + "]";
    }

    /** @throws ApiError InvalidDefinition, with all errors in one message */
    static Definition check(String definition, MachineType type) {
        String errors = findings(definition, type).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.code() + ": " + finding.message() + " at " + finding.location())
                .collect(Collectors.joining(", "));
        if (!errors.isEmpty()) {
            throw invalid(errors);
        }
        try {
            return Definition.of(definition);
        } catch (InvalidDefinition e) {
            throw invalid("SCHEMA_VALIDATION_FAILED: " + e.getMessage());
        }
    }

    private static ApiError invalid(String errors) {
        return new ApiError("InvalidDefinition", "Invalid State Machine Definition: '" + errors + "'");
    }
}

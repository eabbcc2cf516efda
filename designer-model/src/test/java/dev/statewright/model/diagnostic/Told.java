package dev.statewright.model.diagnostic;

import dev.statewright.model.document.AslDocument;
import java.util.List;

/** What the validator says of a definition, each as {@code CODE message location}. */
final class Told {

    private Told() {}

    /** A definition of one state, given its fields. */
    static String state(String name, String fields) {
        return "{\"StartAt\": \"" + name + "\", \"States\": {\"" + name + "\": {" + fields + "}}}";
    }

    static List<String> toldOfState(String fields) {
        return told(state("A", fields)).stream()
                // A Choice that leads to itself never ends; that is not the point here
                .filter(each -> !each.startsWith("MISSING_END_STATE"))
                .toList();
    }

    static List<String> toldOfExpress(String fields) {
        return told(Validator.validate(AslDocument.of(state("A", fields)), true));
    }

    static List<String> told(String text) {
        return told(Validator.validate(AslDocument.of(text)));
    }

    private static List<String> told(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(each -> each.code() + " " + each.message() + " " + each.location())
                .toList();
    }

    /** The warnings only, each as {@code CODE location}. */
    static List<String> warned(String fields) {
        return Validator.validate(AslDocument.of(state("A", fields))).stream()
                .filter(each -> each.severity() == Severity.WARNING)
                .map(each -> each.code() + " " + each.location())
                .toList();
    }
}

package dev.statewright.model.diagnostic;

import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxScalar;

/** Values that are evaluated: payload templates in JSONPath, expressions in JSONata. */
final class Templates {

    /** A JSONPath payload template. */
    static final Check PAYLOAD = (value, site) -> {
        if (Checks.isContainer(value)) {
            PayloadTemplate.check(value, site);
        } else if (!Checks.isPlaceholder(value)) {
            site.error("Expected value of type Object", value.range());
        }
    };

    /** Any JSON with expressions in it. */
    static final Check OUTPUT = Expressions::check;

    /** {@code Arguments}: an object, or one expression. */
    static final Check ARGUMENTS = Checks.structured(Checks::isObject, "Object");

    /** {@code Items}: an array or an object, or one expression. */
    static final Check ITEMS = Checks.structured(Checks::isContainer, "Array");

    /** A template in whichever language is in force. */
    static final Check EITHER = (value, site) -> {
        if (site.isJsonata()) {
            Expressions.check(value, site);
        } else {
            PAYLOAD.check(value, site);
        }
    };

    /** {@code Assign}: variables and their values, each by its name. */
    static final Check ASSIGN = (value, site) -> {
        if (Checks.isObject(value)) {
            EITHER.check(value, site);
        } else if (!Checks.isPlaceholder(value)) {
            site.error("Expected value of type Object", value.range());
        }
    };

    /** {@code Credentials}; that they must name the role is measured in JSONata. */
    static final Check CREDENTIALS = (value, site) -> {
        if (!(value instanceof SyntaxObject credentials)) {
            ARGUMENTS.check(value, site);
            return;
        }
        EITHER.check(value, site);
        credentials
                .get("RoleArn")
                .filter(role -> !Checks.isString(role))
                .ifPresent(role -> site.error("Expected value of type String", role.range()));
        if (site.isJsonata() && credentials.member("RoleArn").isEmpty()) {
            site.error("The field 'RoleArn' is required but was missing", site.anchor());
        }
    };

    /** {@code Result} of a Pass state: any JSON, never evaluated. */
    static final Check RESULT = (value, site) -> {
        if (holdsPath(value)) {
            Warnings.staticResult(value, site);
        }
    };

    private Templates() {}

    private static boolean holdsPath(SyntaxNode value) {
        return switch (value) {
            case SyntaxObject object ->
                object.members().stream()
                        .anyMatch(member -> member.key().endsWith(".$")
                                || member.value().filter(Templates::holdsPath).isPresent());
            case SyntaxArray array -> array.items().stream().anyMatch(Templates::holdsPath);
            case SyntaxScalar scalar -> Checks.isString(scalar) && Dynamic.looks(scalar.value());
        };
    }
}

package dev.statewright.model.diagnostic;

import dev.statewright.model.expression.IntrinsicSyntax;
import dev.statewright.model.expression.JsonPathSyntax;
import dev.statewright.model.expression.JsonataSyntax;
import dev.statewright.model.expression.Placeholders;
import dev.statewright.model.expression.Timestamps;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxScalar.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The kinds of values that ASL's fields have. What is filled in on deployment is taken on trust. */
final class Checks {

    static final Check ANY = (value, site) -> {};
    static final Check TEXT = (value, site) -> expect(isString(value), "String", value, site);
    static final Check FLAG =
            (value, site) -> expect(isKind(value, Kind.BOOLEAN) || isPlaceholder(value), "Boolean", value, site);

    static final Check PATH = text(JsonPathSyntax::isPath, "must be a valid JSONPath", false);

    /** A path, or null for "nothing". */
    static final Check PATH_OR_NULL = text(JsonPathSyntax::isPath, "must be a valid JSONPath", true);

    static final Check REFERENCE_PATH =
            text(JsonPathSyntax::isReferencePath, "must be a valid JSONPath that names one place", false);
    static final Check RESULT_PATH =
            text(JsonPathSyntax::isReferencePathIntoInput, "must be a valid JSONPath that names one place", true);

    /** {@code ErrorPath} and {@code CausePath}: a path, or a call that gives text. ASL-LS; the guide names the functions. */
    static final Check PATH_OR_TEXT_CALL = text(
            text -> JsonPathSyntax.isPath(text) || IntrinsicSyntax.isCall(text) && IntrinsicSyntax.givesText(text),
            "must be a valid JSONPath or a valid intrinsic function call that returns a string",
            false);

    /** Text, or in JSONata an expression that gives one. */
    static final Check TEXT_OR_EXPRESSION = (value, site) -> {
        TEXT.check(value, site);
        Expressions.check(value, site);
    };

    static final Check TIMESTAMP = (value, site) -> {
        if (isExpression(value, site)) {
            Expressions.check(value, site);
        } else if (!isString(value)) {
            expect(isPlaceholder(value), "String", value, site);
        } else if (!isPlaceholder(value) && !Timestamps.isTimestamp(textOf(value))) {
            site.error("String does not match RFC3339 timestamp", value.range());
        }
    };

    private Checks() {}

    /** A whole number, or in JSONata an expression that gives one. */
    static Check integer(long least, long most) {
        return (value, site) -> number(value, site, true, BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    }

    /** A number, or in JSONata an expression that gives one. */
    static Check number(long least, long most) {
        return (value, site) -> number(value, site, false, BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    }

    static Check oneOf(String... words) {
        return new OneOf(List.of(words));
    }

    /** An array whose items are each checked; {@code empty} tells whether it may have none. */
    static Check list(Check item, boolean empty) {
        return new Listed(item, empty);
    }

    /** JSON in which a JSONata state may write expressions, and which may not be a plain string. */
    static Check structured(Predicate<SyntaxNode> allowed, String type) {
        return (value, site) -> {
            if (allowed.test(value) || isExpression(value, site) || isPlaceholder(value)) {
                Expressions.check(value, site);
            } else {
                expect(false, type, value, site);
            }
        };
    }

    /** A member of the value; absent also where the value is no object. */
    static Optional<SyntaxMember> member(SyntaxNode value, String key) {
        return value instanceof SyntaxObject object ? object.member(key) : Optional.empty();
    }

    /** The value of a number, 0 of anything else. */
    static double valueOf(SyntaxNode value) {
        try {
            return isKind(value, Kind.NUMBER) ? Double.parseDouble(textOf(value)) : 0;
        } catch (NumberFormatException broken) {
            return 0;
        }
    }

    static boolean isObject(SyntaxNode value) {
        return value instanceof SyntaxObject;
    }

    static boolean isContainer(SyntaxNode value) {
        return !(value instanceof SyntaxScalar);
    }

    static boolean isString(SyntaxNode value) {
        return isKind(value, Kind.STRING) || isKind(value, Kind.SUBSTITUTION);
    }

    /** Whether the value, or a part of it, is filled in on deployment. */
    static boolean isPlaceholder(SyntaxNode value) {
        return isKind(value, Kind.SUBSTITUTION) || isKind(value, Kind.STRING) && Placeholders.isIn(textOf(value));
    }

    static boolean isKind(SyntaxNode value, Kind kind) {
        return value instanceof SyntaxScalar scalar && scalar.kind() == kind;
    }

    static String textOf(SyntaxNode value) {
        return value instanceof SyntaxScalar scalar ? scalar.value() : "";
    }

    private static boolean isExpression(SyntaxNode value, Site site) {
        return site.isJsonata() && isKind(value, Kind.STRING) && JsonataSyntax.isExpression(textOf(value));
    }

    private static Check text(Predicate<String> valid, String must, boolean nullable) {
        return (value, site) -> {
            if (nullable && isKind(value, Kind.NULL) || isPlaceholder(value)) {
                return;
            }
            if (!isString(value)) {
                expect(false, "String", value, site);
            } else if (!valid.test(textOf(value))) {
                site.error("The value for the field '" + site.field() + "' " + must, value.range());
            }
        };
    }

    private static void number(SyntaxNode value, Site site, boolean whole, BigDecimal least, BigDecimal most) {
        if (isExpression(value, site)) {
            Expressions.check(value, site);
            return;
        }
        if (isPlaceholder(value)) {
            return;
        }
        BigDecimal number = decimal(value);
        if (number == null || whole && number.stripTrailingZeros().scale() > 0) {
            expect(false, whole ? "Integer" : "Number", value, site);
        } else if (number.compareTo(least) < 0) {
            site.error("The value for the field '" + site.field() + "' must be at least " + least, value.range());
        } else if (number.compareTo(most) > 0) {
            site.error("The value for the field '" + site.field() + "' must be at most " + most, value.range());
        }
    }

    private static BigDecimal decimal(SyntaxNode value) {
        try {
            // 1e999999999 would be written out digit by digit when compared
            return isKind(value, Kind.NUMBER)
                            && textOf(value).length() < 40
                            && Math.abs(Double.parseDouble(textOf(value))) < 1e18
                    ? new BigDecimal(textOf(value))
                    : null;
        } catch (NumberFormatException broken) {
            return null;
        }
    }

    static void expect(boolean holds, String type, SyntaxNode value, Site site) {
        if (!holds) {
            site.error("Expected value of type " + type, value.range());
        }
    }
}

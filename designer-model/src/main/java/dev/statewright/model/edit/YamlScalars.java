package dev.statewright.model.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;

/** Writes keys and scalars as a YAML document has them: with quotes only where they are needed or usual there. */
final class YamlScalars {

    private final YamlStyle style;

    YamlScalars(YamlStyle style) {
        this.style = style;
    }

    /** How strings and keys are spelled within brackets. */
    Spelling inBrackets() {
        return new Spelling() {
            @Override
            public String key(String key) {
                return quoted(key, style.keys(), true);
            }

            @Override
            public String text(String value) {
                return quoted(value, style.strings(), true);
            }
        };
    }

    String key(String key) {
        return quoted(key, style.keys(), false);
    }

    /** A key in the place of another one, quoted as that was. */
    String key(String key, char oldFirst, boolean flow) {
        return quoted(key, quotesOf(oldFirst), flow);
    }

    String text(String value, boolean flow) {
        return quoted(value, style.strings(), flow);
    }

    /** A value on one line in the place of another one: quoted as that was where both are strings. */
    String inPlaceOf(char oldFirst, boolean oldIsString, JsonNode value, boolean flow) {
        if (!value.isTextual()) {
            return other(value);
        }
        return oldIsString ? quoted(value.textValue(), quotesOf(oldFirst), flow) : text(value.textValue(), flow);
    }

    /** A number, boolean or null. */
    static String other(JsonNode value) {
        return value instanceof DecimalNode number ? number.decimalValue().toString() : value.asText();
    }

    private static Quotes quotesOf(char first) {
        return switch (first) {
            case '"' -> Quotes.DOUBLE;
            case '\'' -> Quotes.SINGLE;
            default -> Quotes.NONE;
        };
    }

    private String quoted(String text, Quotes wanted, boolean flow) {
        if (wanted == Quotes.NONE && PlainScalar.allows(text, flow)) {
            return text;
        }
        Quotes quotes = wanted == Quotes.NONE ? style.needed() : wanted;
        return quotes == Quotes.SINGLE && isPrintable(text) ? "'" + text.replace("'", "''") + "'" : doubleQuoted(text);
    }

    private static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!PlainScalar.isPrintable(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** JSON's escapes are YAML's, too; what YAML does not print is escaped besides. */
    private static String doubleQuoted(String text) {
        String json = JsonWriter.quote(text);
        StringBuilder written = new StringBuilder(json.length());
        for (char c : json.toCharArray()) {
            if (PlainScalar.isPrintable(c)) {
                written.append(c);
            } else {
                written.append(String.format("\\u%04x", (int) c));
            }
        }
        return written.toString();
    }
}

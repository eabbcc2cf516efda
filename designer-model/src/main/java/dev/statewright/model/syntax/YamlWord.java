package dev.statewright.model.syntax;

import java.util.regex.Pattern;

/** Tells what a plain scalar of a YAML text is. YAML 1.2.2, section 10.3.2 (core schema). */
public final class YamlWord {

    private static final Pattern OCTAL_OR_HEXADECIMAL = Pattern.compile("0o[0-7]+|0x[0-9a-fA-F]+");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

    private YamlWord() {}

    public static SyntaxScalar.Kind kindOf(String word) {
        return switch (word) {
            case "", "~", "null", "Null", "NULL" -> SyntaxScalar.Kind.NULL;
            case "true", "True", "TRUE", "false", "False", "FALSE" -> SyntaxScalar.Kind.BOOLEAN;
            default -> {
                if (DECIMAL.matcher(word).matches()
                        || OCTAL_OR_HEXADECIMAL.matcher(word).matches()) {
                    yield SyntaxScalar.Kind.NUMBER;
                }
                yield SyntaxScalar.Kind.STRING;
            }
        };
    }

    /** The same value as JSON writes it. */
    public static String canonical(SyntaxScalar.Kind kind, String word) {
        return switch (kind) {
            case NULL -> "null";
            case BOOLEAN -> word.toLowerCase(java.util.Locale.ROOT);
            case NUMBER -> number(word);
            case STRING, SUBSTITUTION, INVALID -> word;
        };
    }

    private static String number(String word) {
        if (word.startsWith("0o")) {
            return new java.math.BigInteger(word.substring(2), 8).toString();
        }
        if (word.startsWith("0x")) {
            return new java.math.BigInteger(word.substring(2), 16).toString();
        }
        return JsonWord.isNumber(word) ? word : new java.math.BigDecimal(word).toPlainString();
    }
}

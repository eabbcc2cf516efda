package dev.statewright.model.syntax;

/** Tells what an unquoted word of a JSON text is. RFC 8259, sections 3 and 6. */
final class JsonWord {

    private JsonWord() {}

    static SyntaxScalar.Kind kindOf(String word) {
        return switch (word) {
            case "true", "false" -> SyntaxScalar.Kind.BOOLEAN;
            case "null" -> SyntaxScalar.Kind.NULL;
            default -> isNumber(word) ? SyntaxScalar.Kind.NUMBER : SyntaxScalar.Kind.INVALID;
        };
    }

    static boolean isNumber(String word) {
        int at = word.startsWith("-") ? 1 : 0;
        int integer = digits(word, at);
        if (integer == at || integer > at + 1 && word.charAt(at) == '0') {
            return false;
        }
        at = integer;
        if (at < word.length() && word.charAt(at) == '.') {
            int fraction = digits(word, at + 1);
            if (fraction == at + 1) {
                return false;
            }
            at = fraction;
        }
        if (at < word.length() && (word.charAt(at) == 'e' || word.charAt(at) == 'E')) {
            at++;
            if (at < word.length() && (word.charAt(at) == '+' || word.charAt(at) == '-')) {
                at++;
            }
            int exponent = digits(word, at);
            if (exponent == at) {
                return false;
            }
            at = exponent;
        }
        return at == word.length();
    }

    private static int digits(String word, int from) {
        int at = from;
        while (at < word.length() && word.charAt(at) >= '0' && word.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}

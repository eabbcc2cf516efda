package dev.statewright.model.syntax;

/** The escapes in double quotes. YAML 1.2.2, section 5.7; JSON's are among them. */
final class YamlEscape {

    private YamlEscape() {}

    /** What an escape stands for; itself where there is no such escape. */
    static String decode(String text, int letter, int end) {
        char c = text.charAt(letter);
        return switch (c) {
            case '0' -> "\0";
            case 'a' -> "\u0007";
            case 'b' -> "\b";
            case 't' -> "\t";
            case 'n' -> "\n";
            case 'v' -> "\u000b";
            case 'f' -> "\f";
            case 'r' -> "\r";
            case 'e' -> "\u001b";
            case ' ', '"', '/', '\\' -> String.valueOf(c);
            case 'N' -> "\u0085";
            case '_' -> "\u00a0";
            case 'L' -> "\u2028";
            case 'P' -> "\u2029";
            case 'x', 'u', 'U' -> character(text.substring(letter, end));
            default -> "\\" + c;
        };
    }

    private static String character(String escape) {
        try {
            return Character.toString(Integer.parseInt(escape.substring(1), 16));
        } catch (IllegalArgumentException noCharacter) {
            return "\\" + escape;
        }
    }
}

package dev.statewright.model.syntax;

import java.util.function.UnaryOperator;

/**
 * Writes text into Terraform's templates: interpolations stay what they are, other signs that would begin one are doubled. HCL
 * specification, "Template literals".
 */
public final class HclTemplates {

    private HclTemplates() {}

    /**
     * @param literal writes what is text
     * @param expression writes a whole interpolation
     */
    public static String written(String text, UnaryOperator<String> literal, UnaryOperator<String> expression) {
        // what is never closed ends behind the blank, and so behind the text
        HclScanner scanner = new HclScanner(text + " ");
        StringBuilder written = new StringBuilder(text.length() + 16);
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (!text.startsWith("${", at) && !text.startsWith("%{", at)) {
                continue;
            }
            written.append(literal.apply(text.substring(from, at)));
            int end = text.charAt(at) == '$' ? scanner.endOfTemplate(at) : at;
            if (isWhole(text, at, end)) {
                written.append(expression.apply(text.substring(at, end)));
                from = end;
            } else {
                written.append(text.charAt(at)).append(text.charAt(at)).append('{');
                from = at + 2;
            }
            at = from - 1;
        }
        return written.append(literal.apply(text.substring(from))).toString();
    }

    private static boolean isWhole(String text, int start, int end) {
        return end > start + 3
                && end <= text.length()
                && text.charAt(end - 1) == '}'
                && text.substring(start, end).chars().noneMatch(c -> c < ' ');
    }
}

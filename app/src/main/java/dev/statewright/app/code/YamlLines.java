package dev.statewright.app.code;

import java.util.regex.Pattern;

/** Which lines of a YAML text belong to a block of text that began above. */
final class YamlLines {

    private static final Pattern HEAD = Pattern.compile("(^|.*[\\s:-])[|>][+-]?[0-9]?[+-]?\\s*(#.*)?");

    private YamlLines() {}

    /** Looks up from a line to what it is below of; ends at the first line without indentation. */
    static LineContext contextAt(String text, int lineStart) {
        int least = indent(lineAt(text, lineStart));
        int start = lineStart;
        while (start > 0 && least > 0) {
            start = text.lastIndexOf('\n', start - 2) + 1;
            String line = lineAt(text, start);
            if (!line.isBlank() && indent(line) < least) {
                least = indent(line);
                if (HEAD.matcher(line).matches()) {
                    return LineContext.block(least);
                }
            }
        }
        return LineContext.NOTHING;
    }

    static LineContext after(String line, LineContext before) {
        if (continues(line, before)) {
            return before;
        }
        return HEAD.matcher(line).matches() && !line.stripLeading().startsWith("#")
                ? LineContext.block(indent(line))
                : LineContext.NOTHING;
    }

    /** Whether a line belongs to the block that it may be below of. */
    static boolean continues(String line, LineContext context) {
        return context.kind() == LineContext.Kind.BLOCK && (line.isBlank() || indent(line) > context.indent());
    }

    private static String lineAt(String text, int start) {
        int end = text.indexOf('\n', start);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    private static int indent(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return line.isBlank() ? Integer.MAX_VALUE : at;
    }
}

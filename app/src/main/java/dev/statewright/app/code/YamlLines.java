package dev.statewright.app.code;

import java.util.regex.Pattern;

/** Which lines of a YAML text belong to a block of text that began above. */
final class YamlLines {

    private static final Pattern HEAD = Pattern.compile("(^|.*[\\s:-])[|>][+-]?[0-9]?[+-]?\\s*(#.*)?");

    private YamlLines() {}

    static LineContext after(String line, LineContext before) {
        if (continues(line, before)) {
            int opens = line.lastIndexOf("{%");
            int closes = line.lastIndexOf("%}");
            return opens < 0 && closes < 0 ? before : before.jsonata(opens > closes);
        }
        boolean mayBegin = line.indexOf('|') >= 0 || line.indexOf('>') >= 0;
        return mayBegin && HEAD.matcher(line).matches() && !line.stripLeading().startsWith("#")
                ? LineContext.block(indent(line))
                : LineContext.NOTHING;
    }

    /** Whether a line belongs to the block that it may be below of. */
    static boolean continues(String line, LineContext context) {
        return context.kind() == LineContext.Kind.BLOCK && (line.isBlank() || indent(line) > context.indent());
    }

    private static int indent(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return line.isBlank() ? Integer.MAX_VALUE : at;
    }
}

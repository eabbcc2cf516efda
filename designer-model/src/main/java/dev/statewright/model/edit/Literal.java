package dev.statewright.model.edit;

/** Text of several lines as YAML writes it below a {@code |}. YAML 1.2.2, section 8.1.2. */
final class Literal {

    private Literal() {}

    /** Whether a text has lines and can stand there without an escape or an indentation indicator. */
    static boolean allows(String text) {
        String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        if (body.indexOf('\n') < 0 && !text.endsWith("\n") || body.isBlank() || body.endsWith("\n")) {
            return false;
        }
        if (Character.isWhitespace(body.charAt(0))) {
            return false;
        }
        for (String line : body.split("\n", -1)) {
            if (!line.isEmpty() && (line.isBlank() || line.startsWith("\t"))) {
                return false;
            }
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c != '\t' && !PlainScalar.isPrintable(c) || isHalf(line, i)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isHalf(String text, int at) {
        return Character.isSurrogate(text.charAt(at))
                && new String(new int[] {text.codePointAt(at)}, 0, 1).length() == 1
                && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    static String write(String text, YamlStyle style) {
        return write(text, style.step(), style.lineEnd());
    }

    /**
     * @param indent of the lines, counted from the key or dash
     */
    static String write(String text, String indent, String lineEnd) {
        boolean ends = text.endsWith("\n");
        StringBuilder written = new StringBuilder(ends ? "|" : "|-");
        String body = ends ? text.substring(0, text.length() - 1) : text;
        for (String line : body.split("\n", -1)) {
            written.append(lineEnd).append(line.isEmpty() ? "" : indent).append(line);
        }
        return written.toString();
    }
}

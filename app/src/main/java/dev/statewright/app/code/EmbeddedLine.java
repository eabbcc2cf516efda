package dev.statewright.app.code;

import java.util.List;

/** A line of a text within another file: a definition in JSON is coloured as such, everything else is plain text. */
final class EmbeddedLine {

    private static final String JSON_BEGINS = "\"{}[],";

    private EmbeddedLine() {}

    static List<CodeToken> tokens(String line) {
        String content = line.strip();
        boolean json = content.isEmpty() || JSON_BEGINS.indexOf(content.charAt(0)) >= 0;
        return json
                ? ExpressionTokens.inside(line, JsonTokens.of(line, false))
                : List.of(new CodeToken(
                        CodeToken.Kind.STRING, line.indexOf(content), line.indexOf(content) + content.length()));
    }
}

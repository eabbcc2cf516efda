package dev.statewright.app.code;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which lines of a Terraform file belong to a heredoc or a comment that began above. */
final class TerraformLines {

    private static final Pattern HEREDOC = Pattern.compile("<<-?([A-Za-z_][A-Za-z0-9_-]*)\\s*$");

    private TerraformLines() {}

    static LineContext after(String line, LineContext before) {
        return switch (before.kind()) {
            case HEREDOC -> line.strip().equals(before.marker()) ? LineContext.NOTHING : before;
            case COMMENT -> line.contains("*/") ? LineContext.NOTHING : before;
            case NOTHING, BLOCK -> begun(line);
        };
    }

    private static LineContext begun(String line) {
        Matcher heredoc = HEREDOC.matcher(line);
        if (heredoc.find()) {
            return LineContext.heredoc(heredoc.group(1));
        }
        int open = line.lastIndexOf("/*");
        return open >= 0 && line.indexOf("*/", open) < 0 ? LineContext.COMMENT : LineContext.NOTHING;
    }
}

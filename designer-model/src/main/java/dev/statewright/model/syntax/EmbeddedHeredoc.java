package dev.statewright.model.syntax;

import dev.statewright.model.text.TextRange;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A definition in JSON that is a heredoc in a Terraform file: {@code definition = <<EOF} of an {@code aws_sfn_state_machine}. Terraform's
 * {@code ${…}} are what substitutions are elsewhere.
 *
 * @param resource the resource's name
 */
public record EmbeddedHeredoc(String resource) implements Embedding {

    private static final Pattern RESOURCE = Pattern.compile("(?m)^\\s*resource\\s+\"([^\"]+)\"\\s+\"([^\"]+)\"");
    private static final Pattern HEREDOC = Pattern.compile("definition\\s*=\\s*<<[-~]?\\s*(\\w+)[ \\t]*\\R");
    private static final String STATE_MACHINE = "aws_sfn_state_machine";

    @Override
    public SyntaxTree read(String file) {
        SyntaxTree inner = Masked.json(file, Optional.ofNullable(find(file).get(resource)));
        return inner.embedded(inner.root(), this);
    }

    /** Where the heredocs of a file's state machines stand, by the resources' names. */
    public static Map<String, TextRange> find(String file) {
        Map<String, TextRange> found = new LinkedHashMap<>();
        Matcher resources = RESOURCE.matcher(file);
        while (resources.find()) {
            if (resources.group(1).equals(STATE_MACHINE)) {
                String name = resources.group(2);
                heredoc(file, resources.end()).ifPresent(range -> found.put(name, range));
            }
        }
        return found;
    }

    private static Optional<TextRange> heredoc(String file, int from) {
        Matcher next = RESOURCE.matcher(file);
        int end = next.find(from) ? next.start() : file.length();
        Matcher heredoc = HEREDOC.matcher(file).region(from, end);
        if (!heredoc.find()) {
            return Optional.empty();
        }
        Matcher close =
                Pattern.compile("(?m)^[ \\t]*" + heredoc.group(1) + "[ \\t]*$").matcher(file);
        return close.find(heredoc.end()) ? Optional.of(new TextRange(heredoc.end(), close.start())) : Optional.empty();
    }
}

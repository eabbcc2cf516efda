package dev.statewright.model.export;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A template in YAML, line by line. */
final class TemplateText {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z/][A-Za-z0-9/._-]*");
    private static final Pattern WORD_OF_YAML = Pattern.compile("(?i)true|false|yes|no|on|off|null|y|n");
    private static final Pattern NAME = Pattern.compile("\\$\\{([^}]+)}");

    private final StringBuilder text = new StringBuilder();
    private int depth;

    TemplateText line(String line) {
        text.append("  ".repeat(line.isEmpty() ? 0 : depth)).append(line).append('\n');
        return this;
    }

    /** A key with the lines of its value below it. */
    TemplateText block(String key, Runnable lines) {
        line(key);
        depth++;
        lines.run();
        depth--;
        return this;
    }

    /** A scalar in which {@code ${Name}} stands for what the deployment knows. */
    static String value(String value, Map<String, String> ids) {
        Matcher name = NAME.matcher(value);
        if (name.matches() && !name.group(1).endsWith(Arn.QUEUE_OF_URL)) {
            return "!Ref " + ids.getOrDefault(name.group(1), name.group(1));
        }
        name.reset();
        StringBuilder written = new StringBuilder();
        StringBuilder queues = new StringBuilder();
        boolean any = false;
        while (name.find()) {
            any = true;
            String named = name.group(1).replace(Arn.QUEUE_OF_URL, "");
            String id = ids.getOrDefault(named, named);
            boolean queue = name.group(1).endsWith(Arn.QUEUE_OF_URL);
            if (queue) {
                queues.append(", {")
                        .append(id)
                        .append("Name: !Select [4, !Split [/, !Ref ")
                        .append(id)
                        .append("]]}");
            }
            name.appendReplacement(written, Matcher.quoteReplacement("${" + id + (queue ? "Name" : "") + "}"));
        }
        String whole = name.appendTail(written).toString();
        if (!any) {
            return quoted(whole);
        }
        return queues.isEmpty() ? "!Sub " + quoted(whole) : "!Sub [" + quoted(whole) + queues + "]";
    }

    static String quoted(String value) {
        return PLAIN.matcher(value).matches() && !WORD_OF_YAML.matcher(value).matches()
                ? value
                : "'" + value.replace("'", "''") + "'";
    }

    /** A list, in one line where it has one item. */
    TemplateText list(String key, List<String> items) {
        return items.size() == 1
                ? line(key + ": " + items.getFirst())
                : block(key + ":", () -> items.forEach(item -> line("- " + item)));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

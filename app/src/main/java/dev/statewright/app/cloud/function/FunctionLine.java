package dev.statewright.app.cloud.function;

import dev.statewright.app.words.Formats;
import dev.statewright.runtime.cloud.logs.LogGroups;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of a function's log beside the function: without what every line of it repeats. */
final class FunctionLine {

    /** {@code 2026-01-01T00:00:00.000Z TAB request TAB INFO TAB text}: AWS Lambda developer guide, "Using the CloudWatch console". */
    private static final Pattern PRINTED = Pattern.compile("^\\S+Z\\t\\S*\\t(\\w+)\\t(.*)$", Pattern.DOTALL);

    private static final Pattern REQUEST = Pattern.compile("\\s*RequestId: [0-9a-f-]{36}");

    private FunctionLine() {}

    static String of(LogGroups.LogEvent event) {
        Matcher printed = PRINTED.matcher(event.message().strip());
        String text = printed.matches()
                ? (printed.group(1).equals("INFO") ? "" : printed.group(1) + " ") + printed.group(2)
                : withoutRequest(event.message().strip()).replace('\t', ' ');
        return Formats.timeOfDay(Instant.ofEpochMilli(event.millis())) + "  " + text;
    }

    static String withoutRequest(String text) {
        return REQUEST.matcher(text).replaceFirst("").strip();
    }
}

package dev.statewright.runtime.archive;

import dev.statewright.runtime.service.ExecutionStatus;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which kept executions somebody looks for. What is empty is not asked for.
 *
 * @param machine the workflow's name
 * @param name a part of the execution's name, in upper or lower case
 * @param statuses one of these
 * @param from started at that time or later
 * @param until started before that time
 * @param text within input, output, error or cause, in upper or lower case
 */
public record ExecutionQuery(
        Optional<String> machine,
        Optional<String> name,
        Set<ExecutionStatus> statuses,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<String> text) {
    public static final ExecutionQuery ALL = new ExecutionQuery(
            Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public ExecutionQuery {
        statuses = Set.copyOf(statuses);
    }

    public ExecutionQuery ofMachine(String value) {
        return new ExecutionQuery(Optional.of(value), name, statuses, from, until, text);
    }

    public ExecutionQuery named(String part) {
        return new ExecutionQuery(machine, Optional.of(part), statuses, from, until, text);
    }

    public ExecutionQuery withStatus(ExecutionStatus... any) {
        return new ExecutionQuery(machine, name, Set.of(any), from, until, text);
    }

    /** @param end not included */
    public ExecutionQuery between(Instant begin, Instant end) {
        return new ExecutionQuery(machine, name, statuses, Optional.of(begin), Optional.of(end), text);
    }

    public ExecutionQuery containing(String part) {
        return new ExecutionQuery(machine, name, statuses, from, until, Optional.of(part));
    }

    public boolean matches(ExecutionSummary summary) {
        return machine.filter(value -> !summary.machineName().equals(value)).isEmpty()
                && name.filter(part -> !contains(summary.name(), part)).isEmpty()
                && (statuses.isEmpty() || statuses.contains(summary.status()))
                && from.filter(begin -> summary.start().isBefore(begin)).isEmpty()
                && until.filter(end -> !summary.start().isBefore(end)).isEmpty()
                && text.filter(part -> !contains(summary, part)).isEmpty();
    }

    private static boolean contains(ExecutionSummary summary, String part) {
        return contains(summary.input(), part)
                || contains(summary.output().orElse(""), part)
                || contains(summary.error().orElse(""), part)
                || contains(summary.cause().orElse(""), part);
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}

package dev.statewright.model.completion.expression;

import dev.statewright.model.sample.Sample;
import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Proposals with how well they fit, in the order in which they are thought of. */
final class Ranked {

    /** More than anybody looks through. */
    private static final int MOST = 200;

    private record Entry(ExpressionProposal proposal, int match, int depth) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /**
     * Adds a proposal where it fits.
     *
     * @param name what is compared with {@code typed}
     * @param depth how far away it is: those nearer come first
     */
    void add(ExpressionProposal proposal, String name, String typed, int depth) {
        int match = Match.of(name, typed);
        if (match != Match.NONE) {
            entries.putIfAbsent(proposal.insert() + proposal.replaced().start(), new Entry(proposal, match, depth));
        }
    }

    /** Adds the variables that fit. */
    void addVariables(Map<String, Sample> variables, String typed, TextRange replaced, int depth) {
        variables.forEach((name, sample) -> add(
                new ExpressionProposal(
                        ExpressionProposal.Kind.VARIABLE,
                        "$" + name,
                        "",
                        "$" + name,
                        name.length() + 1,
                        replaced,
                        "",
                        Optional.of(sample)),
                name,
                typed,
                depth));
    }

    /** The best first. */
    List<ExpressionProposal> sorted() {
        List<Entry> all = new ArrayList<>(entries.values());
        all.sort(Comparator.comparingInt(Entry::match).thenComparingInt(Entry::depth));
        return all.stream().map(Entry::proposal).limit(MOST).toList();
    }
}

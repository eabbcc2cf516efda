package dev.statewright.model.completion.expression;

import dev.statewright.model.completion.expression.ExpressionProposal.Kind;
import dev.statewright.model.sample.Origin;
import dev.statewright.model.sample.Sample;
import dev.statewright.model.text.TextRange;
import java.util.List;
import java.util.Optional;

/** Completes JSONPaths: into the data, into variables and into the context object. Developer guide, "Input and output processing". */
final class PathCompletion {

    private static final String CONTEXT = "context";
    private static final int VARIABLE_DISTANCE = 5;
    private static final int CONTEXT_DISTANCE = 10;

    private final ExpressionData data;
    private final Sample context;
    private final boolean reference;
    private final Ranked ranked;

    /** @param reference whether the path says where something is put */
    PathCompletion(ExpressionData data, boolean reference, Ranked ranked) {
        this.data = data;
        this.context = Sample.of(data.context(), Origin.of(Origin.Kind.CONTEXT));
        this.reference = reference;
        this.ranked = ranked;
    }

    /**
     * Adds what fits.
     *
     * @param path the path from its dollar to the caret, empty where nothing was typed yet
     * @param from where it begins in the expression
     * @param end where what is replaced ends
     */
    void add(String path, int from, int end) {
        if (path.isEmpty()) {
            roots("", new TextRange(from, end));
        } else {
            PathPrefix.read(path).ifPresent(prefix -> add(prefix, from, end));
        }
    }

    private void add(PathPrefix prefix, int from, int end) {
        TextRange replaced = new TextRange(from + prefix.from(), end);
        if (!prefix.rooted()) {
            roots(prefix.typed(), replaced);
            return;
        }
        switch (prefix.root()) {
            case DATA -> steps(Kind.DATA, prefix, replaced, data.dollar(), "");
            case CONTEXT -> {
                if (!reference) {
                    steps(Kind.CONTEXT, prefix, replaced, context, contextKey(prefix.steps()));
                }
            }
            case VARIABLE -> {
                Sample variable = data.variables().get(prefix.variable());
                if (variable != null && !reference) {
                    steps(Kind.DATA, prefix, replaced, variable, "");
                }
            }
        }
    }

    private void steps(Kind kind, PathPrefix prefix, TextRange replaced, Sample of, String about) {
        new DataPaths(kind, "", prefix.typed(), replaced, ranked, !reference, about, 0)
                .addAll(of, DataStep.walk(of.value(), prefix.steps()));
    }

    private void roots(String typed, TextRange replaced) {
        if (!typed.startsWith("$")) {
            data(typed, replaced);
        }
        if (reference) {
            return;
        }
        ranked.addVariables(data.variables(), typed, replaced, VARIABLE_DISTANCE);
        String wanted = typed.startsWith("$") ? typed.substring(1) : typed;
        ranked.add(
                new ExpressionProposal(Kind.CONTEXT, "$$", "", "$$", 2, replaced, CONTEXT, Optional.of(context)),
                "$",
                typed,
                CONTEXT_DISTANCE - 1);
        new DataPaths(Kind.CONTEXT, "$$", wanted, replaced, ranked, true, CONTEXT, CONTEXT_DISTANCE)
                .addAll(context, List.of(data.context()));
    }

    private void data(String typed, TextRange replaced) {
        ranked.add(
                new ExpressionProposal(Kind.DATA, "$", "", "$", 1, replaced, "", Optional.of(data.dollar())),
                "",
                typed,
                0);
        new DataPaths(Kind.DATA, "$", typed, replaced, ranked, !reference, "", 0)
                .addAll(data.dollar(), List.of(data.dollar().value()));
    }

    private static String contextKey(List<DataStep> steps) {
        StringBuilder key = new StringBuilder(CONTEXT);
        for (DataStep step : steps) {
            if (step instanceof DataStep.Key(String name)) {
                key.append('.').append(name);
            }
        }
        return key.toString();
    }
}

package dev.statewright.model.completion.expression;

import dev.statewright.model.completion.expression.ExpressionProposal.Kind;
import dev.statewright.model.sample.Origin;
import dev.statewright.model.sample.Sample;
import dev.statewright.model.text.TextRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Completes JSONata: {@code $states}, variables, functions, and paths into all of them. */
final class JsonataCompletion {

    private static final String OPEN = "{%";
    private static final String CLOSE = "%}";
    private static final int VARIABLES = 5;
    private static final int FUNCTIONS = 20;

    private final ExpressionData data;
    private final Ranked ranked;

    JsonataCompletion(ExpressionData data, Ranked ranked) {
        this.data = data;
        this.ranked = ranked;
    }

    void add(String text, int caret) {
        if (!text.startsWith(OPEN)) {
            frame(text);
            return;
        }
        int close = text.endsWith(CLOSE) && text.length() >= 4 ? text.length() - CLOSE.length() : text.length();
        if (caret < OPEN.length() || caret > close) {
            return;
        }
        JsonataPrefix.read(text.substring(OPEN.length(), caret)).ifPresent(prefix -> add(prefix, text, caret));
    }

    /** An expression to come: a string without the delimiters is a string. */
    private void frame(String text) {
        if (text.isBlank() || OPEN.startsWith(text)) {
            ranked.add(
                    new ExpressionProposal(
                            Kind.FRAME,
                            "{% … %}",
                            "",
                            "{%  %}",
                            3,
                            new TextRange(0, text.length()),
                            "jsonata.frame",
                            Optional.empty()),
                    "",
                    "",
                    0);
        }
    }

    private void add(JsonataPrefix prefix, String text, int caret) {
        TextRange replaced = new TextRange(OPEN.length() + prefix.from(), WordEnd.of(text, caret));
        if (prefix.root().isEmpty() && prefix.typed().startsWith("$")) {
            names(prefix.typed().substring(1), replaced, text);
        } else if (prefix.root().isEmpty()
                && prefix.typed().isEmpty()
                && prefix.within().isEmpty()) {
            names("", replaced, text);
        } else if (prefix.root().isEmpty()) {
            prefix.within().ifPresent(within -> fields(within, prefix.typed(), "", replaced));
            if (prefix.typed().isEmpty()) {
                names("", replaced, text);
            }
        } else {
            fields(new JsonataPrefix.Chain(prefix.root(), prefix.steps()), prefix.typed(), ".", replaced);
        }
    }

    private void names(String typed, TextRange replaced, String text) {
        Map<String, Sample> members = members();
        members.forEach((name, sample) -> states("$states." + name, "states." + name, sample, typed, replaced));
        // one typed letter further: the data at once
        new JsonataFields(Kind.DATA, "$states.input", typed, replaced, ranked, VARIABLES - 1)
                .addDeep(members.get("input"));
        ranked.addVariables(data.variables(), typed, replaced, VARIABLES);
        CallProposals.add(
                JsonataFunctions.all(), Kind.FUNCTION, "jsonata", "$", typed, replaced, text, FUNCTIONS, ranked);
    }

    private void states(String path, String about, Sample sample, String typed, TextRange replaced) {
        ranked.add(
                new ExpressionProposal(
                        Kind.STATES, path, "", path, path.length(), replaced, about, Optional.of(sample)),
                path.substring(1),
                typed,
                0);
    }

    private void fields(JsonataPrefix.Chain chain, String typed, String before, TextRange replaced) {
        if (chain.root().equals("states")) {
            ofStates(chain.steps(), typed, before, replaced);
            return;
        }
        Sample variable = data.variables().get(chain.root());
        if (variable != null) {
            new JsonataFields(Kind.DATA, before, typed, replaced, ranked, 0)
                    .addAll(variable, DataStep.walkMapping(variable.value(), chain.steps()));
        }
    }

    private void ofStates(List<DataStep> steps, String typed, String before, TextRange replaced) {
        if (steps.isEmpty()) {
            members()
                    .forEach((name, sample) -> ranked.add(
                            new ExpressionProposal(
                                    Kind.STATES,
                                    before + name,
                                    "",
                                    before + name,
                                    before.length() + name.length(),
                                    replaced,
                                    "states." + name,
                                    Optional.of(sample)),
                            name,
                            typed,
                            0));
            return;
        }
        if (!(steps.getFirst() instanceof DataStep.Key(String member))) {
            return;
        }
        Sample sample = members().get(member);
        if (sample != null) {
            List<DataStep> rest = steps.subList(1, steps.size());
            Kind kind = member.equals("context") ? Kind.CONTEXT : Kind.DATA;
            JsonataFields fields = new JsonataFields(kind, before, typed, replaced, ranked, 0);
            if (kind == Kind.CONTEXT) {
                fields.describedAs("context", rest);
            }
            fields.addAll(sample, DataStep.walkMapping(sample.value(), rest));
        }
    }

    private Map<String, Sample> members() {
        Map<String, Sample> members = new LinkedHashMap<>(data.states());
        members.put("context", Sample.of(data.context(), Origin.of(Origin.Kind.CONTEXT)));
        return members;
    }
}

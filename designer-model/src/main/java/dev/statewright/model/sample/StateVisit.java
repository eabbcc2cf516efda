package dev.statewright.model.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.model.asl.Catcher;
import dev.statewright.model.asl.ChoiceRule;
import dev.statewright.model.asl.ChoiceState;
import dev.statewright.model.asl.FailState;
import dev.statewright.model.asl.MapState;
import dev.statewright.model.asl.ParallelState;
import dev.statewright.model.asl.PassState;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.SucceedState;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.asl.TaskState;
import dev.statewright.model.asl.UnknownState;
import dev.statewright.model.asl.WaitState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one state makes of what arrives at it. Developer guide, "Processing input and output"; "Transforming data with JSONata". */
final class StateVisit {

    private static final JsonNode ERROR = JsonNodeFactory.instance
            .objectNode()
            .put("Error", "States.TaskFailed")
            .put("Cause", "What went wrong");

    private final State state;
    private final Seen seen;
    private final Evaluator evaluator;
    private final Origin origin;
    private final boolean jsonata;
    private final Sample input;
    private final Sample effective;
    private final Map<String, Sample> variables;
    private final JsonNode item;
    private final JsonNode context;
    private JsonNode selectorContext;
    private Sample result;
    private Sample combined;
    private Sample output;

    StateVisit(State state, Arrival arrival, JsonNode item, KnownData known, Evaluator evaluator) {
        this.state = state;
        this.seen = known.of(state.path());
        this.evaluator = evaluator;
        this.item = item;
        this.origin = Origin.from(state.name());
        this.jsonata = state.common().language() == QueryLanguage.JSONATA;
        this.input = seen.input().orElse(arrival.data());
        // only what can be there: a run's variables of other scopes are none of this state's
        Map<String, Sample> readable = new LinkedHashMap<>(arrival.variables());
        readable.replaceAll((name, sample) -> seen.variables().getOrDefault(name, sample));
        this.variables = readable;
        this.context = ContextSample.of(state, known.input().value(), item);
        this.selectorContext = context;
        this.effective = jsonata ? input : selected(state.common().inputPath(), input, input.origin());
    }

    Map<String, Sample> variables() {
        return variables;
    }

    JsonNode item() {
        return item;
    }

    StateSample sample() {
        return new StateSample(
                input, effective, result, combined, output, error(), variables, context, selectorContext);
    }

    /** What a Parallel's branches begin with. */
    Sample arguments() {
        JsonNode written = state.common().json().get(jsonata ? "Arguments" : "Parameters");
        return written == null ? effective : fill(written, effective, Optional.empty(), context);
    }

    MapItems items(MapState map) {
        Sample all = map.items()
                .filter(written -> !written.isNull())
                .map(written -> written.isTextual()
                        ? evaluate(written.textValue(), effective)
                        : fill(written, effective, Optional.empty(), context))
                .orElse(effective);
        boolean read = map.distribution().itemReader().isPresent();
        Sample first = read || all.value().isEmpty()
                ? Sample.unknown(origin)
                : new Sample(all.value().iterator().next(), all.complete(), all.origin());
        JsonNode one = all.value().isObject() && !all.value().isEmpty()
                ? ContextSample.item(all.value().fieldNames().next(), first.value())
                : ContextSample.item(first.value());
        selectorContext = ContextSample.of(state, context.at("/Execution/Input"), one);
        Sample into = map.itemSelector()
                .map(selector -> fill(selector, effective, Optional.empty(), selectorContext))
                .orElse(first);
        return new MapItems(one, map.itemSelector().isPresent() && !first.complete() ? incomplete(into) : into);
    }

    /** @param inner what the scopes inside the state give */
    List<Exit> exits(Sample inner) {
        result = result(inner);
        if (jsonata) {
            combined = result;
            output = state.common()
                    .output()
                    .map(written -> fill(written, effective, withResult(), context))
                    .orElse(hasResult() ? result : input);
        } else {
            Sample selectedResult = written("ResultSelector")
                    .map(selector -> fill(selector, result, Optional.empty(), context))
                    .orElse(result);
            combined = hasResult() || state instanceof PassState
                    ? Samples.put(written("ResultPath"), input, selectedResult, origin)
                    : effective;
            output = selected(state.common().outputPath(), combined, combined.origin());
        }
        output = seen.output().orElse(output);
        return ways();
    }

    private Sample result(Sample inner) {
        Optional<Sample> known = seen.result();
        return known.orElseGet(() -> switch (state) {
            case TaskState _ -> Sample.unknown(origin);
            case ParallelState _, MapState _ -> inner;
            case PassState pass ->
                pass.result()
                        .map(value -> Sample.of(value, origin))
                        .or(() ->
                                pass.parameters().map(template -> fill(template, effective, Optional.empty(), context)))
                        .orElse(effective);
            case ChoiceState _, WaitState _, SucceedState _, FailState _, UnknownState _ -> effective;
        });
    }

    private List<Exit> ways() {
        List<Exit> exits = new ArrayList<>();
        Sample dollar = hasResult() || state instanceof PassState ? result : effective;
        Arrival leaving = new Arrival(output, variables);
        switch (state) {
            case ChoiceState choice -> {
                for (ChoiceRule rule : choice.rules()) {
                    Arrival chosen = rule.output()
                            .map(written -> new Arrival(fill(written, effective, Optional.empty(), context), variables))
                            .orElse(leaving)
                            .with(assigned(rule.assign(), effective, Optional.empty()));
                    rule.next().ifPresent(target -> exits.add(new Exit(Optional.of(target), chosen)));
                }
                Arrival otherwise = leaving.with(assigned(state.common().assign(), effective, Optional.empty()));
                choice.defaultNext().ifPresent(target -> exits.add(new Exit(Optional.of(target), otherwise)));
            }
            case FailState _ -> {}
            case SucceedState _ -> exits.add(new Exit(Optional.empty(), leaving));
            case TaskState _, ParallelState _, MapState _, PassState _, WaitState _, UnknownState _ -> {
                Arrival next = leaving.with(assigned(state.common().assign(), dollar, withResult()));
                switch (state.common().successor()) {
                    case Successor.Next(String target) -> exits.add(new Exit(Optional.of(target), next));
                    case Successor.End() -> exits.add(new Exit(Optional.empty(), next));
                    case Successor.Unset() -> {}
                }
            }
        }
        state.catchers().forEach(catcher -> caught(catcher).ifPresent(exits::add));
        return exits;
    }

    /** What a catcher sees. */
    private Sample error() {
        return seen.error().orElseGet(() -> new Sample(ERROR, false, origin));
    }

    private Optional<Exit> caught(Catcher catcher) {
        Sample error = error();
        Optional<Map.Entry<String, Sample>> seenError = Optional.of(Map.entry("errorOutput", error));
        Sample data = jsonata
                ? catcher.output()
                        .map(written -> fill(written, effective, seenError, context))
                        .orElse(error)
                : Samples.put(catcher.resultPath(), input, error, origin);
        return catcher.next()
                .map(target -> new Exit(
                        Optional.of(target),
                        new Arrival(data, variables).with(assigned(catcher.assign(), error, seenError))));
    }

    private Map<String, Sample> assigned(
            Optional<JsonNode> assign, Sample dollar, Optional<Map.Entry<String, Sample>> member) {
        Map<String, Sample> assigned = new LinkedHashMap<>();
        assign.filter(JsonNode::isObject)
                .ifPresent(written -> written.properties().forEach(each -> {
                    Sample value = fill(
                            JsonNodeFactory.instance.objectNode().set(each.getKey(), each.getValue()),
                            dollar,
                            member,
                            context);
                    value.value()
                            .properties()
                            .forEach(one -> assigned.put(
                                    one.getKey(), new Sample(one.getValue(), value.complete(), value.origin())));
                }));
        return assigned;
    }

    private boolean hasResult() {
        return hasResult(state);
    }

    /** Whether the state has work that gives a result. */
    static boolean hasResult(State state) {
        return switch (state) {
            case TaskState _, ParallelState _, MapState _ -> true;
            case PassState _, ChoiceState _, WaitState _, SucceedState _, FailState _, UnknownState _ -> false;
        };
    }

    private Optional<Map.Entry<String, Sample>> withResult() {
        return hasResult() ? Optional.of(Map.entry("result", result)) : Optional.empty();
    }

    private Optional<JsonNode> written(String field) {
        return Optional.ofNullable(state.common().json().get(field));
    }

    /** What {@code InputPath} or {@code OutputPath} selects; null selects nothing. */
    private Sample selected(Optional<JsonNode> path, Sample from, Origin whose) {
        if (path.isEmpty()) {
            return from;
        }
        if (path.get().isNull()) {
            return Sample.of(JsonNodeFactory.instance.objectNode(), whose);
        }
        return evaluate(path.get().asText(), from).withOrigin(whose);
    }

    private Sample evaluate(String expression, Sample dollar) {
        return fill(
                jsonata
                        ? TextNode.valueOf(expression)
                        : JsonNodeFactory.instance.objectNode().put("value.$", expression),
                dollar,
                Optional.empty(),
                context,
                !jsonata);
    }

    private Sample fill(
            JsonNode template, Sample dollar, Optional<Map.Entry<String, Sample>> member, JsonNode seenContext) {
        return fill(template, dollar, member, seenContext, false);
    }

    private Sample fill(
            JsonNode template,
            Sample dollar,
            Optional<Map.Entry<String, Sample>> member,
            JsonNode seenContext,
            boolean wrapped) {
        Map<String, JsonNode> states = new LinkedHashMap<>();
        states.put("input", input.value());
        states.put("context", seenContext);
        member.ifPresent(each -> states.put(each.getKey(), each.getValue().value()));
        Map<String, JsonNode> values = new LinkedHashMap<>();
        variables.forEach((name, sample) -> values.put(name, sample.value()));
        boolean known = dollar.complete()
                && (!jsonata || input.complete())
                && member.stream().allMatch(each -> each.getValue().complete());
        Sample filled = SampleTemplate.fill(
                template,
                state.common().language(),
                evaluator,
                new Evaluator.Bindings(dollar.value(), states, values),
                known,
                origin);
        return wrapped ? filled.part(filled.value().get("value")) : filled;
    }

    private static Sample incomplete(Sample sample) {
        return new Sample(sample.value(), false, sample.origin());
    }
}

package dev.statewright.app.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.app.session.LatestWins;
import dev.statewright.model.asl.ChoiceRule;
import dev.statewright.model.asl.ChoiceState;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.completion.expression.ExpressionData;
import dev.statewright.model.completion.expression.ExpressionKind;
import dev.statewright.model.expression.JsonataSyntax;
import dev.statewright.model.sample.Evaluator;
import dev.statewright.model.sample.Sample;
import dev.statewright.runtime.preview.Preview;
import dev.statewright.runtime.preview.Previews;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Evaluates the expression that is being typed, a moment after the last key, in the background. To be used on the UI thread. */
public final class ExpressionPreview {

    private static final Duration PAUSE = Duration.millis(120);
    private static final long LONGEST_MILLIS = 1000;
    private static final Pattern READS = Pattern.compile("\\$([.\\[]|$|states\\.(input|result))");

    private final LatestWins<PlacedExpression, PreviewOutcome> evaluation;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final Consumer<PreviewOutcome> shown;

    /** @param shown called on the UI thread with what came out */
    public ExpressionPreview(Executor background, Executor ui, Consumer<PreviewOutcome> shown) {
        this.shown = shown;
        this.evaluation = new LatestWins<>(placed -> inTime(placed, background), background, ui, shown);
    }

    /** Asks for the value of an expression; what was asked for before is dropped. */
    public void request(Optional<PlacedExpression> expression) {
        evaluation.cancel();
        pause.stop();
        if (expression.isEmpty() || !isEvaluated(expression.get())) {
            shown.accept(new PreviewOutcome.Nothing());
            return;
        }
        pause.setOnFinished(_ -> evaluation.request(expression.get()));
        pause.playFromStart();
    }

    /** Drops what is under way. */
    public void cancel() {
        pause.stop();
        evaluation.cancel();
    }

    /** A name of a state and a plain text have no value of their own. */
    private static boolean isEvaluated(PlacedExpression placed) {
        return switch (placed.site().kind()) {
            case PATH, PATH_OR_INTRINSIC -> !placed.value().isBlank();
            case JSONATA -> JsonataSyntax.isExpression(placed.value());
            case REFERENCE_PATH -> placed.value().strip().startsWith("$");
            case STATE_NAME -> false;
        };
    }

    private static PreviewOutcome inTime(PlacedExpression placed, Executor background) {
        CompletableFuture<PreviewOutcome> outcome = CompletableFuture.supplyAsync(() -> evaluate(placed), background);
        try {
            return outcome.get(LONGEST_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            return new PreviewOutcome.TooLong();
        } catch (InterruptedException superseded) {
            Thread.currentThread().interrupt();
            return new PreviewOutcome.Nothing();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("An expression could not be evaluated", broken.getCause());
        }
    }

    private static PreviewOutcome evaluate(PlacedExpression placed) {
        ExpressionData data = placed.data();
        if (placed.site().kind() == ExpressionKind.REFERENCE_PATH) {
            return ResultPlace.tell(
                            placed.value(),
                            data.dollar().value(),
                            placed.steps().startsWith("Catch/"))
                    .<PreviewOutcome>map(PreviewOutcome.Placed::new)
                    .orElseGet(PreviewOutcome.Nothing::new);
        }
        QueryLanguage language =
                placed.site().kind() == ExpressionKind.JSONATA ? QueryLanguage.JSONATA : QueryLanguage.JSON_PATH;
        Sample seen = language == QueryLanguage.JSONATA ? seen(placed.value(), data) : data.dollar();
        Preview preview = Previews.value(placed.value().strip(), language, placed.steps(), bindings(data));
        boolean failed = preview instanceof Preview.Failed;
        if (failed && !isKnown(data) || seen.isUnknown() && reads(placed.value())) {
            return preview instanceof Preview.Unreadable
                    ? new PreviewOutcome.Evaluated(preview, seen, Optional.empty())
                    : new PreviewOutcome.NoData();
        }
        return new PreviewOutcome.Evaluated(preview, seen, rule(placed));
    }

    /** The part of the data that a JSONata expression looks at. */
    private static Sample seen(String expression, ExpressionData data) {
        return data.states().entrySet().stream()
                .filter(member -> expression.contains("$states." + member.getKey()))
                .map(Map.Entry::getValue)
                .min(Comparator.comparing(Sample::complete))
                .orElseGet(() -> data.states().getOrDefault("input", data.dollar()));
    }

    /** What cannot be found in data that are known in part may be there all the same. */
    private static boolean isKnown(ExpressionData data) {
        return data.dollar().complete()
                && data.states().values().stream().allMatch(Sample::complete)
                && data.variables().values().stream().allMatch(Sample::complete);
    }

    /** Whether an expression looks at the data in hand. */
    private static boolean reads(String expression) {
        return READS.matcher(expression).find();
    }

    /** Whether the rule that the expression belongs to holds; not told while the document does not have what is typed. */
    private static Optional<Boolean> rule(PlacedExpression placed) {
        String[] steps = placed.steps().split("/");
        if (!(placed.state() instanceof ChoiceState choice) || steps.length < 3 || !steps[0].equals("Choices")) {
            return Optional.empty();
        }
        int index = Integer.parseInt(steps[1]);
        boolean committed =
                choice.common().json().at("/" + placed.steps()).asText().equals(placed.value());
        if (!committed
                || placed.site().kind() == ExpressionKind.JSONATA
                || index >= choice.rules().size()) {
            return Optional.empty();
        }
        ChoiceRule rule = choice.rules().get(index);
        return Previews.condition(rule.condition(), "Choices[" + index + "]", bindings(placed.data()))
                        instanceof Preview.Value(JsonNode holds)
                ? Optional.of(holds.booleanValue())
                : Optional.empty();
    }

    static Evaluator.Bindings bindings(ExpressionData data) {
        Map<String, JsonNode> states = new LinkedHashMap<>();
        data.states().forEach((name, sample) -> states.put(name, sample.value()));
        states.put("context", data.context());
        Map<String, JsonNode> variables = new LinkedHashMap<>();
        data.variables().forEach((name, sample) -> variables.put(name, sample.value()));
        return new Evaluator.Bindings(data.dollar().value(), states, variables);
    }
}

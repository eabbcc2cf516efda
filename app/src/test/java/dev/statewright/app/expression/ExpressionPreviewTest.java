package dev.statewright.app.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.completion.expression.ExpressionData;
import dev.statewright.model.completion.expression.ExpressionKind;
import dev.statewright.model.completion.expression.ExpressionSite;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.sample.Origin;
import dev.statewright.model.sample.Sample;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.preview.Preview;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ExpressionPreviewTest {

    private static final PreviewOutcome NOTHING = new PreviewOutcome.Nothing();

    private final List<PreviewOutcome> shown = new CopyOnWriteArrayList<>();

    @Test
    void nothingIsEvaluatedOnTheThreadThatDraws(FxRobot robot) throws InterruptedException {
        BlockingQueue<Runnable> background = new LinkedBlockingQueue<>();
        ExpressionPreview preview = new ExpressionPreview(background::add, Platform::runLater, shown::add);

        robot.interact(() -> preview.request(Optional.of(jsonata("{% 1 + 1 %}"))));
        Runnable asked = background.poll(10, TimeUnit.SECONDS);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(asked).isNotNull();
        assertThat(shown).isEmpty();

        Thread waiting = Thread.ofVirtual().start(asked);
        Thread.ofVirtual().start(background.take()).join();
        waiting.join();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shown)
                .singleElement()
                .satisfies(outcome -> assertThat(value(outcome)).isEqualTo(Json.readTrusted("2")));
    }

    @Test
    void whatWasAskedForBeforeIsDropped(FxRobot robot) throws InterruptedException {
        ExpressionPreview preview = new ExpressionPreview(threads(), Platform::runLater, shown::add);

        robot.interact(() -> {
            preview.request(Optional.of(jsonata("{% 1 %}")));
            preview.request(Optional.of(jsonata("{% 2 %}")));
        });
        until(1);

        assertThat(shown)
                .singleElement()
                .satisfies(outcome -> assertThat(value(outcome)).isEqualTo(Json.readTrusted("2")));
    }

    @Test
    void whatTakesLongerThanASecondIsGivenUp(FxRobot robot) throws InterruptedException {
        Executor neverAnswers = new Executor() {
            private boolean first = true;

            @Override
            public synchronized void execute(Runnable task) {
                // the first is the one that waits for the second
                if (first) {
                    Thread.ofVirtual().start(task);
                }
                first = false;
            }
        };
        ExpressionPreview preview = new ExpressionPreview(neverAnswers, Platform::runLater, shown::add);

        robot.interact(() -> preview.request(Optional.of(jsonata("{% 1 %}"))));
        until(1);

        assertThat(shown).containsExactly(new PreviewOutcome.TooLong());
    }

    @Test
    void dataThatNobodyKnowsAreToldSo(FxRobot robot) throws InterruptedException {
        ExpressionPreview preview = new ExpressionPreview(threads(), Platform::runLater, shown::add);

        robot.interact(() -> preview.request(Optional.of(jsonata("{% $states.input.x %}"))));
        until(1);

        assertThat(shown).containsExactly(new PreviewOutcome.NoData());
    }

    @Test
    void aPlainTextHasNoPreview(FxRobot robot) {
        ExpressionPreview preview = new ExpressionPreview(threads(), Platform::runLater, shown::add);

        robot.interact(() -> preview.request(Optional.of(jsonata("plain"))));

        assertThat(shown).containsExactly(NOTHING);
    }

    private void until(int outcomes) throws InterruptedException {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (shown.size() < outcomes && System.nanoTime() < patience) {
            Thread.sleep(20);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Executor threads() {
        return task -> Thread.ofVirtual().start(task);
    }

    private static JsonNode value(PreviewOutcome outcome) {
        return ((Preview.Value) ((PreviewOutcome.Evaluated) outcome).preview()).value();
    }

    private static PlacedExpression jsonata(String text) {
        State state = AslDocument.of(
                        "{\"QueryLanguage\":\"JSONata\",\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"End\":true}}}")
                .machine()
                .state(StatePath.root("A"))
                .orElseThrow();
        Sample unknown = Sample.unknown(Origin.of(Origin.Kind.EXAMPLE));
        return new PlacedExpression(
                state,
                new ExpressionSite(state.path(), ExpressionKind.JSONATA, ExpressionSite.Dollar.INPUT),
                new ExpressionData(unknown, Map.of("input", unknown), Map.of(), Json.NODES.objectNode(), List.of()),
                "Output",
                text,
                text.length(),
                UnaryOperator.identity(),
                UnaryOperator.identity());
    }
}

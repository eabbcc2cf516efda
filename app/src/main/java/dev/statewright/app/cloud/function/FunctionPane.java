package dev.statewright.app.cloud.function;

import dev.statewright.app.cloud.call.CloudCalls;
import dev.statewright.app.cloud.call.JsonText;
import dev.statewright.app.cloud.viewer.Controls;
import dev.statewright.app.cloud.viewer.JsonSide;
import dev.statewright.app.cloud.viewer.Problem;
import dev.statewright.app.cloud.viewer.ResourceViewer;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.runtime.function.InvocationResult;
import dev.statewright.runtime.history.Json;
import java.time.Duration;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A function to try: an event, what it answers, and what it writes. */
public final class FunctionPane implements ResourceViewer {

    private static final int LAST_LINES = 200;

    private final CloudCalls calls;
    private final String function;
    private final JsonSide event;
    private final JsonSide result = new JsonSide("function-result").readOnly();
    private final TextArea log = new TextArea();
    private final Label outcome = new Label();
    private final Problem problem = new Problem();
    private final Button invoke = Controls.primary("function-invoke", ActionIcons.PLAY, this::invoke);
    private final HBox content;
    private long seen = -1;

    /** @param code shows the function's code */
    public FunctionPane(CloudCalls calls, String function, Runnable code) {
        this.calls = calls;
        this.function = function;
        event = new JsonSide(
                "function-event", invoke, Controls.space(), Controls.button("function-code", ActionIcons.CODE, code));
        event.setText("{}");
        outcome.setId("cloud-function-outcome");
        log.setId("cloud-function-log");
        log.setEditable(false);
        log.setWrapText(true);
        log.getStyleClass().add("cloud-log");
        log.setAccessibleText(Words.text("cloud.function-log"));
        VBox.setVgrow(log, Priority.ALWAYS);
        VBox answer = Controls.column(Controls.row(Controls.heading("function-result"), outcome), problem, result);
        VBox.setVgrow(result, Priority.ALWAYS);
        VBox written = Controls.column(Controls.row(Controls.heading("function-log")), log);
        problem.setId("cloud-function-problem");
        answer.setPrefWidth(300);
        written.setPrefWidth(320);
        HBox.setHgrow(answer, Priority.ALWAYS);
        HBox.setHgrow(written, Priority.ALWAYS);
        content = new HBox(12, event, answer, written);
    }

    private void invoke() {
        if (JsonText.read(event.text(), problem::tell).isEmpty()) {
            return;
        }
        problem.clear();
        invoke.setDisable(true);
        outcome.setText(Words.text("cloud.function-running"));
        long begin = System.nanoTime();
        String input = event.text();
        calls.ask(
                services -> services.functions().invoke(function, input).join(),
                end -> show(end, Duration.ofNanos(System.nanoTime() - begin)),
                sentence -> {
                    invoke.setDisable(false);
                    outcome.setText("");
                    problem.tell(sentence);
                });
    }

    private void show(InvocationResult end, Duration took) {
        invoke.setDisable(false);
        outcome.getStyleClass().removeAll("matches", "differs");
        switch (end) {
            case InvocationResult.Succeeded(String json) -> {
                outcome.setText(Words.text("cloud.function-succeeded", took.toMillis()));
                outcome.getStyleClass().add("matches");
                result.setText(JsonText.prettyIfJson(json));
            }
            case InvocationResult.Failed(String errorType, String document) -> {
                outcome.setText(Words.text("cloud.function-failed", errorType, took.toMillis()));
                outcome.getStyleClass().add("differs");
                result.setText(JsonText.prettyIfJson(document));
                problem.tell(FunctionLine.withoutRequest(
                        Json.readTrusted(document).path("errorMessage").asText()));
            }
        }
        tick();
    }

    @Override
    public Region content() {
        return content;
    }

    @Override
    public void tick() {
        calls.cloud().opened().ifPresent(services -> {
            var events = services.logGroups().events("/aws/lambda/" + function);
            if (!events.isEmpty() && events.getLast().sequence() != seen) {
                seen = events.getLast().sequence();
                log.setText(events.subList(Math.max(0, events.size() - LAST_LINES), events.size()).stream()
                        .map(FunctionLine::of)
                        .collect(Collectors.joining("\n")));
                log.positionCaret(log.getLength());
            }
        });
    }
}

package dev.statewright.app.run.step;

import dev.statewright.app.code.JsonEditor;
import dev.statewright.app.panel.CopyButton;
import dev.statewright.app.run.task.Awaited;
import dev.statewright.app.run.task.WaitingTask;
import dev.statewright.app.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Where a task that waits for its token is answered. Not there while none waits. */
final class AnswerPane extends VBox {

    private static final int LEAST_LINES = 2;
    private static final int MOST_LINES = 8;

    private final ObservableValue<Optional<WaitingTask>> waiting;

    AnswerPane(ObservableValue<Optional<WaitingTask>> waiting, TokenAnswer answer) {
        super(8);
        this.waiting = waiting;
        getStyleClass().add("answer-pane");
        Label title = new Label(Words.text("run.answer"));
        title.getStyleClass().add("field-label");
        JsonEditor output = new JsonEditor(Words.text("run.answer-output"));
        output.setId("answer-output");
        output.setLines(LEAST_LINES, MOST_LINES);
        output.setText(answer.outputProperty().get());
        output.textProperty().subscribe(text -> answer.outputProperty().set(text));
        Button succeed = button("run.answer-succeed", answer::succeed);
        succeed.getStyleClass().add("primary");
        CopyButton copy = new CopyButton(
                Words.text("run.answer-copy"),
                () -> waiting.getValue().map(WaitingTask::token).orElse(""));
        copy.setId("answer-copy");
        HBox first = row(succeed, button("run.answer-heartbeat", answer::heartbeat), copy);
        HBox second = row(
                field("run.answer-error", answer.errorProperty()),
                field("run.answer-cause", answer.causeProperty()),
                button("run.answer-fail", answer::fail));
        Label said = line("muted", answer.saidProperty());
        Label problem = line("field-error", answer.problemProperty());
        // what is told stands above: the buttons below stay where somebody is about to press them again
        getChildren().addAll(title, said, problem, output, first, second);
        Node heartbeat = first.getChildren().get(1);
        waiting.subscribe((before, task) -> {
            boolean another = !before.map(WaitingTask::token).equals(task.map(WaitingTask::token));
            if (another && task.isPresent()) {
                answer.begin();
                output.setText(answer.outputProperty().get());
            }
        });
        waiting.subscribe(task -> {
            task.ifPresent(known -> title.setText(Words.text(
                    switch (known.awaited()) {
                        case Awaited.TokenHolder _ -> "run.answer";
                        case Awaited.ActivityWorker _ -> "run.answer-as-worker";
                        case Awaited.User _ -> "run.answer-task";
                    })));
            boolean byHand = task.filter(WaitingTask::byHand).isPresent();
            List.of(heartbeat, copy).forEach(each -> {
                each.setVisible(!byHand);
                each.setManaged(!byHand);
            });
            setVisible(task.isPresent());
            setManaged(task.isPresent());
        });
    }

    private Button button(String key, Consumer<WaitingTask> answer) {
        Button button = new Button(Words.text(key));
        button.setId(key.substring("run.".length()));
        button.getStyleClass().add("small-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> waiting.getValue().ifPresent(answer));
        return button;
    }

    private static TextField field(String key, StringProperty typed) {
        TextField field = new TextField();
        field.setId(key.substring("run.".length()) + "-field");
        field.setPromptText(Words.text(key));
        field.setAccessibleText(Words.text(key));
        field.getStyleClass().add("small-field");
        field.textProperty().bindBidirectional(typed);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private static Label line(String styleClass, ObservableValue<String> text) {
        Label line = new Label();
        line.getStyleClass().add(styleClass);
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        text.subscribe(sentence -> {
            line.setText(sentence);
            line.setManaged(!sentence.isEmpty());
            line.setVisible(!sentence.isEmpty());
        });
        return line;
    }

    private static HBox row(Node... nodes) {
        return new HBox(6, nodes);
    }
}

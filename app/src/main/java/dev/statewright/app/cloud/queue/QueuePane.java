package dev.statewright.app.cloud.queue;

import dev.statewright.app.cloud.call.CloudCalls;
import dev.statewright.app.cloud.call.JsonText;
import dev.statewright.app.cloud.viewer.Controls;
import dev.statewright.app.cloud.viewer.JsonSide;
import dev.statewright.app.cloud.viewer.ListWithSide;
import dev.statewright.app.cloud.viewer.Problem;
import dev.statewright.app.cloud.viewer.ResourceViewer;
import dev.statewright.app.words.Formats;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A queue: how many messages wait, those that were received, and a new one to send. */
public final class QueuePane implements ResourceViewer {

    private final QueueViewModel model;
    private final TableView<QueueMessage> messages = Controls.table("messages");
    private final JsonSide body;
    private final TextField group = Controls.field("message-group", 110);
    private final ListWithSide content;
    private final Label counts = new Label();
    private final Tooltip attributes = new Tooltip();

    public QueuePane(CloudCalls calls, String queue) {
        model = new QueueViewModel(calls, queue);
        group.setVisible(model.isFifo());
        group.setManaged(model.isFifo());
        Label said = Controls.muted("");
        said.setId("cloud-queue-said");
        said.textProperty().bind(model.saidProperty());
        said.setMinWidth(0);
        body = new JsonSide(
                "message-body",
                Controls.primary(
                        "message-send", ActionIcons.ARROW_RIGHT, () -> model.send(body().text(), group.getText())),
                group,
                said);
        body.setText("{}");
        Problem problem = new Problem();
        problem.setId("cloud-queue-problem");
        model.problemProperty().subscribe(problem::tell);
        Problem trouble = new Problem();
        trouble.setId("cloud-queue-trouble");
        model.troubleProperty().subscribe(trouble::tell);
        counts.setId("cloud-queue-counts");
        counts.setTooltip(attributes);
        Button redrive = Controls.button("queue-redrive", ActionIcons.RETRY, model::redrive);
        redrive.setTooltip(new Tooltip(Words.text("cloud.queue-redrive-explained")));
        redrive.visibleProperty().bind(model.deadLettersProperty());
        redrive.managedProperty().bind(model.deadLettersProperty());
        Button receive = Controls.button("queue-receive", ActionIcons.SEARCH, model::receive);
        receive.setTooltip(new Tooltip(Words.text("cloud.queue-receive-explained")));
        FlowPane head = Controls.lines(
                receive, redrive, Controls.button("queue-purge", ActionIcons.DELETE, model::purge), counts);
        columns();
        VBox list = Controls.column(head, problem, trouble, messages);
        content = new ListWithSide(list, body);
        model.attributesProperty().subscribe(this::show);
        messages.setItems(model.messages());
        messages.getSelectionModel().selectedItemProperty().subscribe(message -> {
            if (message != null) {
                body.setText(JsonText.prettyIfJson(message.body()));
            }
        });
        model.open();
    }

    private JsonSide body() {
        return body;
    }

    private void columns() {
        messages.getColumns().add(Controls.text(Words.text("cloud.message-text"), 320, "plain", QueueMessage::body));
        messages.getColumns()
                .add(Controls.text(
                        Words.text("cloud.message-sent"),
                        190,
                        "number",
                        message -> message.sent().map(Formats::dateTime).orElse("")));
        messages.getColumns()
                .add(Controls.text(Words.text("cloud.message-receives"), 80, "number", QueueMessage::receives));
        if (model.isFifo()) {
            messages.getColumns()
                    .add(Controls.text(
                            Words.text("cloud.message-group"),
                            110,
                            "quiet",
                            message -> message.group().orElse("")));
        }
        messages.setOnKeyPressed(event -> {
            QueueMessage chosen = messages.getSelectionModel().getSelectedItem();
            if (event.getCode() == javafx.scene.input.KeyCode.DELETE && chosen != null) {
                model.delete(chosen);
                event.consume();
            }
        });
    }

    private void show(Map<String, String> found) {
        counts.setText(Words.text(
                "cloud.queue-counts",
                found.getOrDefault("ApproximateNumberOfMessages", "0"),
                found.getOrDefault("ApproximateNumberOfMessagesNotVisible", "0"),
                found.getOrDefault("ApproximateNumberOfMessagesDelayed", "0")));
        StringBuilder all = new StringBuilder();
        found.forEach(
                (name, value) -> all.append(name).append(": ").append(value).append('\n'));
        attributes.setText(all.toString().strip());
    }

    @Override
    public Region content() {
        return content;
    }

    @Override
    public void tick() {
        model.refresh();
    }
}

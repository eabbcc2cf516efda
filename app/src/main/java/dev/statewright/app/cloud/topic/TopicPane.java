package dev.statewright.app.cloud.topic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.app.cloud.call.CloudCalls;
import dev.statewright.app.cloud.viewer.Controls;
import dev.statewright.app.cloud.viewer.JsonSide;
import dev.statewright.app.cloud.viewer.ListWithSide;
import dev.statewright.app.cloud.viewer.Problem;
import dev.statewright.app.cloud.viewer.ResourceViewer;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.runtime.cloud.service.Resources;
import dev.statewright.runtime.cloud.service.ServiceName;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A topic: who hears of it, and a message to publish. */
public final class TopicPane implements ResourceViewer {

    private final CloudCalls calls;
    private final String name;
    private final TableView<JsonNode> subscriptions = Controls.table("subscriptions");
    private final TextField subject = Controls.field("topic-subject", 150);
    private final JsonSide message;
    private final Problem problem = new Problem();
    private final Label said = Controls.muted("");
    private final ListWithSide content;
    private String arn = "";

    public TopicPane(CloudCalls calls, String name) {
        this.calls = calls;
        this.name = name;
        message = new JsonSide(
                "topic-message", Controls.primary("topic-publish", ActionIcons.ARROW_RIGHT, this::publish), subject);
        HBox.setHgrow(subject, Priority.ALWAYS);
        message.setText("{}");
        subscriptions
                .getColumns()
                .add(Controls.text(
                        Words.text("cloud.topic-protocol"),
                        90,
                        "plain",
                        each -> each.path("Protocol").asText()));
        subscriptions
                .getColumns()
                .add(Controls.text(
                        Words.text("cloud.topic-endpoint"),
                        420,
                        "quiet",
                        each -> Resources.name(each.path("Endpoint").asText())));
        VBox list = Controls.column(
                Controls.row(Controls.heading("subscriptions"), Controls.space(), said), problem, subscriptions);
        content = new ListWithSide(list, message);
        calls.ask(
                services -> services.resources().topics().stream()
                        .filter(topic -> topic.name().equals(name))
                        .map(topic -> topic.arn())
                        .findFirst()
                        .orElse("arn:aws:sns:us-east-1:123456789012:" + name),
                this::open,
                problem::tell);
    }

    private void open(String found) {
        arn = found;
        calls.call(
                ServiceName.SNS,
                "ListSubscriptionsByTopic",
                CloudCalls.request().put("TopicArn", arn),
                answer -> {
                    List<JsonNode> all = new ArrayList<>();
                    answer.path("Subscriptions").forEach(all::add);
                    subscriptions.getItems().setAll(all);
                },
                problem::tell);
    }

    private void publish() {
        var request = CloudCalls.request().put("TopicArn", arn).put("Message", message.text());
        if (!subject.getText().isBlank()) {
            request.put("Subject", subject.getText().strip());
        }
        if (name.endsWith(".fifo")) {
            request.put("MessageGroupId", "1");
        }
        said.setText("");
        calls.call(
                ServiceName.SNS,
                "Publish",
                request,
                answer -> {
                    problem.clear();
                    said.setText(Words.text(
                            "cloud.topic-published", answer.path("MessageId").asText()));
                },
                problem::tell);
    }

    @Override
    public Region content() {
        return content;
    }
}

package dev.statewright.app.trial;

import dev.statewright.app.dataflow.FlowPicture;
import dev.statewright.app.icon.IconView;
import dev.statewright.app.panel.CopyButton;
import dev.statewright.app.run.live.DurationText;
import dev.statewright.app.run.step.StatusView;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.model.run.StateStatus;
import java.util.Optional;
import java.util.StringJoiner;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What came of a test: how the state ended, the data behind each step as a picture, and the way on. */
final class TrialResult extends BorderPane {

    private final TrialViewModel model;
    private final Label status = new Label();
    private final Label details = new Label();
    private final Label elsewhere = new Label();
    private final Button next = new Button("", new IconView(ActionIcons.ARROW_RIGHT, 13));
    private final CopyButton copy;
    private final FlowPicture picture = new FlowPicture();
    private final Label nothing = new Label(Words.text("trial.not-yet"));
    private final VBox head;

    TrialResult(TrialViewModel model) {
        this.model = model;
        getStyleClass().add("trial-result");
        status.setId("trial-status");
        status.setMinWidth(40);
        details.setId("trial-details");
        details.setMinWidth(0);
        details.setTextOverrun(OverrunStyle.ELLIPSIS);
        details.getStyleClass().add("muted");
        elsewhere.setId("trial-elsewhere");
        elsewhere.getStyleClass().add("muted");
        elsewhere.setWrapText(true);
        next.setId("trial-next");
        next.getStyleClass().add("small-button");
        next.setMinWidth(40);
        next.setOnAction(_ -> model.goOn());
        copy = new CopyButton("", model::command);
        copy.setId("trial-copy");
        copy.setAccessibleText(Words.text("trial.copy-command"));
        copy.setTooltip(new Tooltip(Words.text("trial.copy-command")));
        copy.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(10, status, space, copy, next);
        line.setAlignment(Pos.CENTER_LEFT);
        head = new VBox(4, line, details, elsewhere);
        head.getStyleClass().add("trial-head");
        nothing.getStyleClass().add("panel-hint");
        nothing.setWrapText(true);
        model.findingProperty().subscribe(_ -> show());
        model.runningProperty().subscribe(_ -> show());
    }

    private void show() {
        Optional<TrialFinding> found = model.findingProperty().get();
        setOpacity(model.runningProperty().get() ? 0.5 : 1);
        if (found.isEmpty()) {
            nothing.setText(Words.text(model.runningProperty().get() ? "trial.running" : "trial.not-yet"));
            setTop(null);
            setCenter(new StackPane(nothing));
            return;
        }
        setTop(head);
        switch (found.get().outcome()) {
            case TrialOutcome.Refused(String sentence) -> refused(sentence);
            case TrialOutcome.Answered told -> answered(told, found.get().flow().orElseThrow());
        }
    }

    private void refused(String sentence) {
        StatusView.show(status, StateStatus.FAILED, Words.text("trial.refused"));
        say("");
        seen(elsewhere, false);
        seen(next, false);
        Label why = new Label(sentence);
        why.setId("trial-refusal");
        why.getStyleClass().add("field-error");
        why.setWrapText(true);
        StackPane place = new StackPane(why);
        place.getStyleClass().add("trial-refusal");
        StackPane.setAlignment(why, Pos.TOP_LEFT);
        setCenter(place);
    }

    private void answered(TrialOutcome.Answered told, TrialFlow flow) {
        StatusView.show(
                status,
                told.status(),
                Words.text("trial.status-" + told.status().word()));
        StringJoiner text = new StringJoiner(" \u00b7 ");
        told.error().ifPresent(text::add);
        handling(told).ifPresent(text::add);
        told.cause().filter(cause -> !cause.isBlank()).ifPresent(text::add);
        text.add(DurationText.of(told.took()));
        say(text.toString());
        elsewhere.setText(Words.text("trial.alone", told.elsewhere()));
        seen(elsewhere, !told.elsewhere().isEmpty());
        Optional<String> following = model.next().map(state -> state.name());
        next.setText(following.map(name -> Words.text("trial.go-on", name)).orElse(""));
        seen(next, following.isPresent());
        picture.show(told.state(), flow.stages(), flow.found(), told.input());
        setCenter(picture);
    }

    /** Which retrier or catcher took the error. */
    private static Optional<String> handling(TrialOutcome.Answered told) {
        var error = told.inspection().path("errorDetails");
        if (error.has("catchIndex")) {
            return Optional.of(
                    Words.text("trial.catcher", error.path("catchIndex").asInt() + 1));
        }
        if (error.has("retryBackoffIntervalSeconds")) {
            return Optional.of(Words.text(
                    "trial.retrier",
                    error.path("retryIndex").asInt() + 1,
                    error.path("retryBackoffIntervalSeconds").asLong()));
        }
        return error.has("retryIndex")
                ? Optional.of(Words.text(
                        "trial.retrier-spent", error.path("retryIndex").asInt() + 1))
                : Optional.empty();
    }

    private void say(String text) {
        details.setText(text);
        seen(details, !text.isEmpty());
        details.setTooltip(text.isEmpty() ? null : wrapped(text));
    }

    private static Tooltip wrapped(String text) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(480);
        return tooltip;
    }

    private static void seen(Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }
}

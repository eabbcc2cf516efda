package dev.statewright.app.trial;

import dev.statewright.app.dataflow.SavedInputs;
import dev.statewright.app.icon.IconView;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.model.asl.State;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** One state tested by itself: what is said of the test at the left, what came of it at the right. */
final class TrialPane extends BorderPane {

    private static final double LEAST_FORM = 230;
    private static final double MOST_FORM = 380;
    private static final double PART_OF_FORM = 0.435;

    private final DocumentSession session;
    private final Workbench workbench;
    private final TrialViewModel model;
    private final StringProperty tab = new SimpleStringProperty(this, "tab", TrialField.INPUT.tab());
    private final Label name = new Label();
    private final Button test = new Button();
    private final VBox form = new VBox(7);
    private final StackPane inputs = new StackPane();
    private final Label hint = new Label(Words.text("trial.select"));
    private final TrialResult result;
    private final Subscription following;
    private Optional<TrialInputs> shown = Optional.empty();
    private List<Object> subject = List.of();

    TrialPane(DocumentSession session, Workbench workbench, TrialViewModel model) {
        this.session = session;
        this.workbench = workbench;
        this.model = model;
        this.result = new TrialResult(model);
        getStyleClass().add("trial-pane");
        hint.getStyleClass().add("panel-hint");
        name.setId("trial-state");
        name.getStyleClass().add("stage-title");
        name.setMinWidth(0);
        test.setId("trial-test");
        test.getStyleClass().addAll("small-button", "primary");
        test.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, name, space, test);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(inputs, Priority.ALWAYS);
        inputs.setMinHeight(0);
        form.getStyleClass().add("trial-form");
        widthProperty().subscribe(width -> {
            double room = Math.clamp(width.doubleValue() * PART_OF_FORM, LEAST_FORM, MOST_FORM);
            form.setMinWidth(room);
            form.setPrefWidth(room);
            form.setMaxWidth(room);
        });
        form.getChildren().addAll(head, inputs);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        following = Subscription.combine(
                model.stateProperty().subscribe(_ -> show()),
                model.formProperty().subscribe(_ -> show()),
                model.runningProperty().subscribe(this::offer),
                sceneProperty().subscribe(scene -> {
                    if (scene == null) {
                        model.unfollow();
                    } else {
                        model.follow();
                    }
                }));
    }

    void close() {
        following.unsubscribe();
        shown.ifPresent(TrialInputs::close);
        model.cancel();
        model.unfollow();
    }

    /** Puts the caret into the input. */
    void focusInput() {
        shown.ifPresent(TrialInputs::focusInput);
    }

    /** Tests the state; where something is wrong with what is said, that comes up. */
    void test() {
        model.fault().ifPresentOrElse(fault -> tab.set(fault.tab()), model::test);
    }

    private void offer(boolean running) {
        test.setText(Words.text(running ? "trial.cancel" : "trial.go"));
        test.setGraphic(new IconView(running ? ActionIcons.STOP : ActionIcons.PLAY, 12));
        test.setTooltip(new Tooltip(Words.text(running ? "trial.cancel-explained" : "trial.go-explained")));
        test.setOnAction(_ -> {
            if (running) {
                model.cancel();
            } else {
                test();
            }
        });
    }

    private void show() {
        Optional<State> state = model.stateProperty().get();
        Optional<TrialForm> said = model.formProperty().get();
        if (state.isEmpty() || said.isEmpty()) {
            subject = List.of();
            setLeft(null);
            setCenter(new StackPane(hint));
            return;
        }
        List<Object> wanted = List.of(state.get().path(), said.get(), new TestedState(state.get()).shape());
        if (!wanted.equals(subject)) {
            subject = wanted;
            shown.ifPresent(TrialInputs::close);
            SavedInputs saved = new SavedInputs(session, workbench, model::forget, said.get()::give);
            TrialInputs made = new TrialInputs(said.get(), state.get(), tab, saved, model.callsProperty());
            shown = Optional.of(made);
            inputs.getChildren().setAll(made);
        }
        name.setText(state.get().name());
        setLeft(form);
        setCenter(result);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            test();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && model.runningProperty().get()) {
            model.cancel();
            event.consume();
        }
    }
}

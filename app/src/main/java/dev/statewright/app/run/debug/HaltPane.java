package dev.statewright.app.run.debug;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.app.panel.PanelTab;
import dev.statewright.app.panel.TabStrip;
import dev.statewright.app.run.output.PrettyJson;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.StateType;
import dev.statewright.runtime.debug.DebugSession;
import dev.statewright.runtime.debug.Stop;
import dev.statewright.runtime.execution.FramePath;
import dev.statewright.runtime.execution.FrameSnapshot;
import dev.statewright.runtime.history.Json;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The data where an execution stands still: input and variables to edit, the state to skip, the task to answer. */
public final class HaltPane extends VBox {

    private static final String INPUT = "halt.input";
    private static final String VARIABLES = "halt.variables";
    private static final String SKIP = "halt.skip";
    private static final String FORCE = "halt.force";

    private final DebugViewModel model;
    private final Function<StatePath, List<String>> beside;
    private final StringProperty tab = new SimpleStringProperty(this, "tab", INPUT);
    private final SimpleBooleanProperty isTask = new SimpleBooleanProperty(this, "isTask");
    private final Label where = new Label();
    private final ComboBox<FrameSnapshot> frames = new ComboBox<>();
    private final ComboBox<String> next = new ComboBox<>();
    private final TextField error = field("halt-error");
    private final TextField cause = field("halt-cause");
    private final StackPane shown = new StackPane();
    private final HaltEdit input = edit("halt-input", "input", (at, frame, text, _) -> at.changeInput(frame, text));
    private final HaltEdit variables =
            edit("halt-variables", "variables", (at, frame, text, _) -> at.changeVariables(frame, text));
    private final HaltEdit skip = edit("halt-skip", "skip", DebugSession::skip);
    private final HaltEdit result = edit("halt-result", "result", (at, frame, text, _) -> at.forceResult(frame, text));
    private final Button fail = new Button(Words.text("debug.force-error"));
    private final VBox force;
    private Optional<Halt> halt = Optional.empty();

    /** @param beside the names of the states beside a state, and its own */
    public HaltPane(DebugViewModel model, Function<StatePath, List<String>> beside) {
        super(9);
        this.model = model;
        this.beside = beside;
        getStyleClass().addAll("run-pane", "halt-pane");
        where.setId("halt-where");
        where.getStyleClass().addAll("status-line", "in-progress");
        where.setWrapText(true);
        where.setMinHeight(USE_PREF_SIZE);
        frames.setId("halt-frames");
        frames.setAccessibleText(Words.text("debug.frames"));
        frames.getStyleClass().add("small-box");
        frames.setMaxWidth(Double.MAX_VALUE);
        // until several lines of control stand still
        frames.setVisible(false);
        frames.setManaged(false);
        frames.setConverter(new FrameNames());
        frames.valueProperty().subscribe(frame -> Optional.ofNullable(frame).ifPresent(this::show));
        next.setId("halt-next");
        next.setAccessibleText(Words.text("debug.skip-to"));
        next.setPromptText(Words.text("debug.skip-to"));
        next.getStyleClass().add("small-box");
        next.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(next, Priority.ALWAYS);
        skip.add(next);
        fail.setId("halt-fail");
        fail.getStyleClass().add("small-button");
        fail.setMinWidth(USE_PREF_SIZE);
        fail.setOnAction(_ -> forceError());
        HBox errors = new HBox(6, error, cause, fail);
        HBox.setHgrow(error, Priority.ALWAYS);
        HBox.setHgrow(cause, Priority.ALWAYS);
        force = new VBox(9, result, errors);
        VBox.setVgrow(result, Priority.ALWAYS);
        VBox.setVgrow(shown, Priority.ALWAYS);
        getChildren().addAll(where, frames, new TabStrip(tabs(), tab, false), shown);
        tab.subscribe(this::open);
        model.haltProperty().subscribe(this::follow);
    }

    private List<PanelTab> tabs() {
        return List.of(
                tab(INPUT, "input"),
                tab(VARIABLES, "variables"),
                tab(SKIP, "skip"),
                new PanelTab(FORCE, title("force"), new StackPane(), isTask));
    }

    private static PanelTab tab(String id, String word) {
        return new PanelTab(id, title(word), new StackPane());
    }

    private static ReadOnlyStringWrapper title(String word) {
        return new ReadOnlyStringWrapper(Words.text("debug.tab-" + word));
    }

    private void open(String id) {
        shown.getChildren()
                .setAll(
                        switch (id) {
                            case VARIABLES -> variables;
                            case SKIP -> skip;
                            case FORCE -> force;
                            default -> input;
                        });
    }

    private void follow(Optional<Halt> now) {
        setDisable(now.isEmpty());
        if (now.isEmpty()) {
            return;
        }
        Halt at = now.get();
        boolean same = halt.filter(before -> before.session() == at.session()
                        && before.stop().reason() == at.stop().reason()
                        && before.path().equals(at.path()))
                .isPresent();
        FramePath wanted = same ? path() : at.path();
        halt = now;
        where.setText(HaltText.of(at));
        frames.setItems(FXCollections.observableArrayList(at.stop().frames()));
        boolean several = at.stop().frames().size() > 1;
        frames.setVisible(several);
        frames.setManaged(several);
        if (!same) {
            error.clear();
            cause.clear();
            forget();
        }
        frames.setValue(at.stop().frames().stream()
                .filter(frame -> frame.path().equals(wanted))
                .findFirst()
                .or(at::frame)
                .orElse(null));
        shown.setDisable(at.stop().frames().isEmpty());
        if (at.stop().frames().isEmpty() && at.stop().reason() instanceof Stop.Reason.AfterState after) {
            input.showAnew(PrettyJson.of(after.output().text()));
        }
    }

    /** At another stop what was typed at the one before means nothing. */
    private void forget() {
        frames.setValue(null);
        List.of(input, variables, skip, result).forEach(each -> each.showAnew(""));
    }

    private void show(FrameSnapshot frame) {
        String data = PrettyJson.of(frame.input().text());
        input.show(data);
        skip.show(data);
        result.show("{}");
        ObjectNode values = Json.NODES.objectNode();
        new TreeMap<>(frame.variables()).forEach(values::set);
        variables.show(Json.writeIndented(values));
        isTask.set(frame.type() == StateType.TASK);
        if (!isTask.get() && tab.get().equals(FORCE)) {
            tab.set(INPUT);
        }
        next.setItems(FXCollections.observableArrayList(beside.apply(frame.state())));
        next.setValue(null);
        next.setVisible(frame.type() == StateType.CHOICE);
        next.setManaged(frame.type() == StateType.CHOICE);
    }

    private FramePath path() {
        return Optional.ofNullable(frames.getValue())
                .map(FrameSnapshot::path)
                .or(() -> halt.map(Halt::path))
                .orElse(FramePath.ROOT);
    }

    private Optional<String> nextState() {
        return Optional.ofNullable(next.getValue());
    }

    /** What is done with a text at a stop. */
    private interface Change {
        /** @param next the state that is chosen to follow */
        void make(DebugSession at, FramePath frame, String text, Optional<String> next);
    }

    private HaltEdit edit(String id, String word, Change change) {
        HaltEdit[] made = new HaltEdit[1];
        made[0] = new HaltEdit(id, "debug." + word + "-explained", "debug." + word + "-apply", text -> {
            FramePath frame = path();
            Optional<String> to = nextState();
            halt.map(Halt::session)
                    .ifPresent(at -> model.change(() -> change.make(at, frame, text, to), made[0]::answer));
        });
        return made[0];
    }

    private void forceError() {
        String name = error.getText().strip();
        String why = cause.getText().isBlank() ? null : cause.getText();
        FramePath frame = path();
        if (name.isEmpty()) {
            result.answer(Words.text("debug.error-needed"));
            error.requestFocus();
            return;
        }
        halt.map(Halt::session).ifPresent(at -> model.change(() -> at.forceError(frame, name, why), result::answer));
    }

    private static TextField field(String id) {
        TextField field = new TextField();
        field.setId(id);
        field.getStyleClass().add("small-field");
        field.setPromptText(Words.text("debug." + id));
        field.setAccessibleText(Words.text("debug." + id));
        field.setMinWidth(40);
        return field;
    }

    /** {@code Ship · iteration 3}. */
    private static final class FrameNames extends StringConverter<FrameSnapshot> {
        @Override
        public String toString(FrameSnapshot frame) {
            if (frame == null) {
                return "";
            }
            String name = frame.state().name();
            return frame.iteration().isPresent()
                    ? Words.text(
                            "debug.frame-iteration", name, frame.iteration().getAsLong())
                    : name;
        }

        @Override
        public FrameSnapshot fromString(String text) {
            throw new UnsupportedOperationException("Lines of control are chosen, not typed");
        }
    }
}

package dev.statewright.app.inspector.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.statewright.app.code.JsonEditor;
import dev.statewright.app.inspector.InspectorPane;
import dev.statewright.app.preferences.PreferenceStore;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Selection;
import dev.statewright.app.session.Sessions;
import dev.statewright.app.session.Workbench;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.ReplaceText;
import dev.statewright.model.syntax.SyntaxJson;
import dev.statewright.model.text.TextChange;
import dev.statewright.renderer.fx.Toolkit;
import dev.statewright.renderer.theme.Appearance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The fields of {@link EveryFieldTest} as somebody meets them: the text field, box or editor in the inspector takes the input and the text
 * has it; the text is changed and the widget of an inspector that has been open all the time shows it.
 */
@ExtendWith(ApplicationExtension.class)
class EveryWidgetTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> TABS = List.of("configuration", "data", "variables", "errors");

    @TempDir
    static Path home;

    private final StackPane root = new StackPane();

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(root, 348, 900));
        stage.show();
    }

    @Test
    void ofStatesInJsonPath() {
        check(JsonPathFields.WORKFLOW, JsonPathFields.FIELDS);
    }

    @Test
    void ofStatesInJsonata() {
        check(JsonataFields.WORKFLOW, JsonataFields.FIELDS);
    }

    @Test
    void ofWhatStatesShare() {
        List<String> rows = new ArrayList<>();
        for (String[] row : rows(EveryFieldTest.SHARED_FIELDS)) {
            for (String state : row[0].split(", ")) {
                rows.add(String.join(" | ", state, row[1], "/" + row[1], row[2], row[3]));
            }
        }
        check(JsonPathFields.WORKFLOW, String.join("\n", rows));
    }

    @Test
    void ofTheWorkflow() {
        String rows = Stream.of(rows(EveryFieldTest.WORKFLOW_FIELDS))
                .map(row -> String.join(" | ", "-", row[0], "/" + row[0], row[1], row[2]))
                .reduce("", (before, row) -> before + row + "\n");
        check(JsonPathFields.WORKFLOW, rows);
    }

    private void check(String before, String table) {
        List<String> wrong = new ArrayList<>();
        for (String[] row : rows(table)) {
            try {
                check(before, row[0], row[1], row[2], row[3], row[4]);
            } catch (AssertionError failed) {
                wrong.add(row[0] + ": " + row[1] + ": " + failed.getMessage());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void check(String before, String state, String field, String pointer, String input, String expected) {
        Inspected entered = Toolkit.call(() -> new Inspected(before, state));
        String text = input;
        if (input.startsWith("+")) {
            String name = input.substring(1, input.indexOf(':'));
            text = input.substring(input.indexOf(':') + 1);
            entered.type("adding to " + field.substring(0, field.lastIndexOf('/')), name);
        }
        entered.type(field, text);
        JsonNode found = entered.json().at(pointer);
        if (expected.equals("-")) {
            assertThat(found.isMissingNode()).isTrue();
        } else {
            assertThat(found).isEqualTo(json(expected));
        }
        Optional<String> shown = entered.seen(field);
        entered.close();

        Inspected follows = Toolkit.call(() -> new Inspected(before, state));
        follows.seen(field);
        Toolkit.call(() -> {
            follows.session.execute(new ReplaceText(
                    TextChange.between(before, entered.session.document().text())));
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(follows.seen(field)).isEqualTo(shown);
        follows.close();
    }

    /** An inspector of a state, or of the workflow where the state is {@code -}. */
    private final class Inspected {

        private final DocumentSession session;
        private final Workbench workbench;
        private final InspectorPane pane;

        private Inspected(String text, String state) {
            session = Sessions.of(text);
            workbench = new Workbench(
                    new PreferenceStore(home), new SimpleObjectProperty<>(Appearance.LIGHT), Sessions.services());
            pane = new InspectorPane(session, workbench, List.of());
            root.getChildren().setAll(pane);
            if (!state.equals("-")) {
                session.select(Selection.of(StatePath.root(state)));
            }
            settle();
        }

        private void close() {
            Toolkit.call(() -> {
                pane.close();
                return null;
            });
        }

        private void type(String field, String input) {
            Toolkit.call(() -> {
                enter(field, input);
                return null;
            });
            WaitForAsyncUtils.waitForFxEvents();
        }

        private Optional<String> seen(String field) {
            return Toolkit.call(() -> shown(field));
        }

        private JsonNode json() {
            JsonNode whole = SyntaxJson.toJson(session.document().tree().root().orElseThrow());
            return session.selection()
                    .primary()
                    .map(path -> whole.path("States").path(path.name()))
                    .orElse(whole);
        }

        @SuppressWarnings("unchecked")
        private void enter(String field, String input) {
            Node widget = widget(field).orElseThrow(() -> new AssertionError("No widget"));
            switch (widget) {
                case TextInputControl line -> {
                    line.requestFocus();
                    line.setText(input);
                    press(line, KeyCode.ENTER, false);
                }
                case JsonEditor editor -> {
                    editor.area().replaceText(input);
                    press(editor.area(), KeyCode.ENTER, true);
                }
                case CheckBox box -> box.fire();
                case ComboBox<?> box ->
                    ((ComboBox<Option>) box)
                            .setValue(box.getItems().stream()
                                    .map(Option.class::cast)
                                    .filter(option -> option.value().equals(input))
                                    .findFirst()
                                    .orElseThrow(() -> new AssertionError("Not among " + box.getItems())));
                default -> throw new AssertionError("Takes no input: " + widget);
            }
            settle();
        }

        /** What the widget of a field shows; empty where there is none. */
        private Optional<String> shown(String field) {
            return widget(field).map(widget -> switch (widget) {
                case TextInputControl line -> line.getText();
                case JsonEditor editor -> editor.text();
                case CheckBox box -> String.valueOf(box.isSelected());
                case ComboBox<?> box -> ((Option) box.getValue()).value();
                default -> throw new AssertionError("Shows nothing: " + widget);
            });
        }

        /** On the tab that is open, or else on the first one that has it; a field that is seldom given is opened. */
        private Optional<Node> widget(String field) {
            Optional<Node> here = find(pane, field);
            for (String tab : TABS) {
                if (here.isEmpty()) {
                    workbench.inspectorTabProperty().set(tab);
                    settle();
                    here = find(pane, field);
                }
            }
            return here;
        }

        private void settle() {
            root.applyCss();
            root.layout();
        }
    }

    private static Optional<Node> find(Node node, String field) {
        if (node.getId() != null && node.getId().equals("open-" + field) && node instanceof Button button) {
            Node place = button.getParent();
            button.fire();
            return find(place, field);
        }
        if (("field-" + field).equals(node.getId()) && !(node instanceof Pane) || isEditor(node, field)) {
            return Optional.of(node);
        }
        return node instanceof javafx.scene.Parent parent
                ? List.copyOf(parent.getChildrenUnmodifiable()).stream()
                        .flatMap(child -> find(child, field).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isEditor(Node node, String field) {
        return node instanceof JsonEditor && ("field-" + field).equals(node.getId());
    }

    private static void press(Node node, KeyCode code, boolean control) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
    }

    private static String[][] rows(String table) {
        return table.lines()
                .map(line -> Stream.of(line.split("\\|"))
                        .map(cell -> cell.strip().replace("`", ""))
                        .toArray(String[]::new))
                .toArray(String[][]::new);
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException mistake) {
            throw new AssertionError(mistake);
        }
    }
}

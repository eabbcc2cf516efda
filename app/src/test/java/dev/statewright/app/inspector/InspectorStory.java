package dev.statewright.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.preferences.PreferenceStore;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Selection;
import dev.statewright.app.session.Sessions;
import dev.statewright.app.session.Workbench;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.ReplaceText;
import dev.statewright.model.text.TextChange;
import dev.statewright.renderer.theme.Appearance;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** A story about the inspector alone, in a window of its own: every test has its document. */
@ExtendWith(ApplicationExtension.class)
abstract class InspectorStory {

    protected static final String WORKFLOW = """
            {
              "StartAt": "List",
              "States": {
                "List": {
                  "Type": "Task",
                  "Resource": "arn:aws:states:::aws-sdk:sfn:listExecutions",
                  "Parameters": {
                    "MaxResults": 100
                  },
                  "Next": "Emit"
                },
                "Emit": {
                  "Type": "Task",
                  "Resource": "arn:aws:states:::events:putEvents",
                  "Parameters": {
                    "Entries": [
                      {
                        "Detail": {
                          "a": 1
                        },
                        "Source": "s"
                      }
                    ]
                  },
                  "End": true
                }
              }
            }
            """;

    @TempDir
    static Path home;

    protected DocumentSession session;
    protected Workbench workbench;

    @BeforeEach
    void showInspector(FxRobot robot) throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        session = Sessions.of(WORKFLOW);
        workbench = new Workbench(
                new PreferenceStore(home), new SimpleObjectProperty<>(Appearance.LIGHT), Sessions.services());
        robot.interact(() -> {
            stage.setScene(new Scene(new InspectorPane(session, workbench, List.of()), 372, 900));
            // one that another test has left may be larger
            stage.sizeToScene();
            stage.setX(0);
            stage.setY(0);
            stage.show();
        });
    }

    protected void replace(FxRobot robot, String before, String now) {
        assertThat(WORKFLOW).contains(before);
        robot.interact(
                () -> session.execute(new ReplaceText(TextChange.between(WORKFLOW, WORKFLOW.replace(before, now)))));
        WaitForAsyncUtils.waitForFxEvents();
    }

    protected void select(FxRobot robot, String state) {
        robot.interact(() -> session.selectionProperty().set(Selection.of(StatePath.root(state))));
        WaitForAsyncUtils.waitForFxEvents();
    }

    protected static void type(FxRobot robot, String id, String text) {
        TextInputControl field = node(robot, id, TextInputControl.class);
        robot.interact(() -> {
            field.requestFocus();
            field.selectAll();
        });
        robot.write(text).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @SuppressWarnings("unchecked")
    protected static void choose(FxRobot robot, String id, String text) {
        ComboBox<Object> box = node(robot, id, ComboBox.class);
        robot.interact(() -> box.setValue(box.getItems().stream()
                .filter(option -> box.getConverter().toString(option).equals(text))
                .findFirst()
                .orElseThrow()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Ids may hold what selectors do not take. */
    protected static <T extends Node> T node(FxRobot robot, String id, Class<T> type) {
        return robot.lookup((Node node) -> id.equals(node.getId()) && type.isInstance(node))
                .queryAs(type);
    }

    protected Node focusOwner(FxRobot robot) {
        return robot.lookup(".inspector").query().getScene().getFocusOwner();
    }
}

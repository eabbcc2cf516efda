package dev.statewright.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.session.Merge;
import dev.statewright.app.session.Notice;
import dev.statewright.app.session.ViewMode;
import dev.statewright.model.merge.ThreeWayMerge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Whoever cannot see the window hears what each control is for: a walk over all that the keyboard reaches, in each of its arrangements. */
@ExtendWith(ApplicationExtension.class)
class NamedControlsTest {

    private static final String WORKFLOW = """
            {"StartAt": "Send", "States": {
              "Send": {"Type": "Task", "Resource": "arn:aws:states:::events:putEvents", "Next": "Which",
                "Parameters": {"Entries": [{"Detail": {"a": 1}, "Source": "s"}]},
                "Retry": [{"ErrorEquals": ["A"]}], "Catch": [{"ErrorEquals": ["A"], "Next": "Each"}]},
              "Which": {"Type": "Choice", "Choices": [{"And": [{"Variable": "$.a", "IsNull": true},
                {"Variable": "$.b", "StringEquals": "x"}], "Next": "Each"}], "Default": "Rest"},
              "Each": {"Type": "Map", "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "Parameters": {"Bucket": "b"}},
                "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                "StartAt": "M", "States": {"M": {"Type": "Pass", "End": true}}}, "Next": "Rest"},
              "Rest": {"Type": "Wait", "Seconds": 5, "Next": "Both"},
              "Both": {"Type": "Parallel", "Branches": [{"StartAt": "B", "States": {"B": {"Type": "Pass", "End": true}}}], "End": true}
            }}
            """;

    @TempDir
    static Path home;

    private final StudioFixture on = new StudioFixture();

    @Start
    void start(Stage stage) {
        on.show(stage, home, 1440, 900);
    }

    @BeforeEach
    void open(FxRobot robot) throws IOException, TimeoutException {
        on.open(robot, Files.writeString(home.resolve("named.asl.json"), WORKFLOW));
    }

    @Test
    void everyControlOfTheWindowHasAName(FxRobot robot) {
        for (ViewMode mode : ViewMode.values()) {
            robot.interact(() -> on.workbench.viewModeProperty().set(mode));
            assertNamed(robot, mode.toString());
        }
    }

    @Test
    void everyFieldOfEveryStateHasAName(FxRobot robot) {
        for (String state : List.of("Send", "Which", "Each", "Rest", "Both")) {
            on.select(robot, state);
            for (String tab : List.of("configuration", "data", "variables", "errors", "definition")) {
                robot.interact(() -> on.workbench.inspectorTabProperty().set(tab));
                assertNamed(robot, state + " " + tab);
            }
        }
    }

    @Test
    void everyPanelUnderTheDrawingHasNames(FxRobot robot) {
        Set<String> tabs = new HashSet<>();
        robot.lookup((Node node) ->
                        node instanceof ToggleButton && node.getStyleClass().contains("tab-head"))
                .<ToggleButton>queryAll()
                .forEach(head -> tabs.add((String) head.getUserData()));
        for (String tab : tabs) {
            robot.interact(() -> on.workbench.bottomTabProperty().set(tab));
            assertNamed(robot, tab);
        }
    }

    @Test
    void everythingThatOpensOverTheWindowHasNames(FxRobot robot) {
        on.select(robot, "Send");
        for (String id :
                List.of("studio.command-palette", "studio.find-anything", "studio.shortcuts", "studio.settings")) {
            robot.interact(() -> on.window.actions().get(id).run());
            assertNamed(robot, id);
            robot.type(KeyCode.ESCAPE);
        }
        robot.interact(() -> on.window.actions().get("studio.find").run());
        assertNamed(robot, "find on the canvas");
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void everyItemOfEveryMenuHasAName(FxRobot robot) {
        on.select(robot, "Send");
        List<Node> all = new ArrayList<>();
        robot.interact(() -> collect(on.window.scene().getRoot(), all));
        Set<String> nameless = new TreeSet<>();
        int menus = 0;
        for (Node node : all) {
            if (node instanceof MenuButton menu && !menu.isDisabled()) {
                menus++;
                robot.interact(menu::show);
                menu.getItems().stream()
                        .filter(item -> !(item instanceof SeparatorMenuItem) && !(item instanceof CustomMenuItem))
                        .filter(item -> item.getText() == null || item.getText().isBlank())
                        .forEach(item -> nameless.add(menu.getId() + ": " + item.getId()));
                robot.interact(menu::hide);
            }
        }
        assertThat(menus).isGreaterThan(2);
        assertThat(nameless).isEmpty();
    }

    @Test
    void aMergeAndAnOfferHaveNames(FxRobot robot) {
        ThreeWayMerge merge = ThreeWayMerge.of("{\"a\": 1}", "{\"a\": 2}", "{\"a\": 3}");
        robot.interact(() -> on.session().mergeProperty().set(Optional.of(new Merge(merge, _ -> {}, () -> {}))));
        assertNamed(robot, "merge");
        robot.interact(() -> {
            on.session().mergeProperty().set(Optional.empty());
            on.session()
                    .notices()
                    .show(new Notice(
                            Notice.Kind.WARNING, "x", "Something", List.of(new Notice.Choice("Do it", () -> {}))));
        });
        assertNamed(robot, "notice");
    }

    private void assertNamed(FxRobot robot, String where) {
        WaitForAsyncUtils.waitForFxEvents();
        List<Node> all = new ArrayList<>();
        robot.interact(() -> collect(on.window.scene().getRoot(), all));
        Set<Node> labelled = new HashSet<>();
        all.forEach(node -> {
            if (node instanceof Label label && label.getLabelFor() != null) {
                labelled.add(label.getLabelFor());
            }
        });
        Set<String> nameless = new TreeSet<>();
        int reached = 0;
        for (Node node : all) {
            boolean arranges = node instanceof ScrollPane || node instanceof SplitPane;
            if (node.isFocusTraversable() && !node.isDisabled() && !arranges) {
                reached++;
                if (!labelled.contains(node) && nameOf(node).isBlank()) {
                    nameless.add(node.getClass().getSimpleName() + " #" + node.getId() + " " + node.getStyleClass());
                }
            }
        }
        assertThat(reached).as(where).isPositive();
        assertThat(nameless).as(where).isEmpty();
    }

    private static String nameOf(Node node) {
        String says = node.getAccessibleText();
        return says != null
                ? says
                : node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
    }

    private static void collect(Node node, List<Node> into) {
        if (!node.isVisible()) {
            return;
        }
        into.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }
}

package dev.statewright.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.panel.VisibleFocus;
import dev.statewright.app.session.Sessions;
import dev.statewright.app.session.ViewMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The smallest window by keyboard: every region is reached, and nothing of it is cut off. */
class RegionsStoryTest extends WorkflowStory {

    @BeforeEach
    void showASmallWindow(FxRobot robot) {
        show(robot, 960, 600);
    }

    @Test
    void f6GoesRoundTheRegionsAndBack(FxRobot robot) throws IOException, TimeoutException {
        on.open(robot, Files.writeString(folder.resolve("greeting.asl.json"), Sessions.GREETING));
        robot.interact(() -> on.canvas().requestFocus());
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            robot.type(KeyCode.F6);
            seen.add(region(on.window.scene().getFocusOwner()));
        }
        assertThat(seen).contains("inspector", "status-bar", "top-bar", "palette", "canvas-pane");

        Node before = on.window.scene().getFocusOwner();
        robot.type(KeyCode.F6).push(KeyCode.SHIFT, KeyCode.F6);
        assertThat(on.window.scene().getFocusOwner()).isEqualTo(before);
    }

    @Test
    void whereF6ComesToCanBeSeen(FxRobot robot) throws IOException, TimeoutException {
        on.open(robot, Files.writeString(folder.resolve("seen.asl.json"), Sessions.GREETING));
        robot.interact(() -> on.canvas().requestFocus());
        for (int i = 0; i < 6; i++) {
            robot.type(KeyCode.F6);
            assertThat(VisibleFocus.isOn(on.window.scene().getFocusOwner())).isTrue();
        }
        assertThat(region(on.window.scene().getFocusOwner())).isEqualTo("canvas-pane");
        assertThat(robot.lookup(".canvas-focus").query().isVisible()).isTrue();
    }

    @Test
    void f4GoesToTheFieldsOfTheSelectedStateAndEscapeBackToTheCanvas(FxRobot robot)
            throws IOException, TimeoutException {
        on.open(robot, Files.writeString(folder.resolve("fields.asl.json"), Sessions.GREETING));
        robot.interact(() -> on.canvas().requestFocus());
        robot.type(KeyCode.DOWN, KeyCode.F4);
        assertThat(on.window.scene().getFocusOwner().getId()).isEqualTo("field-name");

        robot.type(KeyCode.ESCAPE);
        assertThat(on.window.scene().getFocusOwner()).isEqualTo(on.canvas());
        assertThat(on.session().selection().states()).hasSize(1);
    }

    @Test
    void aTemplateThatCannotBeReadSaysWhereAndOpensAsText(FxRobot robot) throws IOException {
        Path broken = Files.writeString(
                folder.resolve("template.yaml"),
                "Resources:\n  M:\n    Type: AWS::Serverless::StateMachine\n   Properties: [\n");
        robot.interact(() -> on.files.open(broken));
        String sentence = on.workbench.notices().shown().getFirst().text();
        assertThat(sentence).contains("template.yaml").containsPattern(":\\d+:\\d+");

        robot.clickOn("Open it as text");
        assertThat(on.session().document().text()).startsWith("Resources:");
        assertThat(on.workbench.viewModeProperty().get()).isEqualTo(ViewMode.CODE);
    }

    @Test
    void aVeryLongFileNameLeavesRoomForTheRest(FxRobot robot) throws IOException, TimeoutException {
        on.open(
                robot,
                Files.writeString(folder.resolve("a-very-long-name-".repeat(9) + ".asl.json"), Sessions.GREETING));
        Node run = robot.lookup(".run-button").query();
        Node switches = robot.lookup(".view-mode").query();

        assertThat(run.localToScene(run.getLayoutBounds()).getMaxX()).isLessThanOrEqualTo(960);
        assertThat(switches.localToScene(switches.getLayoutBounds()).getMinX()).isPositive();
        Label name = robot.lookup(".file-name").query();
        assertThat(name.localToScene(name.getLayoutBounds()).getMaxX())
                .isLessThanOrEqualTo(
                        switches.localToScene(switches.getLayoutBounds()).getMinX());
    }

    @Test
    void theEmptyWindowOffersRecentFilesAndNamesAllItsControls(FxRobot robot) throws IOException {
        Path greeting = Files.writeString(folder.resolve("recent.asl.json"), Sessions.GREETING);
        robot.interact(() -> on.files.open(greeting));
        robot.interact(() -> on.files.close(on.session()));
        assertThat(unnamed()).isEmpty();

        robot.clickOn(RecentName.of(greeting));
        assertThat(on.session().file()).contains(greeting);
        assertThat(unnamed()).isEmpty();
    }

    @Test
    void examplesAreTheFoldersBesideTheProduct() throws IOException {
        Files.createDirectories(folder.resolve("ex/b"));
        Files.createDirectories(folder.resolve("ex/a"));
        Files.createDirectories(folder.resolve("ex/.statewright"));

        assertThat(Examples.in(folder.resolve("ex"))).containsExactly(folder.resolve("ex/a"), folder.resolve("ex/b"));
        assertThat(Examples.in(folder.resolve("none"))).isEmpty();
    }

    /** Controls that the keyboard reaches and a screen reader has no name for. */
    private List<Node> unnamed() {
        List<Node> found = new ArrayList<>();
        collectUnnamed(on.window.scene().getRoot(), found);
        return found;
    }

    private static void collectUnnamed(Node node, List<Node> found) {
        boolean isNamed = node.getAccessibleText() != null
                || node instanceof Labeled labeled
                        && labeled.getText() != null
                        && !labeled.getText().isBlank()
                || node instanceof TextInputControl input && input.getPromptText() != null;
        if (node.isVisible() && node instanceof Control && node.isFocusTraversable() && !isNamed) {
            found.add(node);
        }
        if (node.isVisible() && node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collectUnnamed(child, found));
        }
    }

    private static String region(Node node) {
        List<String> known = List.of("inspector", "status-bar", "top-bar", "palette", "canvas-pane", "bottom-panel");
        for (Node at = node; at != null; at = at.getParent()) {
            for (String style : at.getStyleClass()) {
                if (known.contains(style)) {
                    return style;
                }
            }
        }
        return "elsewhere";
    }
}

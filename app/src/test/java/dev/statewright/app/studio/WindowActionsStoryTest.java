package dev.statewright.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.file.ExternalChanges;
import dev.statewright.app.picture.PictureRequest;
import dev.statewright.app.session.Selection;
import dev.statewright.app.session.Sessions;
import dev.statewright.app.words.Language;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.RenameState;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Rect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What the smallest window offers: all commands, all keys, pictures, the way back. */
class WindowActionsStoryTest extends WorkflowStory {

    private Path greeting;

    @BeforeEach
    void openAWorkflow(FxRobot robot) throws IOException, TimeoutException {
        show(robot, 960, 600);
        greeting = on.openGreeting(robot, folder);
        robot.interact(() -> on.canvas().requestFocus());
    }

    @Test
    void everyCommandIsFoundByItsWordsAndDone(FxRobot robot) {
        on.select(robot, "Rest");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P).write("duplicate").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(on.session().document().machine().states()).hasSize(3);
        assertThat(on.canvas().isFocused()).isTrue();
    }

    @Test
    void everyTabUnderTheCanvasIsOpenedByItsName(FxRobot robot) {
        List<String> tabs = robot.lookup(".panel-head .tab-head").<Node>queryAll().stream()
                .filter(Node::isManaged)
                .map(head -> (String) head.getUserData())
                .toList();
        assertThat(tabs).hasSizeGreaterThan(9);
        for (String tab : tabs) {
            String id = "studio.show-" + tab;
            ToggleButton head = robot.lookup((Node node) -> ("tab-" + tab).equals(node.getId()))
                    .query();
            String words = Words.has(id) ? Words.text(id) : Words.text("studio.show-tab", head.getText());
            robot.interact(() -> on.canvas().requestFocus());
            robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P).write(words).type(KeyCode.ENTER);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(on.workbench.bottomTabProperty().get()).as(words).isEqualTo(tab);
        }
    }

    @Test
    void everyActionHasANameInEveryLanguage(FxRobot robot) {
        for (Language language : Language.values()) {
            Words.speak(language);
            robot.interact(() -> on.canvas().requestFocus());
            robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
            WaitForAsyncUtils.waitForFxEvents();
            ListView<?> found = robot.lookup("#command-palette-found").queryListView();
            assertThat(found.getItems()).as(language.tag()).hasSizeGreaterThan(60);
            robot.type(KeyCode.ESCAPE);
        }
        Words.speak(Language.ENGLISH);
    }

    @Test
    void theSheetListsEveryActionThatHasKeys(FxRobot robot) {
        robot.type(KeyCode.F1);
        Node sheet = robot.lookup("#shortcuts").query();

        assertThat(sheet.lookupAll(".label").stream()
                        .map(Label.class::cast)
                        .map(Label::getText)
                        .toList())
                .contains("Save", "Ctrl+S", "Rename", "Find", "Go to the next state", "Select the states in a box")
                .contains(on.window.actions().all().stream()
                        .filter(action -> !action.keys().isEmpty())
                        .map(action -> action.text())
                        .toArray(String[]::new));
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#shortcuts").tryQuery()).isEmpty();
    }

    @Test
    void altLeftGoesBackToTheStateBeforeAndAltRightForward(FxRobot robot) {
        on.select(robot, "Greet");
        on.select(robot, "Rest");
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        assertThat(on.session().selection()).isEqualTo(Selection.of(StatePath.root("Greet")));

        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        assertThat(on.session().selection()).isEqualTo(Selection.of(StatePath.root("Rest")));
    }

    @Test
    void altLeftLeavesAScopeThatWasLookedInto(FxRobot robot) throws IOException, TimeoutException {
        on.open(robot, Files.writeString(folder.resolve("each.asl.json"), """
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "ItemProcessor": {
                  "StartAt": "One", "States": {"One": {"Type": "Pass", "End": true}}}}}}
                """));
        robot.interact(() -> on.canvas().requestFocus());
        on.select(robot, "Each");
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        assertThat(on.session().drawingProperty().get().focus().isRoot()).isFalse();

        robot.push(KeyCode.ALT, KeyCode.LEFT);
        assertThat(on.session().drawingProperty().get().focus().isRoot()).isTrue();
        assertThat(on.session().selection()).isEqualTo(Selection.of(StatePath.root("Each")));
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        assertThat(on.session().drawingProperty().get().focus().isRoot()).isFalse();
    }

    @Test
    void aWorkflowThatWasNeverSavedIsNotCalledSaved(FxRobot robot) {
        robot.interact(() -> on.files.newDocument());
        assertThat(robot.lookup("#status-saved").queryAs(Label.class).getText()).isEqualTo("never saved");

        on.saveTo(folder.resolve("new.asl.json"));
        robot.push(KeyCode.CONTROL, KeyCode.S);
        assertThat(robot.lookup("#status-saved").queryAs(Label.class).getText()).isEqualTo("saved");
    }

    @Test
    void whereThereIsLittleRoomTheZoomStandsOverLittleOfTheDrawing(FxRobot robot) {
        assertThat(robot.lookup((Node node) -> "canvas.zoom-in".equals(node.getId()))
                        .query()
                        .isVisible())
                .isFalse();
        Node zoom = robot.lookup(".zoom-controls").query();
        double alone = zoom.getLayoutBounds().getWidth();
        assertThat(alone).isLessThan(110);

        robot.interact(() -> on.window.scene().getWindow().setWidth(1440));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup((Node node) -> "canvas.zoom-in".equals(node.getId()))
                        .query()
                        .isVisible())
                .isTrue();
        assertThat(zoom.getLayoutBounds().getWidth()).isGreaterThan(alone);
    }

    @Test
    void theSelectionIsDrawnIntoAFile(FxRobot robot) throws Exception {
        Path svg = folder.resolve("part.svg");
        on.saveTo(svg);
        on.select(robot, "Rest");
        robot.interact(() -> selectionOnly(robot).setSelected(true));
        robot.interact(() -> on.window.actions().get("studio.export-svg").run());
        StudioFixture.until(() -> Files.exists(svg) && Files.size(svg) > 0);

        assertThat(Files.readString(svg)).contains("data-state=\"Rest\"").doesNotContain("Greet");
    }

    @Test
    void aKeyCopiesThePictureOfTheSelectionOrOfTheWhole(FxRobot robot) throws Exception {
        Image whole = copied(robot);
        on.select(robot, "Rest");
        robot.interact(() -> selectionOnly(robot).setSelected(true));
        Image part = copied(robot);
        robot.interact(() -> selectionOnly(robot).setSelected(false));

        Rect bounds = diagram(robot).bounds();
        assertThat(whole.getWidth()).isCloseTo(PictureRequest.SHARP * bounds.width(), Offset.offset(1.0));
        assertThat(whole.getHeight()).isCloseTo(PictureRequest.SHARP * bounds.height(), Offset.offset(1.0));
        assertThat(part.getHeight()).isLessThan(whole.getHeight() / 2);
        assertThat(colours(whole)).hasSizeGreaterThan(20);
    }

    private Image copied(FxRobot robot) throws TimeoutException {
        Image[] found = new Image[1];
        robot.interact(() -> Clipboard.getSystemClipboard().clear());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        StudioFixture.until(() -> {
            robot.interact(() -> found[0] = Clipboard.getSystemClipboard().getImage());
            return found[0] != null;
        });
        return found[0];
    }

    private static CheckMenuItem selectionOnly(FxRobot robot) {
        MenuButton menu = robot.lookup("#export-menu").query();
        return (CheckMenuItem) menu.getItems().stream()
                .filter(item -> "export-selection".equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private Diagram diagram(FxRobot robot) {
        Diagram[] found = new Diagram[1];
        robot.interact(() -> found[0] = on.session().diagramProperty().get());
        return found[0];
    }

    private static Set<Integer> colours(Image picture) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y += 2) {
            for (int x = 0; x < picture.getWidth(); x += 2) {
                colours.add(picture.getPixelReader().getArgb(x, y));
            }
        }
        return colours;
    }

    @Test
    void theNoticeOfAChangeByAnotherProgramGoesWithTheReload(FxRobot robot) throws Exception {
        ExternalChanges changes = new ExternalChanges(on.workbench, on.files);
        robot.interact(changes::look);
        robot.interact(() -> on.session().execute(new RenameState(StatePath.root("Greet"), "Hello")));
        Files.writeString(greeting, Sessions.GREETING.replace("5", "77"));
        robot.interact(changes::look);
        assertThat(on.session().notices().shown()).hasSize(1);

        robot.interact(() -> on.window.actions().get("file.reopen").run());
        assertThat(on.session().notices().shown()).isEmpty();
        assertThat(on.text()).contains("77");
    }

    @Test
    void everyTabBelowTheCanvasIsWhollySeen(FxRobot robot) {
        Node panel = robot.lookup(".bottom-panel").query();
        double end = panel.localToScene(panel.getLayoutBounds()).getMaxX();
        List<Node> tabs =
                panel.lookupAll(".tab-head").stream().filter(Node::isVisible).toList();

        assertThat(tabs)
                .isNotEmpty()
                .allSatisfy(tab -> assertThat(
                                tab.localToScene(tab.getLayoutBounds()).getMaxX())
                        .isLessThanOrEqualTo(end));
        assertThat(on.canvas().getWidth()).isGreaterThan(460);
    }
}

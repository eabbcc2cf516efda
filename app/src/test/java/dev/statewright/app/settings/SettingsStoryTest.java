package dev.statewright.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.preferences.MotionChoice;
import dev.statewright.app.preferences.PreferenceStore;
import dev.statewright.app.preferences.Settings;
import dev.statewright.app.preferences.ThemeChoice;
import dev.statewright.app.studio.WorkflowStory;
import dev.statewright.app.words.Language;
import dev.statewright.app.words.Words;
import dev.statewright.renderer.fx.Wheel;
import dev.statewright.renderer.theme.Appearance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The settings page by its keys: what is chosen counts at once and is kept. */
class SettingsStoryTest extends WorkflowStory {

    @BeforeEach
    void openTheSettings(FxRobot robot) throws IOException, TimeoutException {
        show(robot, 960, 600);
        on.openGreeting(robot, folder);
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    }

    @AfterEach
    void backToTheUsual(FxRobot robot) {
        robot.interact(() -> on.workbench.preferences().change(known -> known.with(Settings.DEFAULT)));
        Words.speak(Language.ENGLISH);
    }

    @Test
    void theThemeIsChosenByKeysAndKept(FxRobot robot) {
        assertThat(on.window.scene().getFocusOwner().getId()).isEqualTo("settings-theme");
        assertThat(this.<ThemeChoice>box(robot, "#settings-theme").getItems()).containsExactly(ThemeChoice.values());
        choose(robot, "#settings-theme", ThemeChoice.DARK);

        assertThat(on.workbench.appearance().getValue()).isEqualTo(Appearance.DARK);
        assertThat(kept().theme()).isEqualTo(ThemeChoice.DARK);
    }

    @Test
    void largerTextIsLargerEverywhereAndTheUsualSizeComesBackByKey(FxRobot robot) {
        Label facts = robot.from(robot.lookup(".status-bar").<Node>query())
                .lookup(".label")
                .query();
        double before = facts.getFont().getSize();
        robot.clickOn("#settings-text-larger").clickOn("#settings-text-larger");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(facts.getFont().getSize()).isEqualTo(before * 1.2, Offset.offset(0.05));
        assertThat(robot.lookup("#text-size").<Label>query().getText()).isEqualTo("120 %");
        assertThat(kept().textSize()).isEqualTo(120);
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.DIGIT0);
        assertThat(kept().textSize()).isEqualTo(100);
    }

    @Test
    void allChoicesAreKeptAndGoBackToTheUsualTogether(FxRobot robot) {
        choose(robot, "#settings-motion", MotionChoice.REDUCED);
        choose(robot, "#settings-wheel", Wheel.SCROLLS);
        robot.interact(
                () -> robot.lookup("#settings-autosave").<CheckBox>query().fire());
        assertThat(kept().motion()).isEqualTo(MotionChoice.REDUCED);
        assertThat(kept().wheel()).isEqualTo(Wheel.SCROLLS);
        assertThat(kept().autosave()).isTrue();

        robot.interact(() -> robot.lookup("#settings-reset").<Button>query().fire());
        assertThat(kept()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void theSheetOfKeysSaysWhatTheWheelDoes(FxRobot robot) {
        assertThat(how(robot, "Zoom at the pointer")).isEqualTo("Wheel, or pinch");
        choose(robot, "#settings-wheel", Wheel.SCROLLS);

        assertThat(how(robot, "Zoom at the pointer")).isEqualTo("Ctrl + wheel, or pinch");
        assertThat(how(robot, "Move the drawing")).isEqualTo("Wheel, two fingers, or drag beside the states");
    }

    @Test
    void anotherLanguageMakesTheWindowAnewAndTheSettingsStayOpen(FxRobot robot) {
        Language wanted = Language.offered().getLast();
        choose(robot, "#settings-language", Optional.of(wanted));

        assertThat(Words.language()).isEqualTo(wanted);
        assertThat(robot.lookup("#settings").tryQuery()).isPresent();
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#settings").tryQuery()).isEmpty();
    }

    @Test
    void tabGoesRoundInThePageAndNeverBehindIt(FxRobot robot) {
        Node page = robot.lookup("#settings").query();
        List<String> seen = new ArrayList<>();
        do {
            Node focused = on.window.scene().getFocusOwner();
            assertThat(page.lookupAll("*")).contains(focused);
            seen.add(focused.getId());
            robot.push(KeyCode.TAB);
        } while (!on.window.scene().getFocusOwner().getId().equals("settings-theme") && seen.size() < 40);

        assertThat(seen).startsWith("settings-theme").endsWith("settings-done").contains("settings-autosave");
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(on.window.scene().getFocusOwner().getId()).isEqualTo("settings-done");
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#settings").tryQuery()).isEmpty();
    }

    @Test
    void withLargeTextPageAndRowsOfThePaletteHaveRoomForIt(FxRobot robot) {
        double usual = robot.lookup("#settings").queryAs(Region.class).getWidth();
        robot.interact(() -> on.workbench
                .preferences()
                .change(known -> known.with(known.settings().withTextSize(Settings.LARGEST_TEXT))));
        robot.interact(() -> on.window.scene().getRoot().applyCss());
        robot.interact(() -> on.window.scene().getRoot().layout());

        assertThat(robot.lookup("#settings").queryAs(Region.class).getWidth()).isGreaterThan(usual * 1.5);
        assertThat(robot.lookup("#palette-list").<ListView<?>>query().getFixedCellSize())
                .isEqualTo(41 * 1.6, Offset.offset(0.1));
    }

    @Test
    void withLargeTextTheNameOfTheFileStaysReadableAndCommentsHaveRoom(FxRobot robot) {
        robot.push(KeyCode.ESCAPE);
        double usual = robot.lookup(".area-input").queryAs(Region.class).getHeight();
        robot.interact(() -> on.workbench
                .preferences()
                .change(known -> known.with(known.settings().withTextSize(Settings.LARGEST_TEXT))));
        // what is left out is known after one layout and gone after the next
        for (int pass = 0; pass < 2; pass++) {
            robot.interact(() -> on.window.scene().getRoot().applyCss());
            robot.interact(() -> on.window.scene().getRoot().layout());
        }

        Label name = robot.lookup(".file-name").queryAs(Label.class);
        double readable = Math.min(name.prefWidth(-1), 7 * name.getFont().getSize());
        assertThat(name.getWidth()).isGreaterThanOrEqualTo(readable - 1);
        assertThat(robot.lookup(".area-input").queryAs(Region.class).getHeight())
                .isEqualTo(usual * 1.6, Offset.offset(1.0));
    }

    @Test
    void everyControlOfThePageHasAName(FxRobot robot) {
        Set<Node> controls = robot.from(robot.lookup("#settings").<Node>query())
                .lookup((Node node) -> node.isFocusTraversable() && node instanceof Control)
                .queryAll();
        assertThat(controls)
                .isNotEmpty()
                .allSatisfy(node -> assertThat(node.getAccessibleText() != null
                                || node instanceof Labeled labeled
                                        && !labeled.getText().isBlank())
                        .as(node.toString())
                        .isTrue());
    }

    /** What the sheet of keys says beside a name; the settings stay as they are. */
    private String how(FxRobot robot, String what) {
        robot.push(KeyCode.F1);
        WaitForAsyncUtils.waitForFxEvents();
        Node name = robot.from(robot.lookup("#shortcuts").<Node>query())
                .lookup((Node node) ->
                        node instanceof Labeled labeled && labeled.getText().equals(what))
                .query();
        Labeled keys = (Labeled) name.getParent().getChildrenUnmodifiable().getLast();
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        WaitForAsyncUtils.waitForFxEvents();
        return keys.getText();
    }

    private Settings kept() {
        return new PreferenceStore(folder.resolve("home")).get().settings();
    }

    private <T> void choose(FxRobot robot, String box, T value) {
        robot.interact(() -> this.<T>box(robot, box).setValue(value));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private <T> ChoiceBox<T> box(FxRobot robot, String id) {
        return robot.lookup(id).query();
    }
}

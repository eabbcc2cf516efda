package dev.statewright.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.panel.TabGroup;
import dev.statewright.app.words.Language;
import dev.statewright.app.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The tabs under the canvas in the smallest window: what has no room in the row is in the menu at its end. */
@ExtendWith(ApplicationExtension.class)
class BottomTabsStoryTest {

    @TempDir
    static Path home;

    private final StudioFixture on = new StudioFixture();

    @Start
    void start(Stage stage) {
        on.show(stage, home, 960, 600);
    }

    @BeforeEach
    void open(FxRobot robot) throws IOException, TimeoutException {
        on.openGreeting(robot, home);
    }

    @AfterEach
    void speakEnglish() {
        Words.speak(Language.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource
    void everyTabIsInTheRowOrInTheMenuAndNothingIsCut(Language language, FxRobot robot) {
        speak(robot, language);
        Set<String> all = new HashSet<>(heads(robot).stream().map(Node::getId).toList());
        for (String id : all) {
            String tab = id.substring("tab-".length());
            robot.interact(() -> on.workbench.bottomTabProperty().set(tab));
            settle(robot);
            Bounds panel = boundsOf(robot.lookup(".panel-head").query());
            List<ToggleButton> seen =
                    heads(robot).stream().filter(Node::isVisible).toList();

            assertThat(seen)
                    .filteredOn(ToggleButton::isSelected)
                    .extracting(Node::getId)
                    .containsExactly(id);
            assertThat(seen)
                    .allSatisfy(head -> assertThat(panel.contains(boundsOf(head)))
                            .as(head.getId())
                            .isTrue());
            Set<String> reachable = new HashSet<>(seen.stream().map(Node::getId).toList());
            more(robot).ifPresent(menu -> {
                robot.interact(menu::show);
                assertThat(panel.contains(boundsOf(menu))).isTrue();
                List<String> offered = menu.getItems().stream()
                        .map(MenuItem::getId)
                        .filter(item -> item != null)
                        .map(item -> item.replace("more-", "tab-"))
                        .toList();
                assertThat(menu.getText()).isEqualTo(Words.text("studio.more-tabs", offered.size()));
                reachable.addAll(offered);
                robot.interact(menu::hide);
            });
            assertThat(reachable).isEqualTo(all);
        }
    }

    @Test
    void aTabWithoutRoomIsChosenFromTheMenuByKeyboard(FxRobot robot) {
        speak(robot, Language.PORTUGUESE);
        MenuButton menu = more(robot).orElseThrow();
        robot.interact(menu::requestFocus);
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        MenuItem last = menu.getItems().getLast();
        robot.type(KeyCode.UP).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        String tab = last.getId().substring("more-".length());
        assertThat(on.workbench.bottomTabProperty().get()).isEqualTo(tab);
        assertThat(on.window.scene().getFocusOwner().getId()).isEqualTo("tab-" + tab);
    }

    @Test
    void tabsOfAGroupStandTogetherAndTheMenuNamesTheGroups(FxRobot robot) {
        speak(robot, Language.PORTUGUESE);
        robot.interact(() -> on.window.scene().getWindow().setWidth(700));
        settle(robot);
        MenuButton menu = more(robot).orElseThrow();
        robot.interact(menu::show);
        WaitForAsyncUtils.waitForFxEvents();

        List<String> headings = robot.lookup(".menu-heading").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
        List<String> known = new ArrayList<>();
        for (TabGroup group : TabGroup.values()) {
            known.add(group.text());
        }
        assertThat(headings).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        assertThat(known).containsSubsequence(headings);
        robot.interact(menu::hide);
    }

    private void speak(FxRobot robot, Language language) {
        robot.interact(() -> on.workbench
                .preferences()
                .change(known -> known.with(known.settings().withLanguage(Optional.of(language)))));
        settle(robot);
    }

    private void settle(FxRobot robot) {
        robot.interact(() -> {
            on.window.scene().getRoot().applyCss();
            on.window.scene().getRoot().layout();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<ToggleButton> heads(FxRobot robot) {
        return robot
                .from(robot.lookup(".bottom-panel"))
                .lookup((Node node) -> node instanceof ToggleButton && node.isManaged())
                .<ToggleButton>queryAll()
                .stream()
                .filter(head -> head.getStyleClass().contains("tab-head")
                        && head.getParent().getParent().getStyleClass().contains("panel-head"))
                .toList();
    }

    private static Optional<MenuButton> more(FxRobot robot) {
        return robot.from(robot.lookup(".panel-head"))
                .lookup("#more-tabs")
                .match((MenuButton menu) -> menu.isVisible())
                .tryQuery();
    }

    private static Bounds boundsOf(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}

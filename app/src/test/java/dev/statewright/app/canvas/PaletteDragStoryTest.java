package dev.statewright.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.session.Selection;
import dev.statewright.app.studio.StudioFixture;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.theme.Appearance;
import dev.statewright.renderer.theme.Theme;
import dev.statewright.renderer.theme.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** From the palette onto the canvas, in the whole window, with nothing but the mouse. */
@ExtendWith(ApplicationExtension.class)
class PaletteDragStoryTest {

    private static final StatePath A = StatePath.root("A");

    @TempDir
    static Path home;

    private final StudioFixture on = new StudioFixture();

    @Start
    void start(Stage stage) {
        on.show(stage, home, 1200, 780);
    }

    @BeforeEach
    void openTheChain(FxRobot robot) throws IOException, TimeoutException {
        Path file = Files.writeString(home.resolve("chain.asl.json"), Drawings.CHAIN);
        on.open(robot, file);
    }

    @Test
    void aPassIsDroppedBetweenTwoStatesAndUndone(FxRobot robot) {
        carryPassTo(robot, middleOfFirstLine());
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(on.text())
                .contains("\"Next\": \"Pass\"")
                .hasLineCount(Drawings.CHAIN.lines().toList().size() + 4);
        assertThat(on.session().selection()).isEqualTo(Selection.of(StatePath.root("Pass")));

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(on.text()).isEqualTo(Drawings.CHAIN);
    }

    @Test
    void whileItIsCarriedItsCardAndTheMarkerAreSeen(FxRobot robot) throws TimeoutException {
        Point2D place = middleOfFirstLine();
        carryPassTo(robot, place);

        assertThat(on.window.scene().getRoot().lookup(".carried-card")).isNotNull();
        Point2D onBar = on.canvas().screenToLocal(place.getX() - 40, place.getY());
        String accent = Theme.load(Appearance.LIGHT).color(Token.of("accent")).hex();
        await(() -> colorAt(onBar).equals(accent));

        robot.type(KeyCode.ESCAPE);
        robot.release(MouseButton.PRIMARY);
        assertThat(on.window.scene().getRoot().lookup(".carried-card")).isNull();
        assertThat(on.text()).isEqualTo(Drawings.CHAIN);
    }

    @Test
    void releasedBesideTheCanvasNothingHappens(FxRobot robot) {
        robot.moveTo("#palette-Pass").press(MouseButton.PRIMARY).moveTo("#palette-search");
        robot.release(MouseButton.PRIMARY);

        assertThat(on.text()).isEqualTo(Drawings.CHAIN);
    }

    private static void carryPassTo(FxRobot robot, Point2D place) {
        robot.moveTo("#palette-Pass").press(MouseButton.PRIMARY).moveTo(place);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Point2D middleOfFirstLine() {
        Point middle =
                Marker.middleOf(on.canvas().diagram().edge(Transition.next(A)).orElseThrow());
        return on.screen(middle);
    }

    private String colorAt(Point2D inView) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> {
                    Image image = canvas().snapshot(null, null);
                    int argb = image.getPixelReader().getArgb((int) inView.getX(), (int) inView.getY());
                    return "#%06x".formatted(argb & 0xffffff);
                })
                .get();
    }

    private CanvasPane canvas() {
        return (CanvasPane) on.window.scene().getRoot().lookup(".canvas-pane");
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    }
}

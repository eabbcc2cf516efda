package dev.statewright.app.run.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class StepsPaneTest {

    @Test
    void inASmallWindowTheTimesStandWholeAndTheResourceIsLeftOut(FxRobot robot) {
        assertThat(columns(robot, 470))
                .extracting(TableColumn::getText)
                .containsExactly(
                        Words.text("run.step-status"),
                        Words.text("run.step-name"),
                        Words.text("run.step-started"),
                        Words.text("run.step-duration"));
        assertThat(columns(robot, 470))
                .allSatisfy(column -> assertThat(column.getWidth()).isGreaterThanOrEqualTo(95));
    }

    @Test
    void whereThereIsRoomEverythingIsTold(FxRobot robot) {
        assertThat(columns(robot, 1000)).hasSize(7);
    }

    private static List<? extends TableColumn<?, ?>> columns(FxRobot robot, double width) {
        StepsPane pane = new StepsPane(
                new SimpleObjectProperty<>(Optional.empty()),
                new SimpleObjectProperty<>(List.of()),
                _ -> {},
                _ -> List.of());
        robot.interact(() -> {
            new Scene(pane, width, 200);
            pane.applyCss();
            pane.layout();
            ((TableView<?>) pane.lookup("#run-steps")).layout();
        });
        return ((TableView<?>) pane.lookup("#run-steps")).getVisibleLeafColumns();
    }
}

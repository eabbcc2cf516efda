package dev.statewright.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class ThreePartBarTest {

    @Test
    void theMiddleStandsInTheMiddleWhereThereIsRoom() {
        assertThat(laidOut(1400, part(200, 200), part(260, 260), part(500, 240)))
                .isEqualTo("0+200 570+260 900+500");
    }

    @Test
    void inASmallWindowTheRightPartGivesWayBeforeTheNameAtTheLeft() {
        assertThat(laidOut(960, part(300, 0), part(260, 260), part(600, 240))).isEqualTo("0+150 166+260 442+518");
    }

    private static String laidOut(double width, Region left, Region middle, Region right) {
        ThreePartBar bar = new ThreePartBar(left, middle, right);
        bar.resize(width, 46);
        bar.layout();
        return place(left) + " " + place(middle) + " " + place(right);
    }

    private static String place(Region part) {
        return "%.0f+%.0f".formatted(part.getLayoutX(), part.getWidth());
    }

    private static Region part(double pref, double min) {
        Region part = new Region();
        part.setPrefWidth(pref);
        part.setMinWidth(min);
        return part;
    }
}

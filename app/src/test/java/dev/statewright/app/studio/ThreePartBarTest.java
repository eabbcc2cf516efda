package dev.statewright.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.HBox;
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

    @Test
    void whatCanBeSparedIsLeftOutWhereTheNameWouldBecomeTooShort() {
        Region spare = part(100, 100);
        HBox right = new HBox(8, part(260, 260), spare);
        ThreePartBar bar = new ThreePartBar(part(300, 200), part(260, 260), right, spare);

        assertThat(laidOut(bar, 960)).isEqualTo("300");
        assertThat(spare.isVisible()).isTrue();
        assertThat(laidOut(bar, 800)).isEqualTo("248");
        assertThat(spare.isVisible()).isFalse();
        assertThat(laidOut(bar, 960)).isEqualTo("300");
        assertThat(spare.isVisible()).isTrue();
    }

    private static String laidOut(ThreePartBar bar, double width) {
        bar.resize(width, 46);
        bar.layout();
        return "%.0f".formatted(((Region) bar.getChildrenUnmodifiable().getFirst()).getWidth());
    }

    private static String laidOut(double width, Region left, Region middle, Region end) {
        Region spare = part(0, 0);
        HBox right = new HBox(end, spare);
        ThreePartBar bar = new ThreePartBar(left, middle, right, spare);
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

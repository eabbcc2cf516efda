package dev.statewright.renderer.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.layout.RoutedScope.Route;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JogStraightenerTest {

    private static final Point OUT = new Point(100, 0);
    private static final Point IN = new Point(0, 100);
    private final Route crooked = route(OUT, p(100, 10), p(5, 10), p(5, 80), p(0, 80), IN);

    @Test
    void theStretchThatIsTiedToNoCardMovesOver() {
        assertThat(straightened(List.of(), crooked)).isEqualTo(route(OUT, p(100, 10), p(0, 10), IN));
    }

    @Test
    void itsLabelMovesAlong() {
        Route labelled = new Route(crooked.points(), Optional.of(new Rect(-15, 40, 40, 20)));

        assertThat(straightened(List.of(), labelled).label()).hasValue(new Rect(-20, 40, 40, 20));
    }

    @Test
    void nothingMovesOntoACard() {
        assertThat(straightened(List.of(new Rect(-50, 30, 45, 30)), crooked)).isEqualTo(crooked);
    }

    @Test
    void nothingMovesOntoAnotherLine() {
        Route other = route(p(1, -10), p(1, 90));

        assertThat(JogStraightener.straighten(List.of(), List.of(crooked, other)))
                .containsExactly(crooked, other);
    }

    @Test
    void aStepOfACardsWidthIsNoJog() {
        Route step = route(OUT, p(100, 10), p(50, 10), p(50, 80), p(0, 80), IN);

        assertThat(straightened(List.of(), step)).isEqualTo(step);
    }

    @Test
    void aJogBetweenTwoCardsStays() {
        Route tied = route(p(5, 0), p(5, 50), p(0, 50), IN);

        assertThat(straightened(List.of(), tied)).isEqualTo(tied);
    }

    private static Route straightened(List<Rect> cards, Route route) {
        return JogStraightener.straighten(cards, List.of(route)).getFirst();
    }

    private static Route route(Point... points) {
        return new Route(List.of(points), Optional.empty());
    }

    private static Point p(double x, double y) {
        return new Point(x, y);
    }
}

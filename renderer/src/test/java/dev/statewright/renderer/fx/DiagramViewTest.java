package dev.statewright.renderer.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.theme.Appearance;
import dev.statewright.renderer.theme.Theme;
import org.junit.jupiter.api.Test;

class DiagramViewTest {

    @Test
    void aViewThatHasNoSizeYetIsNotMovedToWhatIsToBeSeen() {
        DiagramView view = new DiagramView(Theme.load(Appearance.LIGHT));
        view.show(DiagramFixture.DIAGRAM);
        Rect card = DiagramFixture.DIAGRAM.rectOf(DiagramFixture.B).orElseThrow();

        view.revealWhole(card);
        view.reveal(card);

        assertThat(view.lookedAt()).isEmpty();
    }

    @Test
    void aViewWithRoomIsMoved() {
        DiagramView view = new DiagramView(Theme.load(Appearance.LIGHT));
        view.resize(200, 200);
        view.show(DiagramFixture.DIAGRAM);
        Rect card = DiagramFixture.DIAGRAM.rectOf(DiagramFixture.B).orElseThrow();
        view.look(Viewport.START);

        view.revealWhole(card);

        assertThat(view.viewport().visible(200, 200).contains(card)).isTrue();
    }
}

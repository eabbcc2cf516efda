package dev.statewright.app.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class TabStopsTest {

    private final TabStops stops = new TabStops();

    @Test
    void placesMoveAlongWithWhatIsTypedIntoTheFirst() {
        stops.begin(List.of(new TextRange(2, 4), TextRange.at(10)));
        stops.changed(TextEdit.replace(new TextRange(2, 4), "abcde"));
        assertThat(stops.step(1)).contains(TextRange.at(13));
        assertThat(stops.step(-1)).contains(new TextRange(2, 7));
    }

    @Test
    void behindTheLastPlaceAllIsOver() {
        stops.begin(List.of(TextRange.at(1)));
        assertThat(stops.step(1)).isEmpty();
        assertThat(stops.isOn()).isFalse();
    }

    @Test
    void whoDeletesAPlaceThatWaitsEndsIt() {
        stops.begin(List.of(new TextRange(2, 4), new TextRange(8, 9)));
        stops.changed(TextEdit.remove(new TextRange(6, 12)));
        assertThat(stops.isOn()).isFalse();
    }
}

package dev.statewright.app.studio;

import dev.statewright.app.run.RunPart;
import java.util.List;

/** Which features the studio has. */
final class StudioFeatures {

    private StudioFeatures() {}

    static Features all() {
        return new Features(CanvasSlot::empty, List.of(RunPart::new));
    }
}

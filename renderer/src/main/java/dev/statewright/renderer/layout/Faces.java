package dev.statewright.renderer.layout;

import static dev.statewright.renderer.diagram.Measures.OVERLINE_REACH;
import static dev.statewright.renderer.diagram.Measures.TITLE_SIZE;

import dev.statewright.fonts.FontFace;
import dev.statewright.icons.IconKey;
import dev.statewright.icons.ServiceCategory;
import dev.statewright.icons.ServiceIcons;
import dev.statewright.icons.StateIcons;
import dev.statewright.model.asl.MapState;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateType;
import dev.statewright.model.asl.TaskState;
import dev.statewright.renderer.diagram.Face;
import dev.statewright.renderer.text.TextMeasurer;
import java.util.List;
import java.util.Locale;

/** Decides what cards and headers say, and fits it into the room they have. */
final class Faces {

    private static final String CATEGORY = "category-";

    private final Overlines overlines;
    private final DiagramWords words;

    Faces(DiagramWords words) {
        this.words = words;
        this.overlines = new Overlines(words);
    }

    /** The face of a state whose text may be so wide, with a name of so many lines. */
    Face of(State state, double textWidth, int titleLines) {
        return face(
                state.type(),
                state.common().typeWord(),
                overlines.of(state),
                state.name(),
                icon(state),
                category(state),
                textWidth,
                titleLines);
    }

    /** The face of a Parallel or Map state with so many states hidden inside. */
    Face ofCollapsed(State state, int inside, double textWidth, int titleLines) {
        return face(
                state.type(),
                state.common().typeWord(),
                words.text("overline.collapsed", overlines.kind(state), inside),
                state.name(),
                icon(state),
                category(state),
                textWidth,
                titleLines);
    }

    /** The face of a state that does not exist. */
    Face ofGhost(String name, double textWidth, int titleLines) {
        return face(
                StateType.UNKNOWN,
                "",
                words.text("overline.ghost"),
                name,
                StateIcons.UNKNOWN,
                CATEGORY + "unknown",
                textWidth,
                titleLines);
    }

    private static Face face(
            StateType type,
            String typeWord,
            String overline,
            String name,
            IconKey icon,
            String category,
            double textWidth,
            int titleLines) {
        String shortOverline = Overlines.fitted(overline, textWidth + OVERLINE_REACH);
        List<String> title = TextMeasurer.of(FontFace.INTER_SEMI_BOLD).wrap(name, TITLE_SIZE, textWidth, titleLines);
        return new Face(type, typeWord, shortOverline, overline, title, name, icon, category);
    }

    private static IconKey icon(State state) {
        return switch (state) {
            case TaskState task -> ServiceIcons.forResource(task.resource());
            case MapState map when map.distributed() -> StateIcons.DISTRIBUTED_MAP;
            case State other -> StateIcons.forType(other.type().word());
        };
    }

    private static String category(State state) {
        return switch (state.type()) {
            case TASK ->
                ServiceCategory.forResource(((TaskState) state).resource()).cssToken();
            case CHOICE, PARALLEL, MAP, PASS, WAIT, SUCCEED, FAIL, UNKNOWN ->
                CATEGORY + state.type().name().toLowerCase(Locale.ROOT);
        };
    }
}

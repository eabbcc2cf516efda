package dev.statewright.renderer.layout;

import static dev.statewright.renderer.diagram.Measures.BADGE_GAP;
import static dev.statewright.renderer.diagram.Measures.BADGE_HEIGHT;
import static dev.statewright.renderer.diagram.Measures.BADGE_ICON;
import static dev.statewright.renderer.diagram.Measures.BADGE_PADDING;
import static dev.statewright.renderer.diagram.Measures.BADGE_TEXT_SIZE;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.fonts.FontFace;
import dev.statewright.icons.CallPattern;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.asl.Retrier;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.TaskState;
import dev.statewright.renderer.diagram.Badge;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.text.TextMeasurer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Chooses a state's badges and sets them on the top edge of its card: from the right to the middle, then, so that none covers the
 * arrow that comes in at the middle, from the left. The most telling come first; what finds no room is left out.
 */
final class BadgeRow {

    /** From the card's corners, and from the incoming arrow. */
    private static final double INSET = 9;

    private final DiagramWords words;

    BadgeRow(DiagramWords words) {
        this.words = words;
    }

    List<Badge> of(State state, Rect card) {
        List<Badge> placed = new ArrayList<>();
        double right = card.right() - INSET;
        double left = card.x() + INSET + 11;
        double middle = card.centerX();
        for (Wanted wanted : wanted(state)) {
            double width = wanted.width();
            if (right - width >= middle + INSET) {
                placed.add(wanted.at(right - width, card));
                right -= width + BADGE_GAP;
            } else if (left + width <= middle - INSET) {
                placed.add(wanted.at(left, card));
                left += width + BADGE_GAP;
            }
        }
        return placed;
    }

    private List<Wanted> wanted(State state) {
        List<Wanted> all = new ArrayList<>();
        deadline(state).ifPresent(all::add);
        if (!state.catchers().isEmpty()) {
            int count = state.catchers().size();
            all.add(new Wanted(Badge.Kind.CATCH, Optional.of("" + count), words.text("badge.catch", count)));
        }
        int attempts =
                state.retriers().stream().mapToInt(BadgeRow::attempts).max().orElse(0);
        if (attempts > 0) {
            all.add(new Wanted(Badge.Kind.RETRY, Optional.of("" + attempts), words.text("badge.retry", attempts)));
        }
        if (state instanceof TaskState task
                && CallPattern.forResource(task.resource()) == CallPattern.WAIT_FOR_TASK_TOKEN) {
            all.add(new Wanted(Badge.Kind.CALLBACK, Optional.empty(), words.text("badge.callback")));
        }
        if (state.common().queryLanguage().filter(QueryLanguage.JSONATA::equals).isPresent()) {
            all.add(new Wanted(Badge.Kind.JSONATA, Optional.of("JSONata"), words.text("badge.jsonata")));
        }
        state.common()
                .comment()
                .filter(comment -> !comment.isBlank())
                .ifPresent(comment -> all.add(new Wanted(Badge.Kind.COMMENT, Optional.empty(), comment)));
        return all;
    }

    private Optional<Wanted> deadline(State state) {
        if (!(state instanceof TaskState task)) {
            return Optional.empty();
        }
        return seconds(task.deadlines().timeoutSeconds())
                .map(time -> new Wanted(Badge.Kind.TIMEOUT, Optional.of(time), words.text("badge.timeout", time)))
                .or(() -> seconds(task.deadlines().heartbeatSeconds())
                        .map(time -> new Wanted(
                                Badge.Kind.TIMEOUT, Optional.of(time), words.text("badge.heartbeat", time))));
    }

    private Optional<String> seconds(Optional<JsonNode> json) {
        return json.filter(JsonNode::isNumber).map(number -> Durations.of(number.decimalValue(), words));
    }

    /** ASL specification, "Retrying after error": three attempts unless said otherwise. */
    private static int attempts(Retrier retrier) {
        return retrier.maxAttempts().orElse(3);
    }

    private record Wanted(Badge.Kind kind, Optional<String> text, String hint) {

        double width() {
            double icon = kind == Badge.Kind.JSONATA ? 0 : BADGE_ICON;
            double words = text.map(
                            each -> TextMeasurer.of(FontFace.INTER_MEDIUM).width(each, BADGE_TEXT_SIZE))
                    .orElse(0.0);
            double between = icon > 0 && words > 0 ? 3 : 0;
            return Math.ceil(2 * BADGE_PADDING + icon + between + words);
        }

        Badge at(double x, Rect card) {
            return new Badge(kind, text, hint, new Rect(x, card.y() - BADGE_HEIGHT / 2, width(), BADGE_HEIGHT));
        }
    }
}

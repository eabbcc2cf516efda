package dev.statewright.app.palette;

import dev.statewright.icons.ActionIcons;
import dev.statewright.icons.IconKey;
import dev.statewright.icons.StateIcons;

/**
 * How a pattern looks in the palette.
 *
 * @param category token of the tile's colour
 */
record PatternFace(IconKey icon, String category) {

    static PatternFace of(String id) {
        return switch (id) {
            case "retry-with-catch" -> new PatternFace(ActionIcons.RETRY, "category-compute");
            case "callback-with-timeout" -> new PatternFace(ActionIcons.CALLBACK, "category-messaging");
            case "s3-items" -> new PatternFace(StateIcons.DISTRIBUTED_MAP, "category-storage");
            case "saga" -> new PatternFace(ActionIcons.UNDO, "category-fail");
            case "poll-until-done" -> new PatternFace(ActionIcons.CLOCK, "category-analytics");
            case "fan-out-fan-in" -> new PatternFace(StateIcons.PARALLEL, "category-networking");
            case "human-approval" -> new PatternFace(ActionIcons.CHECK, "category-succeed");
            default -> new PatternFace(StateIcons.UNKNOWN, "category-other");
        };
    }
}

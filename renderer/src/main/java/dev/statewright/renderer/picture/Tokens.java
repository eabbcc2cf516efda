package dev.statewright.renderer.picture;

import dev.statewright.model.run.StateStatus;
import dev.statewright.renderer.theme.Token;

/** The tokens that pictures of workflows use. */
public final class Tokens {

    public static final Token CANVAS = Token.of("canvas");
    public static final Token CARD_FILL = Token.of("card-fill");
    public static final Token CARD_LINE = Token.of("card-line");
    public static final Token CARD_SHADOW = Token.of("card-shadow");
    public static final Token CARD_TITLE = Token.of("card-title");
    public static final Token CARD_OVERLINE = Token.of("card-overline");
    public static final Token TILE_GLYPH = Token.of("tile-glyph");
    public static final Token GROUP_FILL = Token.of("group-fill");
    public static final Token GROUP_LINE = Token.of("group-line");
    public static final Token BRANCH_LINE = Token.of("branch-line");
    public static final Token ANCHOR_FILL = Token.of("anchor-fill");
    public static final Token ANCHOR_LINE = Token.of("anchor-line");
    public static final Token ANCHOR_TEXT = Token.of("anchor-text");
    public static final Token BOX_FILL = Token.of("box-fill");
    public static final Token BOX_LINE = Token.of("box-line");
    public static final Token BOX_TEXT = Token.of("box-text");
    public static final Token GHOST_FILL = Token.of("ghost-fill");
    public static final Token GHOST_LINE = Token.of("ghost-line");
    public static final Token GHOST_TEXT = Token.of("ghost-text");
    public static final Token BADGE_FILL = Token.of("badge-fill");
    public static final Token BADGE_LINE = Token.of("badge-line");
    public static final Token BADGE_TEXT = Token.of("badge-text");
    public static final Token EDGE = Token.of("edge");
    public static final Token EDGE_CATCH = Token.of("edge-catch");
    public static final Token PILL_FILL = Token.of("pill-fill");
    public static final Token PILL_LINE = Token.of("pill-line");
    public static final Token PILL_TEXT = Token.of("pill-text");
    public static final Token RUN_ICON = Token.of("run-icon");

    public static final Token BREAKPOINT = Token.of("breakpoint");
    public static final Token ERROR = Token.of("error");
    public static final Token WARNING = Token.of("warning");
    public static final Token ADVICE = Token.of("run-cancelled-line");

    private Tokens() {}

    /** The border, icon and edge colour of a status. */
    public static Token runLine(StateStatus status) {
        return Token.of("run-" + status.word() + "-line");
    }

    /** The ground of a card with that status. */
    public static Token runFill(StateStatus status) {
        return Token.of("run-" + status.word() + "-fill");
    }
}

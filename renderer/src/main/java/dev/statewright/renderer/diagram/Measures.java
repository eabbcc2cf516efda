package dev.statewright.renderer.diagram;

/** The sizes that diagrams are made of. Pixels at 100 % zoom. */
public final class Measures {

    public static final double CARD_WIDTH = 216;
    public static final double CARD_HEIGHT = 58;
    public static final double CARD_RADIUS = 10;
    /** Left of the tile, and right of the text. */
    public static final double CARD_PADDING = 11;

    public static final double TILE = 34;
    public static final double TILE_RADIUS = 8;
    public static final double GLYPH = 20;
    /** The sign at the right of what can be opened or closed. */
    public static final double CHEVRON = 16;
    /** From the card's left border to its text. */
    public static final double TEXT_INSET = CARD_PADDING + TILE + 9;

    public static final double OVERLINE_SIZE = 10.5;
    /** How much farther to the right the small line may go than the name. */
    public static final double OVERLINE_REACH = 6;

    public static final double TITLE_SIZE = 13;
    public static final double TITLE_LINE = 16;

    public static final double BADGE_HEIGHT = 17;
    public static final double BADGE_TEXT_SIZE = 9.5;
    public static final double BADGE_ICON = 10;
    public static final double BADGE_PADDING = 6;
    public static final double BADGE_GAP = 5;

    public static final double PILL_HEIGHT = 20;
    public static final double PILL_TEXT_SIZE = 10.5;
    public static final double PILL_PADDING = 10;
    /** Between the base lines of a label of two lines. */
    public static final double PILL_LINE = 14;

    public static final double PILL_TEXT_WIDTH = 190;

    public static final double ANCHOR_WIDTH = 60;
    public static final double ANCHOR_HEIGHT = 26;
    public static final double ANCHOR_TEXT_SIZE = 11.5;

    public static final double BOX_HEIGHT = 58;
    public static final double SLOT_WIDTH = 148;
    public static final double SLOT_HEIGHT = 38;
    public static final double BOX_TEXT_SIZE = 11.5;

    public static final double GROUP_RADIUS = 14;
    public static final double GROUP_HEADER = 56;
    /** How much higher the header is for each further line of the name. */
    public static final double GROUP_HEADER_LINE = 12;

    public static final double GROUP_PADDING = 14;
    public static final double BRANCH_GAP = 12;
    public static final double BRANCH_RADIUS = 10;
    /** Inside a branch, left and right of its cards. */
    public static final double BRANCH_SIDE = 16;
    /** Inside a branch, above and below its cards. */
    public static final double BRANCH_END = 20;

    public static final double LONE_BRANCH_SIDE = 8;
    public static final double LONE_BRANCH_END = 8;
    /** How far each sheet of a stack peeps out below and to the right of the one above. */
    public static final double STACK_STEP = 4;

    public static final double EDGE_BEND = 8;
    /** Around the whole diagram. */
    public static final double MARGIN = 28;

    private Measures() {}
}

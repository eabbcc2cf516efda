package dev.statewright.app.palette;

/** A line of the palette's list. */
sealed interface PaletteLine {

    /** What the lines below it have in common. */
    record Heading(String text) implements PaletteLine {}

    /** Something to insert. */
    record Entry(PaletteItem item, boolean favourite) implements PaletteLine {}

    /** A service, whose actions stand below it while it is open. */
    record Service(ServiceFamily family, boolean open) implements PaletteLine {}

    /** Says that a search has found nothing, or that the actions are still being read. */
    record Remark(String text) implements PaletteLine {}
}

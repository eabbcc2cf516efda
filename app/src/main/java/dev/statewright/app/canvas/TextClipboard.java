package dev.statewright.app.canvas;

import java.util.Optional;

/** Where copied text goes and comes from. */
interface TextClipboard {

    /** The text that is there now. */
    Optional<String> text();

    void put(String text);
}

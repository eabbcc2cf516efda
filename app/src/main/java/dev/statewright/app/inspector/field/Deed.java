package dev.statewright.app.inspector.field;

import dev.statewright.icons.IconKey;

/** Something to be done with a card or a list, by a button. */
public record Deed(String id, String text, IconKey icon, Runnable handler) {}

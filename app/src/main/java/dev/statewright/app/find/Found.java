package dev.statewright.app.find;

import dev.statewright.icons.IconKey;
import java.util.Optional;

/**
 * Something that a search can find.
 *
 * @param text what it is called; what is typed is looked for here
 * @param note what it is, or its keys
 * @param take goes there, or does it
 */
record Found(String text, Optional<String> note, Optional<IconKey> icon, Runnable take) {}

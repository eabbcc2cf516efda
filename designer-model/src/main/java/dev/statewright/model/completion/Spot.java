package dev.statewright.model.completion;

import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxTree;

/**
 * A place where something is being written, and what stands around it.
 *
 * @param tree of the text with {@link #MARK} in the place of what is being written
 * @param path to the mark: its last step is the mark itself where it is a key
 * @param key whether it is a key, not a value
 * @param token what of the text it takes the place of
 */
record Spot(SyntaxTree tree, SyntaxPath path, boolean key, Token token) {

    /** A word that stands in no workflow. */
    static final String MARK = "Mark7Of9The3Caret";

    /** The object that a key is being written in; for a value the object or array that holds it. */
    SyntaxPath container() {
        return path.parent();
    }
}

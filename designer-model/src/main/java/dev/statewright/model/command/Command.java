package dev.statewright.model.command;

import dev.statewright.model.document.AslDocument;

/**
 * An intent of the user, as a record. It knows nothing of views; applied to a document it gives the minimal change of the text.
 * One command is one gesture and one step of undo, with everything that it brings about.
 */
public interface Command {

    /** The key of its name in the resource bundles: {@code command.rename-state}. For menus ("Undo Rename state"). */
    String nameKey();

    /**
     * What it does to {@code document}.
     *
     * @throws CommandRejected with a sentence for the user where it cannot be done
     */
    Edit applyTo(AslDocument document);

    /** Whether it goes on with what {@code previous} began, so that both are one step of undo: a letter typed behind a letter. */
    default boolean continues(Command previous) {
        return false;
    }
}

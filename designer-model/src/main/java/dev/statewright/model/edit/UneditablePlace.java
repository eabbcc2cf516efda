package dev.statewright.model.edit;

/**
 * An edit of something that stands where it cannot be edited on its own: it is written once and used in several places of the
 * document. The message is a sentence for the user.
 */
public final class UneditablePlace extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UneditablePlace(String message) {
        super(message);
    }
}

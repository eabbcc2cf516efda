package dev.statewright.renderer.layout;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Gives the words that a diagram shows, so that they can be translated. */
@FunctionalInterface
public interface DiagramWords {

    /**
     * The text for a key of {@code words.properties} beside this class.
     *
     * @param arguments for the placeholders of {@link MessageFormat}
     */
    String text(String key, Object... arguments);

    /** The words of the product itself, in English. */
    static DiagramWords english() {
        ResourceBundle bundle = ResourceBundle.getBundle("dev.statewright.renderer.layout.words", Locale.ROOT);
        return (key, arguments) -> new MessageFormat(bundle.getString(key), Locale.ENGLISH).format(arguments);
    }
}

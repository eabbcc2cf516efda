package dev.statewright.renderer.layout;

import java.text.MessageFormat;
import java.util.Locale;

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
        return of(Locale.ROOT);
    }

    /** The words of the product in a language; English where it has no such words. Two of the same language are equal. */
    static DiagramWords of(Locale locale) {
        return new TranslatedWords(locale);
    }
}

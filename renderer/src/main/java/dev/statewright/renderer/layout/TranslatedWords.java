package dev.statewright.renderer.layout;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of {@code words.properties} and its translations. */
final class TranslatedWords implements DiagramWords {

    private static final String BUNDLE = "dev.statewright.renderer.layout.words";

    private final Locale locale;
    private final ResourceBundle bundle;

    /** The system's own language must not step in where a translation is missing. */
    TranslatedWords(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                locale,
                TranslatedWords.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @Override
    public String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** A picture is laid out anew where its words are others. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TranslatedWords words && words.locale.equals(locale);
    }

    @Override
    public int hashCode() {
        return locale.hashCode();
    }
}

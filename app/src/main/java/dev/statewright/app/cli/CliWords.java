package dev.statewright.app.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The command line's sentences. */
final class CliWords {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("dev.statewright.app.words.cli");

    private CliWords() {}

    /** The sentence of that key with its arguments put in; numbers are printed plainly. */
    static String text(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(arguments);
    }
}

package dev.statewright.app.words;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every text that a user reads, in the language that the product speaks now. A key's first part names the bundle:
 * {@code inspector.next-state} is the key {@code next-state} of {@code words/inspector.properties}, so that each feature keeps its words
 * in a file of its own; its translations lie beside it, {@code inspector_ko.properties}.
 */
public final class Words {

    private static final String FOLDER = "dev.statewright.app.words.";
    private static final Map<Source, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();
    private static volatile Language language = Language.ENGLISH;

    private record Source(String name, Language language) {}

    private Words() {}

    /** From now on texts are in that language. What is on the screen stays as it is until it is made again. */
    public static void speak(Language wanted) {
        language = wanted;
    }

    public static Language language() {
        return language;
    }

    /**
     * The text of a key, with {@code {0}}, {@code {1}} … replaced by {@code args} as {@link MessageFormat} does.
     *
     * @throws MissingResourceException where the bundle or the key does not exist: a mistake of the program
     */
    public static String text(String key, Object... args) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            throw new MissingResourceException("A key reads bundle.name: " + key, Words.class.getName(), key);
        }
        String text = bundle(key.substring(0, dot)).getString(key.substring(dot + 1));
        return args.length == 0 ? text : new MessageFormat(text, Locale.ROOT).format(plain(args));
    }

    /** Whether there is a text for the key. */
    public static boolean has(String key) {
        int dot = key.indexOf('.');
        try {
            return dot > 0 && bundle(key.substring(0, dot)).containsKey(key.substring(dot + 1));
        } catch (MissingResourceException absent) {
            return false;
        }
    }

    /** Numbers as their digits: a line number has no thousands separator. */
    private static Object[] plain(Object[] args) {
        return Arrays.stream(args).map(String::valueOf).toArray();
    }

    private static ResourceBundle bundle(String name) {
        return BUNDLES.computeIfAbsent(new Source(name, language), Words::load);
    }

    /** The system's own language must not step in where a translation is missing. */
    private static ResourceBundle load(Source source) {
        Locale wanted = source.language == Language.ENGLISH ? Locale.ROOT : source.language.locale();
        return ResourceBundle.getBundle(
                FOLDER + source.name,
                wanted,
                Words.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}

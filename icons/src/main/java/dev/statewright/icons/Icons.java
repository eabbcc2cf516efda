package dev.statewright.icons;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Loads icons from the class path, each file once. Safe for use by several threads. */
public final class Icons {

    private static final ConcurrentMap<IconKey, Icon> LOADED = new ConcurrentHashMap<>();

    private Icons() {}

    /**
     * Gives the drawing for a key.
     *
     * @throws IconException if there is no such icon or its file breaks the rules of the set
     */
    public static Icon load(IconKey key) {
        return LOADED.computeIfAbsent(key, Icons::read);
    }

    private static Icon read(IconKey key) {
        try (InputStream svg = Icons.class.getResourceAsStream(key.resource())) {
            if (svg == null) {
                throw new IconException("There is no icon " + key + " (looked for " + key.resource() + ")");
            }
            return SvgIconReader.read(key, svg);
        } catch (IOException e) {
            throw new IconException("The icon " + key + " cannot be read: " + e.getMessage(), e);
        }
    }
}

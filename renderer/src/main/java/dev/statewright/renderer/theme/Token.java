package dev.statewright.renderer.theme;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names a colour by what it is for. Its value is the theme's; in a style sheet it is the property {@code -sw-NAME}.
 *
 * @param name lower case words joined by hyphens, as {@code card-line}
 */
public record Token(String name) {

    /** Painters ask for some for every card: a look is cheaper than the check of a name. */
    private static final Map<String, Token> KNOWN = new ConcurrentHashMap<>();

    public Token {
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("Not a token's name: " + name);
        }
    }

    /** The one token of that name. */
    public static Token of(String name) {
        return KNOWN.computeIfAbsent(name, Token::new);
    }

    /** As style sheets spell it. */
    public String property() {
        return "-sw-" + name;
    }
}

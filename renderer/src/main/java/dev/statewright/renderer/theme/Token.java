package dev.statewright.renderer.theme;

/**
 * Names a colour by what it is for. Its value is the theme's; in a style sheet it is the property {@code -sw-NAME}.
 *
 * @param name lower case words joined by hyphens, as {@code card-line}
 */
public record Token(String name) {

    public Token {
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("Not a token's name: " + name);
        }
    }

    public static Token of(String name) {
        return new Token(name);
    }

    /** As style sheets spell it. */
    public String property() {
        return "-sw-" + name;
    }
}

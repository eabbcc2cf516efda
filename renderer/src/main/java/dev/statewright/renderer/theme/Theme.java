package dev.statewright.renderer.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours of all tokens. They are read from the style sheet that the window uses, too, so that the window and every picture
 * file look the same.
 */
public record Theme(Appearance appearance, Map<Token, Rgba> colors) {

    private static final Pattern DECLARATION = Pattern.compile("-sw-([a-z0-9-]+)\\s*:\\s*(#[0-9a-fA-F]+)\\s*;");

    public Theme {
        colors = Map.copyOf(colors);
    }

    /** Reads the tokens of an appearance from the style sheet inside the product. */
    public static Theme load(Appearance appearance) {
        try (InputStream sheet =
                Objects.requireNonNull(Theme.class.getResourceAsStream(appearance.sheet()), appearance.sheet())) {
            return new Theme(appearance, parse(new String(sheet.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The colour of a token.
     *
     * @throws IllegalArgumentException if the theme does not have it: a mistake in the program
     */
    public Rgba color(Token token) {
        Rgba color = colors.get(token);
        if (color == null) {
            throw new IllegalArgumentException("The " + appearance + " theme has no token " + token.property());
        }
        return color;
    }

    private static Map<Token, Rgba> parse(String sheet) {
        Map<Token, Rgba> found = new HashMap<>();
        Matcher declarations = DECLARATION.matcher(sheet);
        while (declarations.find()) {
            found.put(new Token(declarations.group(1)), Rgba.parse(declarations.group(2)));
        }
        return found;
    }
}

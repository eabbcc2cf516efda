package dev.statewright.renderer.theme;

/**
 * A colour: red, green, blue from 0 to 255, opacity from 0 to 1, not premultiplied.
 */
public record Rgba(int red, int green, int blue, double opacity) {

    public Rgba {
        if (((red | green | blue) & ~0xff) != 0 || opacity < 0 || opacity > 1) {
            throw new IllegalArgumentException("Not a colour: " + red + " " + green + " " + blue + " " + opacity);
        }
    }

    /** Reads {@code #rrggbb} or {@code #rrggbbaa}. */
    public static Rgba parse(String hex) {
        if (!hex.matches("#([0-9a-fA-F]{6}|[0-9a-fA-F]{8})")) {
            throw new IllegalArgumentException("Not a colour like #rrggbb or #rrggbbaa: " + hex);
        }
        int alpha = hex.length() == 9 ? Integer.parseInt(hex.substring(7), 16) : 255;
        return new Rgba(
                Integer.parseInt(hex.substring(1, 3), 16),
                Integer.parseInt(hex.substring(3, 5), 16),
                Integer.parseInt(hex.substring(5, 7), 16),
                alpha / 255.0);
    }

    /** {@code #rrggbb}, without the opacity. */
    public String hex() {
        return String.format("#%02x%02x%02x", red, green, blue);
    }

    /** This colour as it looks on an opaque ground. */
    public Rgba over(Rgba ground) {
        return new Rgba(mix(red, ground.red), mix(green, ground.green), mix(blue, ground.blue), 1);
    }

    private int mix(int mine, int ground) {
        return (int) Math.round(mine * opacity + ground * (1 - opacity));
    }

    /** Contrast of two opaque colours from 1 to 21. WCAG 2.2, "contrast ratio". */
    public double contrastWith(Rgba other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}

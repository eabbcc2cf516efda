package dev.statewright.renderer.svg;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Spells numbers and text for SVG. */
final class SvgText {

    private SvgText() {}

    /** At most two decimals, no exponent, no trailing zeros. */
    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Escaped for text and attributes; characters that XML 1.0 does not allow become U+FFFD. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(each -> {
            switch (each) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n' -> escaped.append("&#10;");
                case '\r' -> escaped.append("&#13;");
                case '\t' -> escaped.append("&#9;");
                default -> escaped.appendCodePoint(isXml(each) ? each : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int codePoint) {
        return codePoint >= 0x20
                && !(codePoint >= 0xD800 && codePoint <= 0xDFFF)
                && codePoint != 0xFFFE
                && codePoint != 0xFFFF;
    }
}

package dev.statewright.renderer.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** The characters that every usual font draws as wide as it is high: those of East Asia, and pictures. */
final class SquareCharacters {

    private static final Set<UnicodeScript> SCRIPTS = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HANGUL,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO);
    /** CJK symbols and punctuation, Unicode 3000 to 303F. */
    private static final int FIRST_SYMBOL = 0x3000;

    private static final int LAST_SYMBOL = 0x303F;
    /** Full-width forms of Latin letters and signs, Unicode FF01 to FF60; half-width ones follow. */
    private static final int FIRST_FULL = 0xFF01;

    private static final int LAST_FULL = 0xFF60;
    private static final int LAST_HALF = 0xFFDC;

    private SquareCharacters() {}

    static boolean include(int codePoint) {
        if (codePoint >= FIRST_FULL && codePoint <= LAST_HALF) {
            return codePoint <= LAST_FULL;
        }
        return codePoint >= FIRST_SYMBOL && codePoint <= LAST_SYMBOL
                || Character.isEmojiPresentation(codePoint)
                || SCRIPTS.contains(UnicodeScript.of(codePoint));
    }
}

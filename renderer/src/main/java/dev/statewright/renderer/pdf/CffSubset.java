package dev.statewright.renderer.pdf;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;

/**
 * Empties the outlines of a CFF font that are not used. Everything stays where it is, so that no other offset changes; what is freed
 * is zeros, which compression makes vanish. Adobe Technical Note 5176, "The Compact Font Format Specification".
 */
final class CffSubset {

    private static final int CHAR_STRINGS = 17;
    private static final byte END_CHAR = 14;

    private CffSubset() {}

    static byte[] of(byte[] cff, Set<Integer> glyphs) {
        byte[] subset = cff.clone();
        ByteBuffer font = ByteBuffer.wrap(subset);
        int names = Byte.toUnsignedInt(subset[2]);
        Index topDicts = new Index(font, new Index(font, names).end());
        int start = (int) operand(font, topDicts.start(0), topDicts.start(1), CHAR_STRINGS);
        Index outlines = new Index(font, start);
        int data = outlines.start(0);
        int end = outlines.end();
        int at = data;
        for (int glyph = 0; glyph < outlines.count(); glyph++) {
            int from = outlines.start(glyph);
            int to = outlines.start(glyph + 1);
            outlines.setStart(glyph, at);
            if (glyph == 0 || glyphs.contains(glyph)) {
                // Never further right than it was: an emptied outline has one byte and every outline at least one.
                System.arraycopy(cff, from, subset, at, to - from);
                at += to - from;
            } else {
                subset[at++] = END_CHAR;
            }
        }
        outlines.setStart(outlines.count(), at);
        Arrays.fill(subset, at, end, (byte) 0);
        return subset;
    }

    /** The last operand before an operator of a DICT. */
    private static double operand(ByteBuffer font, int from, int to, int operator) {
        double last = 0;
        for (int at = from; at < to; ) {
            int first = Byte.toUnsignedInt(font.get(at));
            if (first <= 21) {
                if (first == operator) {
                    return last;
                }
                at += first == 12 ? 2 : 1;
            } else if (first == 28) {
                last = font.getShort(at + 1);
                at += 3;
            } else if (first == 29) {
                last = font.getInt(at + 1);
                at += 5;
            } else if (first == 30) {
                at = endOfReal(font, at + 1);
            } else if (first <= 246) {
                last = first - 139;
                at += 1;
            } else {
                int second = Byte.toUnsignedInt(font.get(at + 1));
                last = first <= 250 ? (first - 247) * 256 + second + 108 : -(first - 251) * 256 - second - 108;
                at += 2;
            }
        }
        throw new IllegalArgumentException("The font's dictionary has no operator " + operator);
    }

    /** A real number ends with the half byte 15. */
    private static int endOfReal(ByteBuffer font, int at) {
        int next = at;
        while ((font.get(next) & 0x0f) != 0x0f && (font.get(next) >> 4 & 0x0f) != 0x0f) {
            next++;
        }
        return next + 1;
    }

    /** An INDEX: count (2 bytes), size of offsets (1 byte), one offset more than objects, objects. Offsets count from 1. */
    private record Index(ByteBuffer font, int at) {

        int count() {
            return Short.toUnsignedInt(font.getShort(at));
        }

        private int offsetSize() {
            return font.get(at + 2);
        }

        private int objects() {
            return at + 3 + (count() + 1) * offsetSize() - 1;
        }

        int start(int object) {
            int offset = 0;
            for (int i = 0; i < offsetSize(); i++) {
                offset = offset << 8 | Byte.toUnsignedInt(font.get(at + 3 + object * offsetSize() + i));
            }
            return objects() + offset;
        }

        void setStart(int object, int place) {
            int offset = place - objects();
            for (int i = offsetSize() - 1; i >= 0; i--) {
                font.put(at + 3 + object * offsetSize() + i, (byte) offset);
                offset >>= 8;
            }
        }

        int end() {
            return count() == 0 ? at + 2 : start(count());
        }
    }
}

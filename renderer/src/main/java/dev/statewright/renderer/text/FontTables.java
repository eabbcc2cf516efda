package dev.statewright.renderer.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The tables of an OpenType font that say how wide its characters are: {@code head}, {@code hhea}, {@code hmtx} and
 * {@code cmap} (formats 4 and 12). OpenType specification 1.9. Pairs are not kerned.
 */
public final class FontTables {

    private static final int DIRECTORY_START = 12;
    private static final int DIRECTORY_ENTRY = 16;

    private final ByteBuffer font;
    private final int unitsPerEm;
    private final int metricsTable;
    private final int metricsCount;
    private final int characterMap;

    /** @param font the whole font file */
    public FontTables(byte[] font) {
        this.font = ByteBuffer.wrap(font);
        this.unitsPerEm = unsigned(table("head") + 18);
        this.metricsCount = unsigned(table("hhea") + 34);
        this.metricsTable = table("hmtx");
        this.characterMap = unicodeMap(table("cmap"));
    }

    /** How far a character moves the pen, as a share of the font's size. What the font lacks is as wide as its box. */
    public double advance(int codePoint) {
        int glyph = Math.min(glyph(codePoint), metricsCount - 1);
        return (double) unsigned(metricsTable + 4 * glyph) / unitsPerEm;
    }

    /** The font's box in thousandths of its size: left, bottom, right, top. */
    public int[] boundingBox() {
        int head = table("head");
        return new int[] {thousandths(head + 36), thousandths(head + 38), thousandths(head + 40), thousandths(head + 42)
        };
    }

    /** How far it reaches above the base line, in thousandths of its size. */
    public int ascent() {
        return thousandths(table("hhea") + 4);
    }

    /** How far it reaches below the base line, in thousandths of its size: a negative number. */
    public int descent() {
        return thousandths(table("hhea") + 6);
    }

    /** The table with the outlines, a font in Compact Font Format. */
    public byte[] outlines() {
        int entry = entry("CFF ");
        byte[] outlines = new byte[font.getInt(entry + 12)];
        font.get(font.getInt(entry + 8), outlines);
        return outlines;
    }

    private int thousandths(int at) {
        return font.getShort(at) * 1000 / unitsPerEm;
    }

    private int table(String tag) {
        return font.getInt(entry(tag) + 8);
    }

    private int entry(String tag) {
        byte[] wanted = tag.getBytes(StandardCharsets.US_ASCII);
        int count = unsigned(4);
        for (int i = 0; i < count; i++) {
            int entry = DIRECTORY_START + DIRECTORY_ENTRY * i;
            byte[] found = new byte[4];
            font.get(entry, found);
            if (Arrays.equals(found, wanted)) {
                return entry;
            }
        }
        throw new IllegalArgumentException("The font has no table " + tag);
    }

    /** The richest Unicode map: format 12 (all of Unicode) before format 4 (its first plane). */
    private int unicodeMap(int cmap) {
        int best = -1;
        for (int i = 0; i < unsigned(cmap + 2); i++) {
            int map = cmap + font.getInt(cmap + 4 + 8 * i + 4);
            int format = unsigned(map);
            if (format == 12 || format == 4 && best < 0) {
                best = map;
            }
        }
        if (best < 0) {
            throw new IllegalArgumentException("The font has no Unicode character map that is known here");
        }
        return best;
    }

    /** The number of a character's glyph; 0 for what the font lacks. */
    public int glyph(int codePoint) {
        return unsigned(characterMap) == 12 ? glyphOfGroups(codePoint) : glyphOfSegments(codePoint);
    }

    private int glyphOfGroups(int codePoint) {
        int low = 0;
        int high = font.getInt(characterMap + 12) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int group = characterMap + 16 + 12 * middle;
            if (codePoint < font.getInt(group)) {
                high = middle - 1;
            } else if (codePoint > font.getInt(group + 4)) {
                low = middle + 1;
            } else {
                return font.getInt(group + 8) + codePoint - font.getInt(group);
            }
        }
        return 0;
    }

    private int glyphOfSegments(int codePoint) {
        int segments = unsigned(characterMap + 6) / 2;
        int ends = characterMap + 14;
        int starts = ends + 2 * segments + 2;
        int deltas = starts + 2 * segments;
        int offsets = deltas + 2 * segments;
        for (int i = 0; i < segments; i++) {
            if (codePoint > unsigned(ends + 2 * i)) {
                continue;
            }
            int start = unsigned(starts + 2 * i);
            if (codePoint < start) {
                return 0;
            }
            int offset = unsigned(offsets + 2 * i);
            int glyph = offset == 0 ? codePoint : unsigned(offsets + 2 * i + offset + 2 * (codePoint - start));
            return glyph == 0 ? 0 : (glyph + unsigned(deltas + 2 * i)) & 0xffff;
        }
        return 0;
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(font.getShort(at));
    }
}

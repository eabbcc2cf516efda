package dev.statewright.renderer.pdf;

import dev.statewright.fonts.FontFace;
import dev.statewright.renderer.text.FontTables;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * One of the product's fonts inside a PDF file: a composite font whose codes are glyph numbers (Identity-H), with only the outlines
 * that were used. PDFBox itself embeds no fonts with PostScript outlines, so the dictionaries are made here. ISO 32000-1, 9.7.
 */
final class PdfFont {

    private static final COSName CID_TYPE_0 = COSName.getPDFName("CIDFontType0");

    private final FontFace face;
    private final FontTables tables;
    /** Character by glyph number, for the glyphs that were used. */
    private final Map<Integer, Integer> used = new TreeMap<>();

    PdfFont(FontFace face) {
        this.face = face;
        try (InputStream stream = face.open()) {
            this.tables = new FontTables(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text as hexadecimal codes of this font. */
    String encode(String text) {
        StringBuilder codes = new StringBuilder();
        text.codePoints().forEach(each -> {
            int glyph = tables.glyph(each);
            used.putIfAbsent(glyph, each);
            codes.append(String.format("%04X", glyph));
        });
        return codes.toString();
    }

    /** The font's dictionary, to be asked for when all text has been encoded. */
    COSDictionary dictionary(PDDocument document) throws IOException {
        String name = "STWRGT+" + face.family().replace(" ", "") + "-" + face.weight();
        COSDictionary inner = dictionaryOf(COSName.FONT, name);
        inner.setItem(COSName.SUBTYPE, CID_TYPE_0);
        inner.setItem(COSName.CIDSYSTEMINFO, identity());
        inner.setItem(COSName.FONT_DESC, descriptor(document, name));
        inner.setItem(COSName.W, widths());
        COSArray descendants = new COSArray();
        descendants.add(inner);
        COSDictionary font = dictionaryOf(COSName.FONT, name);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        font.setItem(COSName.TO_UNICODE, toUnicode(document));
        return font;
    }

    private static COSDictionary dictionaryOf(COSName type, String name) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.TYPE, type);
        dictionary.setItem(COSName.BASE_FONT, COSName.getPDFName(name));
        return dictionary;
    }

    private static COSDictionary identity() {
        COSDictionary info = new COSDictionary();
        info.setString(COSName.REGISTRY, "Adobe");
        info.setString(COSName.ORDERING, "Identity");
        info.setInt(COSName.SUPPLEMENT, 0);
        return info;
    }

    private COSDictionary descriptor(PDDocument document, String name) throws IOException {
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setItem(COSName.FONT_NAME, COSName.getPDFName(name));
        descriptor.setInt(COSName.FLAGS, 4);
        COSArray box = new COSArray();
        for (int edge : tables.boundingBox()) {
            box.add(COSInteger.get(edge));
        }
        descriptor.setItem(COSName.FONT_BBOX, box);
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, tables.ascent());
        descriptor.setInt(COSName.DESCENT, tables.descent());
        descriptor.setInt(COSName.CAP_HEIGHT, tables.ascent() * 3 / 4);
        descriptor.setInt(COSName.STEM_V, 80);
        PDStream program = stream(document, CffSubset.of(tables.outlines(), used.keySet()));
        program.getCOSObject().setItem(COSName.SUBTYPE, COSName.getPDFName("CIDFontType0C"));
        descriptor.setItem(COSName.FONT_FILE3, program);
        return descriptor;
    }

    private COSArray widths() {
        COSArray widths = new COSArray();
        used.forEach((glyph, character) -> {
            widths.add(COSInteger.get(glyph));
            COSArray one = new COSArray();
            one.add(COSInteger.get(Math.round(1000 * tables.advance(character))));
            widths.add(one);
        });
        return widths;
    }

    private PDStream toUnicode(PDDocument document) throws IOException {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin 12 dict begin begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def /CMapType 2 def
                1 begincodespacerange <0000> <FFFF> endcodespacerange
                """);
        used.forEach((glyph, character) ->
                map.append("1 beginbfchar <%04X> <%s> endbfchar%n".formatted(glyph, utf16(character))));
        map.append("endcmap CMapName currentdict /CMap defineresource pop end end");
        return stream(document, map.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static String utf16(int character) {
        StringBuilder hex = new StringBuilder();
        for (char unit : Character.toChars(character)) {
            hex.append(String.format("%04X", (int) unit));
        }
        return hex.toString();
    }

    private static PDStream stream(PDDocument document, byte[] bytes) throws IOException {
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
        return stream;
    }
}

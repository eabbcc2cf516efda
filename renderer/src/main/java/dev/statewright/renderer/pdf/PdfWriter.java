package dev.statewright.renderer.pdf;

import dev.statewright.fonts.FontFace;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.picture.Picture;
import dev.statewright.renderer.picture.PictureItem;
import dev.statewright.renderer.picture.Primitive;
import dev.statewright.renderer.picture.Tokens;
import dev.statewright.renderer.text.TextMeasurer;
import dev.statewright.renderer.theme.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/** Writes a picture as a PDF of one page, as large as the picture, with its fonts inside. Text can be searched and copied. */
public final class PdfWriter {

    /** Points for a pixel: 72 and 96 to the inch. */
    private static final double SCALE = 0.75;
    /** No page may be longer. ISO 32000-1, annex C.2. */
    private static final double LONGEST = 14_400;

    private final PdfContent content;
    private final Map<FontFace, PdfFont> fonts = new EnumMap<>(FontFace.class);

    private PdfWriter(Theme theme) {
        this.content = new PdfContent(theme, face -> fonts.computeIfAbsent(face, PdfFont::new));
    }

    /**
     * The PDF file.
     *
     * @param title what readers show in the window's title
     */
    public static byte[] write(Picture picture, Theme theme, String title) {
        try {
            return new PdfWriter(theme).document(picture, title);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The characters of a picture that stand in a PDF as empty boxes, each once: the fonts inside have no sign for them. */
    public static String lacking(Picture picture) {
        Set<Integer> lacking = new LinkedHashSet<>();
        for (PictureItem item : picture.items()) {
            for (Primitive primitive : item.primitives()) {
                if (primitive instanceof Primitive.Text text) {
                    TextMeasurer face = TextMeasurer.of(text.face());
                    text.text()
                            .codePoints()
                            .filter(each -> !Character.isWhitespace(each) && !face.has(each))
                            .forEach(lacking::add);
                }
            }
        }
        return lacking.stream().map(Character::toString).collect(Collectors.joining());
    }

    private byte[] document(Picture picture, String title) throws IOException {
        Rect bounds = picture.bounds();
        double scale = Math.min(SCALE, LONGEST / Math.max(1, Math.max(bounds.width(), bounds.height())));
        float width = (float) Math.max(1, bounds.width() * scale);
        float height = (float) Math.max(1, bounds.height() * scale);
        content.begin(scale, -bounds.x() * scale, height + bounds.y() * scale);
        content.paint(new Primitive.RoundedRect(bounds, 0, Optional.of(Tokens.CANVAS), Optional.empty()), 1);
        for (PictureItem item : picture.items()) {
            item.primitives().forEach(primitive -> content.paint(primitive, item.opacity()));
        }
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(new PDRectangle(width, height));
            page.setResources(resources(document));
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(content.text().getBytes(StandardCharsets.US_ASCII));
            }
            page.setContents(stream);
            document.addPage(page);
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setCreator("Statewright");
            document.save(file);
            return file.toByteArray();
        }
    }

    private PDResources resources(PDDocument document) throws IOException {
        PDResources resources = new PDResources();
        for (int opacity : new TreeSet<>(content.opacities())) {
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant(opacity / 1000f);
            state.setStrokingAlphaConstant(opacity / 1000f);
            resources.put(COSName.getPDFName("O" + opacity), state);
        }
        COSDictionary faces = new COSDictionary();
        for (Map.Entry<FontFace, PdfFont> font : fonts.entrySet()) {
            faces.setItem(
                    COSName.getPDFName("F" + font.getKey().ordinal()),
                    font.getValue().dictionary(document));
        }
        resources.getCOSObject().setItem(COSName.FONT, faces);
        return resources;
    }
}

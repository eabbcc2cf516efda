package dev.statewright.renderer.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.run.RunOverlay;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.layout.Drawn;
import dev.statewright.renderer.picture.PictureBuilder;
import dev.statewright.renderer.picture.PictureOptions;
import dev.statewright.renderer.theme.Appearance;
import dev.statewright.renderer.theme.Theme;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfWriterTest {

    private final Diagram diagram = Drawn.diagram("""
            {"StartAt": "Größe prüfen", "States": {
              "Größe prüfen": {"Type": "Task", "Resource": "arn:aws:states:::dynamodb:getItem", "End": true}}}
            """);
    private final byte[] file = PdfWriter.write(
            PictureBuilder.build(diagram, RunOverlay.NONE, PictureOptions.DEFAULT),
            Theme.load(Appearance.LIGHT),
            "A workflow");

    @Test
    void textCanBeReadFromTheFile() throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Größe prüfen", "DynamoDB · GetItem", "Start", "End");
        }
    }

    @Test
    void thePageIsAsLargeAsThePicture() throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat((double) document.getPage(0).getMediaBox().getWidth())
                    .isEqualTo(diagram.bounds().width() * 0.75);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("A workflow");
        }
    }

    @Test
    void fontsAreInsideAndAsWideAsTheyWereMeasured() throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.isDamaged()).as(font.getName()).isFalse();
            }
        }
    }

    @Test
    void outlinesThatAreNotUsedAreLeftOut() {
        assertThat(file).hasSizeLessThan(120_000);
    }
}

package dev.statewright.app.picture;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.graph.FlowGraphs;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.dot.DotWriter;
import dev.statewright.renderer.fx.PngWriter;
import dev.statewright.renderer.layout.LayoutEngine;
import dev.statewright.renderer.layout.LayoutOptions;
import dev.statewright.renderer.pdf.PdfWriter;
import dev.statewright.renderer.picture.Picture;
import dev.statewright.renderer.picture.PictureBuilder;
import dev.statewright.renderer.picture.PictureOptions;
import dev.statewright.renderer.svg.SvgWriter;
import dev.statewright.renderer.theme.Theme;
import java.nio.charset.StandardCharsets;

/** Draws a document into the bytes of a file. Not for the window's thread. */
public final class PictureFile {

    /** Pixels of a PNG for each unit of the drawing, so that text stays sharp. */
    private static final double PNG_SCALE = 2;

    private PictureFile() {}

    /**
     * @param overlay colours of a run, or {@link RunOverlay#NONE}
     */
    public static byte[] draw(AslDocument document, RunOverlay overlay, Theme theme, PictureFormat format) {
        var graph = FlowGraphs.of(document.machine(), false);
        if (format == PictureFormat.DOT) {
            return DotWriter.write(graph).getBytes(StandardCharsets.UTF_8);
        }
        Diagram diagram = new LayoutEngine().layout(graph, LayoutOptions.DEFAULT);
        Picture picture = PictureBuilder.build(diagram, overlay, new PictureOptions(overlay != RunOverlay.NONE));
        return switch (format) {
            case SVG -> SvgWriter.write(picture, theme).getBytes(StandardCharsets.UTF_8);
            case PNG -> PngWriter.write(picture, theme, PNG_SCALE);
            case PDF -> PdfWriter.write(picture, theme, document.machine().scope().comment().orElse("Workflow"));
            case DOT -> throw new IllegalStateException("written above");
        };
    }
}

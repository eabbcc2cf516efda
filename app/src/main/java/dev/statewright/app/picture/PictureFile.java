package dev.statewright.app.picture;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.graph.FlowGraph;
import dev.statewright.model.graph.FlowGraphs;
import dev.statewright.model.graph.FlowSelection;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.dot.DotWriter;
import dev.statewright.renderer.fx.PngWriter;
import dev.statewright.renderer.graphviz.GraphvizFailed;
import dev.statewright.renderer.layout.LayoutEngine;
import dev.statewright.renderer.pdf.PdfWriter;
import dev.statewright.renderer.picture.Picture;
import dev.statewright.renderer.picture.PictureBuilder;
import dev.statewright.renderer.picture.PictureOptions;
import dev.statewright.renderer.picture.PictureSelection;
import dev.statewright.renderer.svg.SvgWriter;
import dev.statewright.renderer.theme.Theme;
import java.nio.charset.StandardCharsets;

/** Draws a document into the bytes of a file. Not for the window's thread. */
public final class PictureFile {

    private PictureFile() {}

    /**
     * The whole workflow.
     *
     * @param overlay colours of a run, or {@link RunOverlay#NONE}
     */
    public static byte[] draw(AslDocument document, RunOverlay overlay, Theme theme, PictureFormat format) {
        return draw(document, PictureRequest.of(format, theme, overlay));
    }

    /** @throws GraphvizFailed if Graphviz is asked for and cannot do it */
    public static byte[] draw(AslDocument document, PictureRequest request) {
        FlowGraph graph = graph(document);
        if (request.format() == PictureFormat.DOT) {
            return DotWriter.write(FlowSelection.of(graph, request.selection())).getBytes(StandardCharsets.UTF_8);
        }
        Picture picture = picture(graph, request);
        return switch (request.format()) {
            case SVG -> SvgWriter.write(picture, request.theme()).getBytes(StandardCharsets.UTF_8);
            case PNG -> PngWriter.write(picture, request.theme(), request.scale());
            case PDF ->
                PdfWriter.write(
                        picture,
                        request.theme(),
                        document.machine().scope().comment().orElse("Workflow"));
            case DOT -> throw new IllegalStateException("written above");
        };
    }

    /** Characters of a document that its picture cannot show, each once: in a PDF those that the fonts inside lack. */
    public static String lacking(AslDocument document, PictureRequest request) {
        return request.format() == PictureFormat.PDF ? PdfWriter.lacking(picture(graph(document), request)) : "";
    }

    private static FlowGraph graph(AslDocument document) {
        return FlowGraphs.of(document.machine(), false);
    }

    private static Picture picture(FlowGraph graph, PictureRequest request) {
        Diagram diagram = new LayoutEngine().layout(graph, request.layout());
        PictureOptions options = new PictureOptions(request.overlay() != RunOverlay.NONE);
        return PictureSelection.of(PictureBuilder.build(diagram, request.overlay(), options), request.selection());
    }
}

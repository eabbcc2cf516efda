package dev.statewright.renderer.gallery;

import static dev.statewright.renderer.diagram.Measures.MARGIN;

import dev.statewright.fonts.FontFace;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.diagnostic.Severity;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.graph.FlowGraphs;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.model.run.StateStatus;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.layout.LayoutEngine;
import dev.statewright.renderer.layout.LayoutOptions;
import dev.statewright.renderer.picture.Picture;
import dev.statewright.renderer.picture.PictureBuilder;
import dev.statewright.renderer.picture.PictureItem;
import dev.statewright.renderer.picture.PictureOptions;
import dev.statewright.renderer.picture.Primitive;
import dev.statewright.renderer.picture.Subject;
import dev.statewright.renderer.picture.Tokens;
import dev.statewright.renderer.svg.SvgWriter;
import dev.statewright.renderer.theme.Appearance;
import dev.statewright.renderer.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that a picture can show, in every state, on one sheet, light and dark: to be looked at whenever something of it changes.
 * {@code main} writes it to the file that is named, else to {@code docs/images/gallery.svg}.
 */
public final class Gallery {

    private static final double GAP = 30;
    private static final double CAPTION = 26;

    private final List<PictureItem> items = new ArrayList<>();
    private double bottom;

    private Gallery() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments.length > 0 ? arguments[0] : "docs/images/gallery.svg");
        Files.writeString(file, svg());
    }

    /** The sheet in both themes, one under the other. */
    static String svg() {
        Picture picture = picture();
        double width = picture.bounds().width();
        double height = picture.bounds().height();
        String light = SvgWriter.write(picture, Theme.load(Appearance.LIGHT));
        String dark = SvgWriter.write(picture, Theme.load(Appearance.DARK));
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\">\n%s%s</svg>\n"
                .formatted(
                        width,
                        2 * height,
                        width,
                        2 * height,
                        light,
                        dark.replaceFirst("<svg ", "<svg y=\"" + height + "\" "));
    }

    /** The sheet. */
    static Picture picture() {
        Gallery gallery = new Gallery();
        double column = MARGIN;
        for (List<Section> sections : Section.columns()) {
            column = gallery.place(sections, column) + GAP;
        }
        return new Picture(new Rect(0, 0, column, gallery.bottom), gallery.items);
    }

    private double place(List<Section> sections, double left) {
        double y = MARGIN;
        double right = left;
        for (Section section : sections) {
            items.add(caption(section.caption(), new Point(left, y + 13)));
            Diagram diagram = draw(section).moved(left - MARGIN, y + CAPTION - MARGIN);
            RunOverlay overlay = section.caption().startsWith("A run") ? overlay() : RunOverlay.NONE;
            items.addAll(PictureBuilder.build(diagram, overlay, options()).items());
            y = diagram.bounds().bottom() + GAP - MARGIN;
            right = Math.max(right, diagram.bounds().right() - MARGIN);
            bottom = Math.max(bottom, diagram.bounds().bottom());
        }
        return right;
    }

    private static Diagram draw(Section section) {
        LayoutOptions options = LayoutOptions.DEFAULT.with(section.direction()).withCollapsed(section.collapsed());
        return new LayoutEngine()
                .layout(FlowGraphs.of(AslDocument.of(section.definition()).machine()), options);
    }

    private static PictureItem caption(String text, Point at) {
        return new PictureItem(
                new Subject.Decoration("caption"),
                new Rect(at.x(), at.y() - 13, 400, 17),
                1,
                List.of(new Primitive.Text(
                        text, at, Primitive.Align.START, FontFace.INTER_SEMI_BOLD, 12, Tokens.CARD_OVERLINE)));
    }

    private static RunOverlay overlay() {
        Map<StatePath, StateStatus> statuses = new LinkedHashMap<>();
        for (StateStatus status : StateStatus.values()) {
            statuses.put(StatePath.root("Run " + status.word()), status);
        }
        statuses.put(StatePath.root("Group that runs"), StateStatus.IN_PROGRESS);
        statuses.put(StatePath.root("Left"), StateStatus.SUCCEEDED);
        statuses.put(StatePath.root("Right"), StateStatus.IN_PROGRESS);
        return new RunOverlay(
                statuses,
                Set.of(
                        Transition.next(StatePath.root("Run succeeded")),
                        Transition.start(ScopePath.ROOT),
                        Transition.defaultOf(StatePath.root("Left")),
                        Transition.caught(StatePath.root("Run caught"), 0)),
                Map.of(StatePath.root("Run succeeded"), 3));
    }

    private static PictureOptions options() {
        return PictureOptions.DEFAULT
                .withEditing()
                .withBreakpoints(Set.of(StatePath.root("Breakpoint")))
                .withProblems(Map.of(
                        StatePath.root("Error"), Severity.ERROR,
                        StatePath.root("Warning"), Severity.WARNING,
                        StatePath.root("Advice"), Severity.ADVICE));
    }
}

package dev.statewright.icons;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Draws the whole set on one SVG sheet, for looking at it: each icon at 16, 24 and 48 pixels. Run it to write
 * {@code target/icons-light.svg} and {@code target/icons-dark.svg} below the module.
 */
final class IconGallery {

    private static final int MARGIN = 24;
    private static final int CELL_WIDTH = 128;
    private static final int CELL_HEIGHT = 84;
    private static final int COLUMNS = 12;

    private final Paper paper;
    private final StringBuilder svg = new StringBuilder();
    private int top = MARGIN;

    /** The three colours of a sheet. */
    record Paper(String name, String ground, String ink, String caption) {}

    static final List<Paper> PAPERS = List.of(
            new Paper("light", "#ffffff", "#1b2430", "#5c6b80"), new Paper("dark", "#161c25", "#e6ebf2", "#93a0b3"));

    private IconGallery(Paper paper) {
        this.paper = paper;
    }

    static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments.length > 0 ? arguments[0] : "target");
        for (Paper paper : PAPERS) {
            Files.writeString(folder.resolve("icons-" + paper.name() + ".svg"), sheet(paper));
        }
    }

    /** The sheet as one SVG document. */
    static String sheet(Paper paper) {
        return new IconGallery(paper).draw();
    }

    private String draw() {
        for (Class<?> group : IconSet.GROUPS) {
            drawGroup(IconSet.keysOf(group).toList());
        }
        int width = 2 * MARGIN + COLUMNS * CELL_WIDTH;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="Inter, sans-serif">
                <rect width="100%%" height="100%%" fill="%s"/>
                %s</svg>
                """.formatted(width, top + MARGIN, paper.ground(), svg);
    }

    private void drawGroup(List<IconKey> keys) {
        write(MARGIN, top + 12, 13, keys.getFirst().folder());
        top += 28;
        for (int i = 0; i < keys.size(); i++) {
            int left = MARGIN + i % COLUMNS * CELL_WIDTH;
            int row = top + i / COLUMNS * CELL_HEIGHT;
            var icon = Icons.load(keys.get(i));
            draw(icon, left, row + 32, 16);
            draw(icon, left + 24, row + 24, 24);
            draw(icon, left + 56, row, 48);
            write(left, row + 66, 10, keys.get(i).name());
        }
        top += Math.ceilDiv(keys.size(), COLUMNS) * CELL_HEIGHT + 8;
    }

    private void draw(Icon icon, int left, int top, int pixels) {
        svg.append(String.format(
                Locale.ROOT,
                "<g transform=\"translate(%d %d) scale(%.4f)\" stroke-linecap=\"round\" stroke-linejoin=\"round\">%n",
                left,
                top,
                pixels / icon.size()));
        for (IconPath path : icon.paths()) {
            svg.append("<path d=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>%n"
                    .formatted(
                            path.data(),
                            path.filled() ? paper.ink() : "none",
                            path.stroked() ? paper.ink() : "none",
                            path.strokeWidth()));
        }
        svg.append("</g>\n");
    }

    private void write(int left, int baseline, int size, String words) {
        svg.append("<text x=\"%d\" y=\"%d\" font-size=\"%d\" fill=\"%s\">%s</text>%n"
                .formatted(left, baseline, size, paper.caption(), words));
    }
}

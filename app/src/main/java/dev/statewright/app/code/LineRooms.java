package dev.statewright.app.code;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.fxmisc.richtext.CodeArea;

/**
 * Gives all lines the room that the longest one in sight needs, and some more. An area makes all its lines as wide as the widest; a line that
 * is typed in goes and comes again for each key. If it were the widest, all others would become narrower and wider again for each key, which
 * costs more than all the rest of it.
 */
final class LineRooms {

    /** Columns that are given at once. */
    private static final int STEP = 24;
    /** As many more for a line that grows, until nothing has happened for a moment: whoever types goes on. */
    private static final int AHEAD = 48;
    /** Columns that are free behind the longest line at least. */
    private static final int FREE = 8;
    /** About what stands before a line, in pixels. */
    private static final double GUTTER = 80;

    private static final int TAB = 8;
    /** So many tell how wide one is. */
    private static final int LETTERS = 16;
    /** What is too wide stays so until nothing has happened for a moment. */
    private static final Duration QUIET = Duration.seconds(1);

    private final CodeArea area;
    private final Set<Region> boxes = Collections.newSetFromMap(new WeakHashMap<>());
    private double column;
    private boolean planned;
    private boolean typed;
    private final PauseTransition shrinking = new PauseTransition(QUIET);
    private double room = Region.USE_COMPUTED_SIZE;

    LineRooms(CodeArea area) {
        this.area = area;
        shrinking.setOnFinished(_ -> use(needed()));
        // at once the area may just be laying itself out
        area.viewportDirtyEvents().subscribe(_ -> plan());
        area.multiPlainChanges().subscribe(_ -> typed = true);
    }

    private void plan() {
        shrinking.playFromStart();
        if (!planned) {
            planned = true;
            Platform.runLater(() -> {
                planned = false;
                double wanted = needed();
                if (wanted > room) {
                    use(wanted + (typed ? AHEAD * column : 0));
                }
                typed = false;
            });
        }
    }

    /** @param box of a line, which holds its text and what stands before it */
    void add(Parent box) {
        if (box instanceof Region line) {
            boxes.add(line);
            line.setMinWidth(room);
        }
    }

    /** The room of the longest line in sight; none where all of them have room in the area as it is. */
    private double needed() {
        int columns = 0;
        int visible = area.getVisibleParagraphs().size();
        for (int i = 0; i < visible; i++) {
            columns =
                    Math.max(columns, columns(area.getVisibleParagraphs().get(i).getText()));
        }
        double column = column();
        boolean fits = GUTTER + (columns + FREE) * column <= area.getWidth();
        return fits ? Region.USE_COMPUTED_SIZE : GUTTER + ((columns + FREE) / STEP + 1) * STEP * column;
    }

    private void use(double wanted) {
        if (Math.abs(wanted - room) > 1) {
            room = wanted;
            boxes.forEach(line -> {
                line.setMinWidth(room);
                // an area asks only those for their width that are to be laid out
                line.requestLayout();
            });
        }
    }

    /** As wide as most are; letters of scripts that are written in squares take two. */
    private static int columns(String text) {
        int columns = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            columns += c == '\t' ? TAB : c < 0x1100 ? 1 : 2;
        }
        return columns;
    }

    /** The width of a letter as it was seen last: the size of text can be set. 0 before any was seen. */
    private double column() {
        int letters = Math.min(LETTERS, area.getCaretColumn());
        if (letters > 0) {
            int caret = area.getCaretPosition();
            area.getCharacterBoundsOnScreen(caret - letters, caret)
                    .ifPresent(bounds -> column = Math.ceil(4 * bounds.getWidth() / letters) / 4);
        }
        return column;
    }
}

package dev.statewright.app.code;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** The beginning of a text in its colours, to be looked at only. An editor of it costs many times as much. */
final class RestingCode extends Region {

    /** More is not seen at once anywhere. */
    private static final int MOST_LINES = 80;

    private static final int LONGEST = 400;

    private final TextFlow flow = new TextFlow();
    private final Rectangle seen = new Rectangle();

    RestingCode() {
        getStyleClass().addAll("code", "small-code", "resting-code");
        setMouseTransparent(true);
        setMinSize(0, 0);
        setPrefSize(0, 0);
        setClip(seen);
        getChildren().add(flow);
    }

    void show(String text, CodeLanguage language) {
        flow.getChildren().clear();
        LineContext context = LineContext.NOTHING;
        Runs runs = new Runs();
        for (String line : text.lines().limit(MOST_LINES).toList()) {
            List<CodeToken> tokens = language.tokens(line, context);
            int at = 0;
            for (CodeToken token : tokens) {
                runs.plain(part(line, at, token.start()));
                runs.add(part(line, token.start(), token.end()), token.kind().styleClass());
                at = token.end();
            }
            runs.plain(part(line, at, line.length()));
            runs.plain("\n");
            context = language.after(line, context);
        }
        runs.end();
    }

    private static String part(String line, int start, int end) {
        return line.substring(Math.min(start, LONGEST), Math.min(end, LONGEST));
    }

    /** Gathers stretches of one colour; blanks are of any colour. */
    private final class Runs {

        private final StringBuilder gathered = new StringBuilder();
        private String style = "";

        void plain(String part) {
            if (part.isBlank()) {
                gathered.append(part);
            } else {
                add(part, "");
            }
        }

        void add(String part, String styleClass) {
            if (!styleClass.equals(style)) {
                end();
                style = styleClass;
            }
            gathered.append(part);
        }

        void end() {
            if (!gathered.isEmpty()) {
                Text text = new Text(gathered.toString());
                text.getStyleClass().add("text");
                if (!style.isEmpty()) {
                    text.getStyleClass().add(style);
                }
                flow.getChildren().add(text);
                gathered.setLength(0);
            }
        }
    }

    @Override
    protected void layoutChildren() {
        seen.setWidth(getWidth());
        seen.setHeight(getHeight());
        flow.resizeRelocate(snappedLeftInset(), snappedTopInset(), flow.prefWidth(-1), flow.prefHeight(-1));
    }
}

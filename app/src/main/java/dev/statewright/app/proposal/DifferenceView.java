package dev.statewright.app.proposal;

import dev.statewright.app.session.Proposal;
import dev.statewright.app.words.Words;
import dev.statewright.model.text.LineDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

/** Lines that go and lines that come, in the code's type, one under the other. */
final class DifferenceView extends ListView<DifferenceView.Line> {

    /** What becomes of a line. */
    enum Fate {
        PLACE,
        GOES,
        COMES
    }

    record Line(Fate fate, String text) {}

    DifferenceView() {
        super(FXCollections.observableArrayList());
        setId("proposal-difference");
        getStyleClass().addAll("dense", "quiet-list", "difference");
        setAccessibleText(Words.text("proposal.difference"));
        setCellFactory(_ -> new LineCell());
    }

    void show(List<LineDifference> differences, Optional<Proposal.NewFile> file) {
        List<Line> lines = new ArrayList<>();
        for (LineDifference each : differences) {
            lines.add(new Line(Fate.PLACE, Words.text("proposal.line", each.line())));
            each.before().forEach(text -> lines.add(new Line(Fate.GOES, text)));
            each.after().forEach(text -> lines.add(new Line(Fate.COMES, text)));
        }
        file.ifPresent(added -> {
            lines.add(new Line(Fate.PLACE, added.path().getFileName().toString()));
            added.text().lines().forEach(text -> lines.add(new Line(Fate.COMES, text)));
        });
        getItems().setAll(lines);
    }

    private static final class LineCell extends ListCell<Line> {

        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeAll("line-place", "line-goes", "line-comes");
            setText(null);
            if (!empty && line != null) {
                setText(
                        switch (line.fate()) {
                            case PLACE -> line.text();
                            case GOES -> "\u2212 " + line.text();
                            case COMES -> "+ " + line.text();
                        });
                getStyleClass()
                        .add(
                                switch (line.fate()) {
                                    case PLACE -> "line-place";
                                    case GOES -> "line-goes";
                                    case COMES -> "line-comes";
                                });
            }
        }
    }
}

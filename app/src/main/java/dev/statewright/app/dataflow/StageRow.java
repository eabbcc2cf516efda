package dev.statewright.app.dataflow;

import dev.statewright.app.icon.IconView;
import dev.statewright.icons.ActionIcons;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** Cards side by side with arrows between them, as wide as they are. */
final class StageRow extends ScrollPane {

    private final HBox cards = new HBox();

    StageRow() {
        setContent(cards);
        cards.getStyleClass().add("data-flow-cards");
        setFitToHeight(true);
        setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getStyleClass().add("data-flow-scroll");
    }

    void show(List<StageCard> wanted) {
        List<Node> row = new ArrayList<>();
        for (StageCard card : wanted) {
            if (!row.isEmpty()) {
                row.add(arrow());
            }
            row.add(card);
        }
        cards.getChildren().setAll(row);
        setHvalue(0);
    }

    private static Node arrow() {
        StackPane arrow = new StackPane(new IconView(ActionIcons.ARROW_RIGHT, 14));
        arrow.getStyleClass().add("stage-arrow");
        arrow.setAlignment(Pos.CENTER);
        arrow.setMinWidth(26);
        return arrow;
    }
}

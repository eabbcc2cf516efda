package dev.statewright.app.expression;

import dev.statewright.app.words.Words;
import dev.statewright.model.completion.expression.ExpressionProposal;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;

/** The list of proposals under the caret, with what there is to say of the chosen one beside it. The keyboard stays with the control. */
final class ProposalPopup {

    private static final double ROW = 26;
    private static final int MOST_ROWS = 9;
    private static final double WIDTH = 340;
    private static final double GAP = 4;
    private static final double DETAIL = 270;

    private final Popup popup = new Popup();
    private final ListView<ExpressionProposal> list = new ListView<>();
    private final ProposalDetail detail = new ProposalDetail();
    private final HBox box = new HBox(list, detail);

    /** @param chosen called with the proposal that is clicked */
    ProposalPopup(Consumer<ExpressionProposal> chosen) {
        box.getStyleClass().add("proposal-popup");
        list.setId("proposals");
        list.setAccessibleText(Words.text("expression.proposals"));
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setPrefWidth(WIDTH);
        list.setCellFactory(_ -> new ProposalCell());
        list.getSelectionModel().selectedItemProperty().subscribe(proposal -> {
            if (proposal != null) {
                detail.show(proposal);
            }
        });
        list.setOnMouseReleased(event -> {
            ExpressionProposal clicked = list.getSelectionModel().getSelectedItem();
            if (event.getButton() == MouseButton.PRIMARY && clicked != null) {
                chosen.accept(clicked);
            }
        });
        popup.getContent().add(box);
        // at the caret stands what is seen: the shadow around it belongs to the window, too
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        popup.setAutoHide(true);
        // the control's own Escape takes the input back: here it only closes the list
        popup.setHideOnEscape(false);
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    /** The chosen proposal. */
    ExpressionProposal chosen() {
        return list.getSelectionModel().getSelectedItem();
    }

    /** Shows proposals beneath the caret; those that were shown make room. */
    void show(List<ExpressionProposal> proposals, Node owner, Bounds caret) {
        double height = Math.min(proposals.size(), MOST_ROWS) * ROW + 12;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
        if (!popup.isShowing()) {
            Rectangle2D screen = screenAt(caret);
            double x = Math.min(caret.getMinX(), screen.getMaxX() - WIDTH - DETAIL);
            popup.show(owner, Math.max(screen.getMinX(), x), caret.getMaxY() + GAP);
            if (caret.getMaxY() + GAP + box.getHeight() > screen.getMaxY()) {
                // above the line, which it would cover otherwise
                popup.setAnchorY(caret.getMinY() - GAP - box.getHeight());
            }
        }
        // cells are styled by the owner's sheets, which a popup has from when it is shown
        list.getItems().setAll(proposals);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        owner.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
    }

    void hide() {
        popup.hide();
    }

    /** Moves the choice. */
    void step(KeyCode key) {
        int last = list.getItems().size() - 1;
        int at = list.getSelectionModel().getSelectedIndex();
        int wanted = switch (key) {
            case UP -> at == 0 ? last : at - 1;
            case DOWN -> at == last ? 0 : at + 1;
            case PAGE_UP -> Math.max(0, at - MOST_ROWS);
            case PAGE_DOWN -> Math.min(last, at + MOST_ROWS);
            default -> at;
        };
        list.getSelectionModel().select(wanted);
        list.scrollTo(Math.max(0, wanted - MOST_ROWS / 2));
    }

    private static Rectangle2D screenAt(Bounds place) {
        return Screen.getScreensForRectangle(place.getMinX(), place.getMinY(), 1, 1).stream()
                .findFirst()
                .orElse(Screen.getPrimary())
                .getVisualBounds();
    }
}

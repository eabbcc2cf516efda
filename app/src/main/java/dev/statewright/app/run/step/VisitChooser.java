package dev.statewright.app.run.step;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.icons.IconKey;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Goes from one visit of a state to another, also by number: a state inside a Map may have been entered thousands of times. */
final class VisitChooser extends HBox {

    private static final double ICON = 13;
    private static final int COLUMNS = 4;

    private final StepViewModel model;
    private final TextField number = new TextField();
    private final Label total = new Label();
    private final Button previous = arrow(ActionIcons.CHEVRON_LEFT, "run.step-visit-previous", -1);
    private final Button next = arrow(ActionIcons.CHEVRON_RIGHT, "run.step-visit-next", 1);

    VisitChooser(StepViewModel model) {
        super(4);
        this.model = model;
        setId("step-visits");
        setAlignment(Pos.CENTER_LEFT);
        number.setId("step-visit");
        number.setPrefColumnCount(COLUMNS);
        number.getStyleClass().add("small-field");
        number.setAccessibleText(Words.text("run.step-visit"));
        number.setOnAction(event -> typed());
        number.focusedProperty().subscribe(focused -> {
            if (!focused) {
                typed();
            }
        });
        total.getStyleClass().add("muted");
        getChildren().addAll(previous, number, total, next);
        model.visitsProperty().subscribe((before, visits) -> show());
        model.visitProperty().subscribe((before, visit) -> show());
        show();
    }

    private void show() {
        List<?> visits = model.visitsProperty().get();
        int visit = model.visitProperty().get();
        boolean several = visits.size() > 1;
        setVisible(several);
        setManaged(several);
        number.setText(Integer.toString(visit + 1));
        total.setText(Words.text("run.step-visit-of", Integer.toString(visits.size())));
        previous.setDisable(visit <= 0);
        next.setDisable(visit >= visits.size() - 1);
    }

    /** Whatever is no number of a visit is put back to what it was. */
    private void typed() {
        int size = model.visitsProperty().get().size();
        String text = number.getText().strip();
        if (size > 0 && text.matches("\\d{1,9}")) {
            model.visitProperty().set(Math.clamp(Integer.parseInt(text), 1, size) - 1);
        }
        show();
    }

    private Button arrow(IconKey icon, String key, int step) {
        Button button = new Button();
        button.setGraphic(new IconView(icon, ICON));
        button.getStyleClass().addAll("icon-button", "small-icon-button");
        button.setAccessibleText(Words.text(key));
        button.setTooltip(new Tooltip(Words.text(key)));
        button.setOnAction(
                event -> model.visitProperty().set(model.visitProperty().get() + step));
        return button;
    }
}

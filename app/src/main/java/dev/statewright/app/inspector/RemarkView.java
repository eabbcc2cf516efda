package dev.statewright.app.inspector;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.inspector.field.Field;
import dev.statewright.icons.ActionIcons;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A sentence of the validator under the field that it is about, with what can be done. */
final class RemarkView extends HBox {

    /** What is about no single field, in a box of its own. */
    static RemarkView boxed(Remark remark) {
        RemarkView view = new RemarkView(remark);
        view.getStyleClass().add("note-box");
        return view;
    }

    RemarkView(Remark remark) {
        super(5);
        getStyleClass().addAll("remark", remark.kind().name().toLowerCase(Locale.ROOT));
        setAlignment(Pos.TOP_LEFT);
        Label text = new Label(remark.text());
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        VBox lines = new VBox(text);
        HBox.setHgrow(lines, Priority.ALWAYS);
        remark.fix().ifPresent(fix -> {
            Hyperlink link = new Hyperlink(fix.text());
            link.setId(fix.id());
            link.setOnAction(event -> fix.handler().run());
            lines.getChildren().add(link);
        });
        boolean grave = remark.kind() == Field.Note.Kind.ERROR;
        getChildren().addAll(new IconView(grave ? ActionIcons.ERROR : ActionIcons.WARNING, 13), lines);
    }
}

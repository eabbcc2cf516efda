package dev.statewright.app.cloud.bucket;

import dev.statewright.app.cloud.call.CloudCalls;
import dev.statewright.app.cloud.call.JsonText;
import dev.statewright.app.cloud.viewer.Controls;
import dev.statewright.app.cloud.viewer.JsonSide;
import dev.statewright.app.cloud.viewer.ListWithSide;
import dev.statewright.app.cloud.viewer.Problem;
import dev.statewright.app.cloud.viewer.ResourceViewer;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import java.io.File;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** A bucket's objects, the chosen one as text beside them. */
public final class BucketPane implements ResourceViewer {

    private final BucketViewModel model;
    private final TableView<StoredObject> objects = Controls.table("objects");
    private final TextField key = Controls.field("object-key", 150);
    private final JsonSide text;
    private final ListWithSide content;

    public BucketPane(CloudCalls calls, String bucket) {
        model = new BucketViewModel(calls, bucket);
        Problem problem = new Problem();
        model.problemProperty().subscribe(problem::tell);
        Button delete = Controls.button("object-delete", ActionIcons.DELETE, () -> chosen().ifPresent(model::delete));
        delete.disableProperty()
                .bind(objects.getSelectionModel().selectedItemProperty().isNull());
        text = new JsonSide(
                "object-text",
                key,
                Controls.primary("object-put", ActionIcons.SAVE, () -> model.put(key.getText(), text().text())),
                delete);
        HBox.setHgrow(key, Priority.ALWAYS);
        objects.getColumns().add(Controls.text(Words.text("cloud.object-key"), 380, "plain", StoredObject::key));
        objects.getColumns()
                .add(Controls.text(Words.text("cloud.object-size"), 90, "number", each -> String.valueOf(each.size())));
        objects.getColumns()
                .add(Controls.text(Words.text("cloud.object-modified"), 170, "number", StoredObject::modified));
        VBox list = Controls.column(
                Controls.row(Controls.space(), Controls.button("object-upload", ActionIcons.OPEN, this::upload)),
                problem,
                objects);
        content = new ListWithSide(list, text);
        objects.setItems(model.objects());
        objects.getSelectionModel().selectedItemProperty().subscribe(object -> {
            if (object != null) {
                key.setText(object.key());
                model.read(object, read -> text.setText(JsonText.prettyIfJson(read)));
            }
        });
        model.refresh();
    }

    private JsonSide text() {
        return text;
    }

    private Optional<StoredObject> chosen() {
        return Optional.ofNullable(objects.getSelectionModel().getSelectedItem());
    }

    private void upload() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Words.text("cloud.object-upload"));
        File file = chooser.showOpenDialog(content.getScene().getWindow());
        if (file != null) {
            model.put(file.toPath());
        }
    }

    @Override
    public Region content() {
        return content;
    }

    @Override
    public void tick() {
        model.refresh();
    }
}

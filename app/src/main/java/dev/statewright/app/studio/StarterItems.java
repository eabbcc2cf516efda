package dev.statewright.app.studio;

import dev.statewright.app.file.DocumentFiles;
import dev.statewright.app.words.Words;
import dev.statewright.model.template.StarterWorkflow;
import java.util.List;
import javafx.scene.control.MenuItem;

/** Menu items that begin a new workflow from a template. */
final class StarterItems {

    private StarterItems() {}

    static List<MenuItem> of(DocumentFiles files) {
        return StarterWorkflow.all().stream()
                .map(starter -> item(starter, files))
                .toList();
    }

    private static MenuItem item(StarterWorkflow starter, DocumentFiles files) {
        MenuItem item = new MenuItem(Words.text("file.starter-" + starter.id()));
        item.setId("starter-" + starter.id());
        item.setOnAction(event -> files.newDocument(starter.text()));
        return item;
    }
}

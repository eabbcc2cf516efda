package dev.statewright.app.studio;

import dev.statewright.app.action.ActionControls;
import dev.statewright.app.action.Actions;
import dev.statewright.app.words.Words;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;

/** Pictures of the open document: into files, onto the clipboard, and what is to be on them. */
final class ExportMenu extends MenuButton {

    ExportMenu(PictureExport export, Actions actions) {
        super(Words.text("studio.export"));
        setId("export-menu");
        export.actionIds().stream()
                .map(actions::get)
                .map(ActionControls::menuItem)
                .forEach(getItems()::add);
        getItems().addAll(new SeparatorMenuItem(), ActionControls.menuItem(actions.get("file.export-sam")));
        CheckMenuItem selection = new CheckMenuItem(Words.text("studio.export-selection"));
        selection.setId("export-selection");
        selection.selectedProperty().bindBidirectional(export.selectionOnlyProperty());
        CheckMenuItem run = new CheckMenuItem(Words.text("studio.export-run"));
        run.setId("export-run");
        run.selectedProperty().bindBidirectional(export.runColoursProperty());
        getItems().addAll(new SeparatorMenuItem(), selection, run);
    }
}

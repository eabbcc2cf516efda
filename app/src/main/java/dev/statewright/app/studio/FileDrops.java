package dev.statewright.app.studio;

import dev.statewright.app.file.DocumentFiles;
import java.io.File;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Opens files and folders that are dropped onto the window from outside. */
final class FileDrops {

    private FileDrops() {}

    static void install(Scene scene, DocumentFiles files) {
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            if (event.getDragboard().hasFiles()) {
                event.setDropCompleted(true);
                event.consume();
                files.open(event.getDragboard().getFiles().stream()
                        .map(File::toPath)
                        .toList());
            }
        });
    }
}

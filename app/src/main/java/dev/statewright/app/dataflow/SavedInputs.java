package dev.statewright.app.dataflow;

import dev.statewright.app.run.start.ExampleInputs;
import dev.statewright.app.run.start.InputChoice;
import dev.statewright.app.run.start.RememberedInputs;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** A menu of inputs: what is known of the state, files beside the workflow, inputs that were run with. Looked up when it opens. */
public final class SavedInputs extends MenuButton {

    private final DocumentSession session;
    private final Workbench workbench;
    private final Runnable known;
    private final BiConsumer<String, String> taker;

    /**
     * @param known goes back to what is known of the state
     * @param taker gets a text, and where it comes from
     */
    public SavedInputs(DocumentSession session, Workbench workbench, Runnable known, BiConsumer<String, String> taker) {
        this.session = session;
        this.workbench = workbench;
        this.known = known;
        this.taker = taker;
        setText(Words.text("dataflow.inputs"));
        setId("flow-inputs");
        getStyleClass().add("stage-menu");
        setMinWidth(USE_PREF_SIZE);
        getItems().setAll(known());
        setOnShowing(_ -> look());
    }

    private MenuItem known() {
        MenuItem item = new MenuItem(Words.text("dataflow.known"));
        item.setId("flow-known");
        item.setOnAction(_ -> known.run());
        return item;
    }

    private void look() {
        Optional<Path> file = session.file();
        Path root = session.workspace().root();
        Path folder = workbench.preferences().folder();
        workbench.services().background().execute(() -> {
            List<InputChoice> found = new ArrayList<>();
            file.ifPresent(workflow -> {
                new RememberedInputs(folder).of(workflow).forEach(text -> found.add(new InputChoice.Remembered(text)));
                ExampleInputs.beside(workflow, root).forEach(each -> found.add(new InputChoice.Example(each)));
            });
            workbench.services().ui().execute(() -> offer(found));
        });
    }

    private void offer(List<InputChoice> found) {
        List<MenuItem> items = new ArrayList<>(List.of(known()));
        for (InputChoice choice : found) {
            MenuItem item = new MenuItem(choice.label());
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> take(choice));
            items.add(item);
        }
        getItems().setAll(items);
    }

    private void take(InputChoice choice) {
        try {
            taker.accept(choice.text(), choice.label());
        } catch (IOException unreadable) {
            workbench.notices().error("dataflow", Words.text("run.input-unreadable", choice.label()));
        }
    }
}

package dev.statewright.app.studio;

import dev.statewright.app.action.Action;
import dev.statewright.app.file.DocumentFiles;
import dev.statewright.app.find.CommandList;
import dev.statewright.app.find.FindAnything;
import dev.statewright.app.palette.ItemSearch;
import dev.statewright.app.palette.PaletteItem;
import dev.statewright.app.panel.SearchList;
import dev.statewright.app.session.Workbench;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The lists to search in over the window: what can be done, and whatever there is. */
final class WindowFinding {

    private final Workbench workbench;
    private final DocumentFiles files;
    private final WindowOverlay overlay;
    private final Supplier<List<ActionSection>> sections;
    private final Consumer<PaletteItem> insert;
    private final Runnable toWork;
    private final ItemSearch items;

    /**
     * @param sections what can be done now
     * @param insert puts something into the document in front
     * @param toWork gives that the keyboard
     */
    WindowFinding(
            Workbench workbench,
            DocumentFiles files,
            WindowOverlay overlay,
            Supplier<List<ActionSection>> sections,
            Consumer<PaletteItem> insert,
            Runnable toWork) {
        this.workbench = workbench;
        this.files = files;
        this.overlay = overlay;
        this.sections = sections;
        this.insert = insert;
        this.toWork = toWork;
        items = new ItemSearch(
                workbench.services().background(), workbench.services().ui());
    }

    void showCommands() {
        show(commands().open(overlay::close));
    }

    void showAnything() {
        show(new FindAnything(workbench, files, commands(), items, insert, toWork).open(overlay::close));
    }

    private CommandList commands() {
        List<Action> all = sections.get().stream()
                .flatMap(section -> section.actions().stream())
                .toList();
        return new CommandList(all, workbench.preferences());
    }

    private void show(SearchList<?> list) {
        overlay.show(list);
        list.begin();
    }
}

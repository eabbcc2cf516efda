package dev.statewright.app.find;

import dev.statewright.app.file.DocumentFiles;
import dev.statewright.app.palette.ItemSearch;
import dev.statewright.app.palette.PaletteItem;
import dev.statewright.app.panel.SearchList;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Selection;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.icons.StateIcons;
import dev.statewright.model.asl.State;
import dev.statewright.model.workspace.WorkflowEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Whatever there is: states of the open workflows, files, what can be inserted, what can be done. Enter goes there. */
public final class FindAnything {

    private static final int MOST = 60;

    private final Workbench workbench;
    private final DocumentFiles files;
    private final CommandList commands;
    private final ItemSearch items;
    private final Consumer<PaletteItem> insert;
    private final Runnable toWork;

    /**
     * @param items what can be inserted into the document in front
     * @param insert does it
     * @param toWork gives the keyboard to the document that has come to the front
     */
    public FindAnything(
            Workbench workbench,
            DocumentFiles files,
            CommandList commands,
            ItemSearch items,
            Consumer<PaletteItem> insert,
            Runnable toWork) {
        this.workbench = workbench;
        this.files = files;
        this.commands = commands;
        this.items = items;
        this.insert = insert;
        this.toWork = toWork;
    }

    /** The list itself. @param close puts it away */
    public SearchList<?> open(Runnable close) {
        items.read(() -> {});
        return new FoundList(this::find).open("find-anything", close);
    }

    List<Found> find(String text) {
        List<Found> all = new ArrayList<>(states());
        all.addAll(documents());
        if (text.isEmpty()) {
            return all.stream().limit(MOST).toList();
        }
        all.addAll(commands.find(text));
        List<Found> fitting = new ArrayList<>(all);
        if (workbench.session() != null) {
            items.find(text).stream().limit(MOST).map(this::insertion).forEach(fitting::add);
        }
        return best(fitting, text);
    }

    private List<Found> states() {
        List<Found> found = new ArrayList<>();
        DocumentSession front = workbench.session();
        List<DocumentSession> open = new ArrayList<>(workbench.documents());
        if (front != null) {
            open.remove(front);
            open.addFirst(front);
        }
        for (DocumentSession session : open) {
            for (State state : session.document().machine().states()) {
                String type = state.common().typeWord();
                String note = session == front ? type : type + " \u00b7 " + DocumentFiles.name(session);
                found.add(new Found(state.name(), Optional.of(note), Optional.of(StateIcons.forType(type)), () -> {
                    files.documents().show(session);
                    session.select(Selection.of(state.path()));
                    toWork.run();
                }));
            }
        }
        return found;
    }

    private List<Found> documents() {
        Map<String, Found> byName = new LinkedHashMap<>();
        for (DocumentSession session : workbench.documents()) {
            byName.put(
                    key(session),
                    file(
                            DocumentFiles.name(session),
                            "studio.open-file",
                            () -> files.documents().show(session)));
        }
        Optional.ofNullable(workbench.session()).ifPresent(session -> {
            for (WorkflowEntry workflow : session.workspace().workflows()) {
                byName.putIfAbsent(
                        workflow.file() + workflow.logicalId(),
                        file(workflow.logicalId(), "studio.workflow-file", () -> files.open(workflow)));
            }
        });
        for (Path recent : workbench.preferences().get().recent()) {
            byName.putIfAbsent(
                    recent.toString(), file(recent.toString(), "studio.recent-file", () -> files.open(recent)));
        }
        return List.copyOf(byName.values());
    }

    private static String key(DocumentSession session) {
        return session.file()
                .map(file -> file
                        + session.workspace()
                                .workflow(file, session.document())
                                .map(WorkflowEntry::logicalId)
                                .orElse(""))
                .orElseGet(() -> "untitled" + System.identityHashCode(session));
    }

    private Found file(String name, String kind, Runnable take) {
        return new Found(name, Optional.of(Words.text(kind)), Optional.of(ActionIcons.FILE), () -> {
            take.run();
            toWork.run();
        });
    }

    private Found insertion(PaletteItem item) {
        String name = item.isAction() ? item.title() + " " + item.description() : item.title();
        return new Found(name, Optional.of(Words.text("studio.insert-item")), Optional.of(item.icon()), () -> {
            insert.accept(item);
            toWork.run();
        });
    }

    /** The best first; of equals, states before files before what can be done. */
    private static List<Found> best(List<Found> all, String text) {
        record Fit(Found found, int score) {}
        return all.stream()
                .map(found -> new Fit(found, FuzzyMatch.score(found.text(), text)))
                .filter(fit -> fit.score > 0)
                .sorted(Comparator.comparingInt((Fit fit) -> -fit.score))
                .limit(MOST)
                .map(Fit::found)
                .toList();
    }
}

package dev.statewright.app.run.executions;

import dev.statewright.app.run.live.ShownRun;
import dev.statewright.app.session.HistoryInFile;
import dev.statewright.app.words.Words;
import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.history.HistoryFile;
import dev.statewright.runtime.history.ReadHistory;
import dev.statewright.runtime.past.HistoryFit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A history from a file, laid over a workflow.
 *
 * @param events as far as they fit the workflow; all of them where no state of it was entered
 * @param remarks sentences: where it stopped fitting, what could not be read; may be empty
 */
record OpenedHistory(ShownRun shown, List<HistoryEvent> events, String remarks) {

    /**
     * @throws IOException where a file cannot be read
     * @throws dev.statewright.runtime.history.UnreadableHistory where there is no event in them
     */
    static OpenedHistory read(List<Path> files, AslDocument workflow) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : files) {
            texts.add(Files.readString(file));
        }
        List<ReadHistory> all = HistoryFile.read(texts);
        // lines of a log may tell of several executions
        ReadHistory read = all.stream()
                .max(Comparator.comparingInt(each -> each.events().size()))
                .orElseThrow();
        return of(new HistoryInFile(files.getFirst(), read, all.size(), false), workflow);
    }

    /** Lays what was read over a workflow. */
    static OpenedHistory of(HistoryInFile opened, AslDocument workflow) {
        ReadHistory read = opened.history();
        HistoryFit fit = HistoryFit.of(workflow.machine(), read.events());
        boolean fits = fit.fitting().stream().anyMatch(event -> event.type().entersState());
        List<HistoryEvent> events = fits ? fit.fitting() : read.events();
        List<String> remarks = new ArrayList<>();
        fit.misfit()
                .ifPresent(misfit ->
                        remarks.add(fits ? misfit.sentence() : Words.text("run.history-foreign", misfit.sentence())));
        if (opened.executions() > 1) {
            remarks.add(Words.text("run.history-longest", opened.executions()));
        }
        remarks.addAll(read.problems());
        HistoryEvent first = read.events().getFirst();
        return new OpenedHistory(
                new ShownRun(opened.name(), first.timestamp(), first.input().orElse("{}"), workflow, Optional.empty()),
                events,
                String.join(" ", remarks));
    }
}

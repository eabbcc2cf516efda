package dev.statewright.runtime.api;

import dev.statewright.runtime.journal.JournalFile;
import dev.statewright.runtime.nested.Ancestry;
import dev.statewright.runtime.registry.RegisteredExecution;
import dev.statewright.runtime.service.ExecutionEnd;
import dev.statewright.runtime.service.ExecutionService;
import dev.statewright.runtime.service.Restoration;
import dev.statewright.runtime.service.RunningExecution;
import dev.statewright.runtime.store.DataFolderUnusable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The executions of earlier processes: those that had ended are described by their last line, the others go on. */
final class RestoredExecutions {
    private final LocalAccount account;
    private final KeptExecutions kept;
    private final ExecutionService service;
    private final ExecutionStart start;

    RestoredExecutions(LocalAccount account, KeptExecutions kept, ExecutionService service, ExecutionStart start) {
        this.account = account;
        this.kept = kept;
        this.service = service;
        this.start = start;
    }

    void restore() {
        try {
            List<RunningExecution> open = new ArrayList<>();
            for (KeptExecutions.Kept each : kept.all()) {
                restore(each).ifPresent(open::add);
            }
            // all are there before one goes on: an execution may wait for another
            open.forEach(service::goOn);
        } catch (IOException | RuntimeException e) {
            throw new DataFolderUnusable("The executions in the folder cannot be restored: " + e.getMessage());
        }
    }

    /** The execution where it had not ended. */
    private Optional<RunningExecution> restore(KeptExecutions.Kept execution) {
        ExecutionStart.Target target = execution.target();
        Optional<ExecutionEnd> end = execution.end();
        if (end.isPresent()) {
            JournalFile file = execution.file();
            account.executions()
                    .add(new RegisteredExecution(
                            service.ended(end.get(), () -> reread(target, file)),
                            target.machine(),
                            target.revision(),
                            target.versionArn(),
                            target.aliasArn()));
            return Optional.empty();
        }
        RunningExecution run = service.restore(restoration(execution));
        start.register(run, target, run.history().size());
        return Optional.of(run);
    }

    private Restoration reread(ExecutionStart.Target target, JournalFile file) {
        try {
            return restoration(new KeptExecutions.Kept(target, file, file.read()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Restoration restoration(KeptExecutions.Kept execution) {
        String name = execution.arn().substring(execution.arn().lastIndexOf(':') + 1);
        return new Restoration(
                start.request(execution.target(), name, execution.input(), Ancestry.none()),
                execution.file(),
                execution.content().entries(),
                execution.content().end().isPresent());
    }
}

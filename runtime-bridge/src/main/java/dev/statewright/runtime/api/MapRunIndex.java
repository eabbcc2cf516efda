package dev.statewright.runtime.api;

import dev.statewright.runtime.maprun.ChildRecord;
import dev.statewright.runtime.maprun.ChildStatus;
import dev.statewright.runtime.maprun.MapRunRecord;
import dev.statewright.runtime.registry.RegisteredExecution;
import java.util.List;
import java.util.Optional;

/** Finds Map Runs and their children by their ARNs, in the executions that started them. */
final class MapRunIndex {
    private final LocalAccount account;

    MapRunIndex(LocalAccount account) {
        this.account = account;
    }

    /** A Map Run in the workflow's execution that it belongs to. */
    record FoundRun(RegisteredExecution workflow, MapRunRecord run) {}

    /** A child in the workflow's execution that it belongs to. */
    record FoundChild(RegisteredExecution workflow, ChildRecord child) {}

    /** Whether an execution's ARN is that of a child: {@code …:execution:MACHINE/LABEL:NAME}. */
    static boolean isChild(String executionArn) {
        return executionArn.split(":", 7)[6].contains("/");
    }

    /** @throws ApiError ResourceNotFound */
    FoundRun run(String arn) {
        for (RegisteredExecution workflow : workflows(arn)) {
            Optional<MapRunRecord> run = workflow.run().mapRuns().run(arn);
            if (run.isPresent()) {
                return new FoundRun(workflow, run.get());
            }
        }
        throw new ApiError("ResourceNotFound", "Resource not found: '" + arn + "'");
    }

    /** @throws ApiError ExecutionDoesNotExist */
    FoundChild child(String arn) {
        for (RegisteredExecution workflow : workflows(arn)) {
            Optional<ChildRecord> child =
                    workflow.run().mapRuns().child(arn).filter(found -> found.status() != ChildStatus.PENDING);
            if (child.isPresent()) {
                return new FoundChild(workflow, child.get());
            }
        }
        throw ApiError.noSuchExecution(arn);
    }

    /** Executions of the machine that is named before the slash. */
    private List<RegisteredExecution> workflows(String arn) {
        String machine = arn.split(":", 7)[6].split("/", 2)[0];
        return account.executions().all().stream()
                .filter(each -> each.machine().name().equals(machine))
                .toList();
    }
}

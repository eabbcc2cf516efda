package dev.statewright.runtime.shell;

import dev.statewright.runtime.execution.Signal;
import dev.statewright.runtime.maprun.ChildRecord;
import dev.statewright.runtime.maprun.ChildStatus;
import dev.statewright.runtime.maprun.ResultFiles;
import dev.statewright.runtime.maprun.ResultsRequest;
import dev.statewright.runtime.s3.ObjectStoreFailure;
import dev.statewright.runtime.task.TaskBackend;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Writes the results of an execution's Map Runs to an object store. What goes wrong is told of at a run's end. */
final class ResultExports {
    private final TaskBackend backend;
    private final Map<String, ResultFiles> exports = new HashMap<>();
    private final Map<String, String> problems = new HashMap<>();

    ResultExports(TaskBackend backend) {
        this.backend = backend;
    }

    void begin(ResultsRequest request) {
        problems.remove(request.mapRunArn());
        ResultFiles files = exports.get(request.mapRunArn());
        if (files != null) {
            files.again();
        } else if (backend.objectStore().isPresent()) {
            exports.put(
                    request.mapRunArn(), new ResultFiles(backend.objectStore().orElseThrow(), request));
        } else {
            problems.put(
                    request.mapRunArn(),
                    "No objects are kept here for s3://" + request.bucket()
                            + ". Make the folder .statewright/s3/BUCKET beside the workflow, or mock the state.");
        }
    }

    void add(ChildRecord child) {
        ResultFiles files = exports.get(child.mapRunArn());
        if (files == null || child.status() == ChildStatus.RUNNING || problems.containsKey(child.mapRunArn())) {
            return;
        }
        try {
            files.add(child);
        } catch (ObjectStoreFailure | IOException e) {
            problems.put(child.mapRunArn(), e.getMessage());
        }
    }

    Signal finish(String mapRunArn, Instant at) {
        ResultFiles files = exports.get(mapRunArn);
        try {
            if (files != null && !problems.containsKey(mapRunArn)) {
                files.finish();
            }
        } catch (ObjectStoreFailure | IOException e) {
            problems.put(mapRunArn, e.getMessage());
        }
        String problem = problems.get(mapRunArn);
        if (problem == null) {
            return new Signal.ResultsWritten(at, mapRunArn);
        }
        if (files != null) {
            files.abandon();
        }
        return new Signal.ResultsUnwritten(at, mapRunArn, problem);
    }
}

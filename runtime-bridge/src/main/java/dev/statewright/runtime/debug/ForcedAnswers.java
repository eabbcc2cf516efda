package dev.statewright.runtime.debug;

import dev.statewright.runtime.execution.Execution;
import dev.statewright.runtime.execution.FramePath;
import dev.statewright.runtime.execution.FrameView;
import dev.statewright.runtime.execution.Signal;
import dev.statewright.runtime.task.TaskRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What tasks answer that are asked for next. On the execution's thread. */
final class ForcedAnswers {
    private final Map<FramePath, Change.Answer> answers = new HashMap<>();

    void put(Change.Answer answer) {
        answers.put(answer.frame(), answer);
    }

    void clear() {
        answers.clear();
    }

    /** The answer to a task that is being asked for; empty where none was forced. */
    Optional<Signal> take(Execution execution, TaskRequest request, Instant at) {
        for (FramePath path : answers.keySet()) {
            boolean asks = execution
                    .frame(path)
                    .flatMap(FrameView::task)
                    .filter(task -> task.taskId() == request.taskId())
                    .isPresent();
            if (asks) {
                return Optional.of(answers.remove(path).signal(at, request.taskId()));
            }
        }
        return Optional.empty();
    }
}

package dev.statewright.runtime.execution;

import dev.statewright.runtime.Workflow;
import dev.statewright.runtime.maprun.ChildRecord;
import dev.statewright.runtime.maprun.MapRunRecord;
import dev.statewright.runtime.s3.MemoryObjectStore;
import dev.statewright.runtime.task.ObjectStoreBackend;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskCompletion;
import dev.statewright.runtime.task.TaskRequest;
import dev.statewright.runtime.task.TaskResource;
import dev.statewright.runtime.task.TaskRouter;
import java.util.List;

/** Workflows of one distributed Map state, the services they call, and what their Map Run left. */
final class MapWorkflow {
    static final String PASS = "'StartAt':'P','States':{'P':{'Type':'Pass','End':true}}";
    static final String TASK =
            "'StartAt':'T','States':{'T':{'Type':'Task','Resource':'arn:aws:lambda:r:1:function:f','End':true}}";
    static final String WAIT = "'StartAt':'W','States':{'W':{'Type':'Wait','Seconds':400,'End':true}}";

    private MapWorkflow() {}

    /** The Map state {@code M} for {@code States}, of children of such an execution type. */
    static String map(String type, String fields, String processor) {
        return "'M':{'Type':'Map','Label':'L','ItemProcessor':{'ProcessorConfig':{'Mode':'DISTRIBUTED','ExecutionType':'"
                + type + "'}," + processor + "}," + fields + "'End':true}";
    }

    static Workflow workflow(String fields, String processor) {
        return Workflow.of("M", map("STANDARD", fields, processor));
    }

    /** A function that fails for such inputs and otherwise gives its input back. */
    static TaskBackend failingFor(String... inputs) {
        return (request, completion) -> {
            if (List.of(inputs).contains(request.input().text())) {
                completion.failed("Boom", "of " + request.input().text());
            } else {
                completion.succeeded(request.input());
            }
        };
    }

    /** An object store beside functions. */
    static TaskBackend with(MemoryObjectStore store, TaskBackend tasks) {
        TaskBackend functions = new TaskBackend() {
            @Override
            public boolean answers(TaskRequest request) {
                return request.resource() instanceof TaskResource.LambdaFunction;
            }

            @Override
            public void start(TaskRequest request, TaskCompletion completion) {
                tasks.start(request, completion);
            }
        };
        return new TaskRouter(List.of(new ObjectStoreBackend(store), functions));
    }

    static MapRunRecord mapRun(Workflow.Run run) {
        return run.shell().mapRuns().runs().getFirst();
    }

    static List<ChildRecord> children(Workflow.Run run) {
        return run.shell().mapRuns().children(mapRun(run).arn(), null, 0, 1_000);
    }
}

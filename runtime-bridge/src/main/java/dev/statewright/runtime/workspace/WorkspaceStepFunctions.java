package dev.statewright.runtime.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.document.UnreadableFile;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.api.ApiError;
import dev.statewright.runtime.api.LocalAccount;
import dev.statewright.runtime.api.StepFunctionsApi;
import dev.statewright.runtime.mock.SharedTestCase;
import dev.statewright.runtime.nested.Ancestry;
import dev.statewright.runtime.nested.CallRefused;
import dev.statewright.runtime.nested.NestedExecutions;
import dev.statewright.runtime.nested.SdkActions;
import dev.statewright.runtime.nested.StepFunctionsCalls;
import dev.statewright.runtime.registry.Arns;
import dev.statewright.runtime.service.ExecutionSettings;
import dev.statewright.runtime.shell.ClockMode;
import dev.statewright.runtime.task.TaskBackend;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The Step Functions that a workspace's workflows find when they start one another: it knows the workspace's state machines by their
 * names, whatever account and region an ARN says. Made when first asked.
 */
public final class WorkspaceStepFunctions implements StepFunctionsCalls {
    /** Of whatever runs on this machine without saying otherwise. */
    public static final Arns ARNS = new Arns("us-east-1", "123456789012");

    private final Workspace workspace;
    private final ClockMode clock;
    private final List<TaskBackend> backends;
    private final ExecutionSettings settings;
    private final Map<String, String> refused = new TreeMap<>();
    private LocalAccount account;
    private StepFunctionsCalls calls;

    /**
     * @param clock of the executions that are started; one that is advanced by hand cannot be for them, they get the virtual one
     * @param backends answer for the tasks of the executions that are started
     */
    public WorkspaceStepFunctions(Workspace workspace, ClockMode clock, List<? extends TaskBackend> backends) {
        this(workspace, clock, ExecutionSettings.DEFAULT, backends);
    }

    /** @param settings of the executions that are started */
    public WorkspaceStepFunctions(
            Workspace workspace, ClockMode clock, ExecutionSettings settings, List<? extends TaskBackend> backends) {
        this.settings = settings;
        this.workspace = workspace;
        this.clock = clock == ClockMode.BY_HAND ? ClockMode.VIRTUAL : clock;
        this.backends = List.copyOf(backends);
    }

    /**
     * What answers the calls of one execution that somebody starts from outside.
     *
     * @param mocks of the executions that it starts
     */
    public List<TaskBackend> forExecution(Optional<SharedTestCase> mocks) {
        Ancestry outermost = Ancestry.none().answeredBy(mocks);
        return List.of(new NestedExecutions(() -> this, outermost), new SdkActions(() -> this, outermost));
    }

    private synchronized StepFunctionsCalls calls() {
        if (calls == null) {
            account = new LocalAccount(ARNS, clock, Optional.empty(), backends, Optional.empty(), settings);
            StepFunctionsApi api = new StepFunctionsApi(account);
            workspace.workflows().forEach(entry -> register(api, entry));
            calls = api.calls();
        }
        return calls;
    }

    /** Whether something still happens in an execution that was started from here: it may answer others. */
    public synchronized boolean isBusy() {
        return account != null && account.isBusy();
    }

    private void register(StepFunctionsApi api, WorkflowEntry entry) {
        try {
            api.call("CreateStateMachine", DeployedWorkflow.request(entry, ARNS.account()));
        } catch (ApiError | UnreadableFile e) {
            // told when somebody starts it
            refused.put(ARNS.machine(entry.name()), e.getMessage());
        }
    }

    @Override
    public JsonNode call(String operation, ObjectNode request, Ancestry caller) {
        StepFunctionsCalls known = calls();
        JsonNode arn = request.path("stateMachineArn");
        if (arn.isTextual()) {
            String here = here(arn.textValue());
            request.put("stateMachineArn", here);
            if (refused.containsKey(here)) {
                throw new CallRefused("InvalidDefinition", here + " cannot run. " + refused.get(here));
            }
        }
        return known.call(operation, request, caller);
    }

    /** The ARN of the machine of that name on this machine. */
    private static String here(String arn) {
        String[] parts = arn.split(":", 7);
        return parts.length == 7 && parts[2].equals("states") && parts[5].equals("stateMachine")
                ? ARNS.machine(parts[6])
                : arn;
    }

    @Override
    public void onIdle(String executionArn, Consumer<Boolean> listener) {
        calls().onIdle(executionArn, listener);
    }

    @Override
    public void whenEnded(String executionArn, Runnable action) {
        calls().whenEnded(executionArn, action);
    }
}

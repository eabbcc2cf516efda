package dev.statewright.runtime.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.nested.StepFunctionsCalls;
import dev.statewright.runtime.shell.JournalUnwritable;
import dev.statewright.runtime.store.DataFolderUnusable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All operations by name. Safe for many threads; an operation may wait, so give each call a thread of its own. */
public final class StepFunctionsApi implements AutoCloseable {
    private final Map<String, Operation> operations = new TreeMap<>();

    private final StepFunctionsCalls calls;

    private final Optional<KeptAccount> kept;

    private final AccountExecutions executions;

    private final ExecutionStart start;

    /** @throws dev.statewright.runtime.store.DataFolderUnusable where the account's folder cannot be read */
    public StepFunctionsApi(LocalAccount account) {
        kept = account.data().map(folder -> new KeptAccount(account, folder));
        kept.ifPresent(KeptAccount::restore);
        calls = new ApiCalls(this, account);
        executions = new AccountExecutions(account, calls);
        start = new ExecutionStart(account, calls);
        machines(new MachineOperations(account));
        versions(new VersionOperations(account));
        aliases(new AliasOperations(account));
        MapRunIndex index = new MapRunIndex(account);
        MapRunOperations mapRuns = new MapRunOperations(account, index);
        mapRuns(mapRuns);
        executions(new ExecutionOperations(account, start, index, mapRuns));
        operations.put("GetExecutionHistory", new HistoryOperations(account, index)::history);
        tasks(new TaskOperations(account));
        activities(new ActivityOperations(account));
        tags(new TagOperations(account));
        operations.put("ValidateStateMachineDefinition", ValidationOperations::validate);
        start.restore();
        operations.put("TestState", new TestStateOperation(account)::test);
    }

    private void machines(MachineOperations machines) {
        operations.put("CreateStateMachine", machines::create);
        operations.put("UpdateStateMachine", machines::update);
        operations.put("DescribeStateMachine", machines::describe);
        operations.put("ListStateMachines", machines::list);
        operations.put("DeleteStateMachine", machines::delete);
    }

    private void versions(VersionOperations versions) {
        operations.put("PublishStateMachineVersion", versions::publish);
        operations.put("ListStateMachineVersions", versions::list);
        operations.put("DeleteStateMachineVersion", versions::delete);
    }

    private void aliases(AliasOperations aliases) {
        operations.put("CreateStateMachineAlias", aliases::create);
        operations.put("UpdateStateMachineAlias", aliases::update);
        operations.put("DescribeStateMachineAlias", aliases::describe);
        operations.put("ListStateMachineAliases", aliases::list);
        operations.put("DeleteStateMachineAlias", aliases::delete);
    }

    private void executions(ExecutionOperations executions) {
        operations.put("StartExecution", executions::start);
        operations.put("StartSyncExecution", executions::startSync);
        operations.put("RedriveExecution", executions::redrive);
        operations.put("StopExecution", executions::stop);
        operations.put("DescribeExecution", executions::describe);
        operations.put("DescribeStateMachineForExecution", executions::describeMachine);
        operations.put("ListExecutions", executions::list);
    }

    private void mapRuns(MapRunOperations mapRuns) {
        operations.put("ListMapRuns", mapRuns::list);
        operations.put("DescribeMapRun", mapRuns::describe);
        operations.put("UpdateMapRun", mapRuns::update);
    }

    private void tasks(TaskOperations tasks) {
        operations.put("SendTaskSuccess", tasks::succeed);
        operations.put("SendTaskFailure", tasks::fail);
        operations.put("SendTaskHeartbeat", tasks::beat);
    }

    private void activities(ActivityOperations activities) {
        operations.put("CreateActivity", activities::create);
        operations.put("DescribeActivity", activities::describe);
        operations.put("ListActivities", activities::list);
        operations.put("DeleteActivity", activities::delete);
        operations.put("GetActivityTask", activities::task);
    }

    private void tags(TagOperations tags) {
        operations.put("TagResource", tags::tag);
        operations.put("UntagResource", tags::untag);
        operations.put("ListTagsForResource", tags::list);
    }

    public Set<String> operations() {
        return operations.keySet();
    }

    /** @throws ApiError where the operation refuses, or there is none of that name */
    public JsonNode call(String operation, JsonNode request) {
        if (!request.isObject()) {
            throw new ApiError("SerializationException", "The request must be a JSON object.");
        }
        return call(operation, new Request(request));
    }

    /** The API as workflows call it. */
    public StepFunctionsCalls calls() {
        return calls;
    }

    /** The account's executions as objects, for whoever shows them or starts some in another way. */
    public AccountExecutions executions() {
        return executions;
    }

    JsonNode call(String operation, Request request) {
        Operation found = operations.get(operation);
        if (found == null) {
            throw new ApiError("UnknownOperationException", "There is no operation " + operation + " here.");
        }
        try {
            JsonNode answer = found.call(request);
            kept.ifPresent(account -> account.called(operation, request.json(), answer));
            return answer;
        } catch (DataFolderUnusable | JournalUnwritable e) {
            throw new ApiError(ApiError.INTERNAL, e.getMessage());
        }
    }

    /** Lets go of the executions that run; a later process goes on with those that are kept. */
    @Override
    public void close() {
        start.close();
    }
}

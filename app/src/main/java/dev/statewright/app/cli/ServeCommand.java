package dev.statewright.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.document.UnreadableFile;
import dev.statewright.model.workspace.UnreadableWorkspace;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.api.ApiError;
import dev.statewright.runtime.api.LocalAccount;
import dev.statewright.runtime.api.StepFunctionsApi;
import dev.statewright.runtime.api.protocol.ApiServer;
import dev.statewright.runtime.function.FunctionRuntime;
import dev.statewright.runtime.mock.MockFile;
import dev.statewright.runtime.registry.Arns;
import dev.statewright.runtime.service.ExecutionSettings;
import dev.statewright.runtime.store.DataFolder;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.workspace.DeployedWorkflow;
import dev.statewright.runtime.workspace.WorkspaceObjects;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code statewright serve}: the Step Functions API on this machine, until it is interrupted. */
@Command(name = "serve", resourceBundle = "dev.statewright.app.words.cli", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FOLDER", descriptionKey = "serve.folder")
    private Path folder;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8083", descriptionKey = "serve.port")
    private int port;

    @Option(names = "--time", paramLabel = "real|virtual|scaled", defaultValue = "real", descriptionKey = "serve.time")
    private CommandTime time;

    @Option(names = "--mocks", paramLabel = "FILE", descriptionKey = "serve.mocks")
    private Path mocks;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "serve.data")
    private Path data;

    @Option(names = "--s3", paramLabel = "FOLDER", descriptionKey = "serve.s3")
    private Path objects;

    @Option(names = "--quotas", paramLabel = "on|off", defaultValue = "on", descriptionKey = "run.quotas")
    private Quotas quotas;

    @Option(names = "--in-memory", descriptionKey = "serve.in-memory")
    private boolean inMemory;

    @Option(
            names = "--account",
            paramLabel = "ACCOUNT",
            defaultValue = "123456789012",
            descriptionKey = "serve.account")
    private String account;

    @Option(names = "--region", paramLabel = "REGION", defaultValue = "us-east-1", descriptionKey = "serve.region")
    private String region;

    @Option(names = "--environment", paramLabel = "NAME", descriptionKey = "environment.name")
    private Optional<String> environment = Optional.empty();

    @Override
    public Integer call() throws InterruptedException {
        checkOptions();
        Optional<Workspace> workspace = Optional.ofNullable(folder).map(this::open);
        List<TaskBackend> backends = new ArrayList<>();
        workspace.map(FunctionRuntime::new).ifPresent(backends::add);
        Optional.ofNullable(objects)
                .map(WorkspaceObjects::in)
                .or(() -> workspace.map(WorkspaceObjects::of))
                .ifPresent(backends::add);
        LocalAccount local = new LocalAccount(
                new Arns(region, account),
                time.clock(),
                Optional.ofNullable(mocks).map(MockFile::read),
                backends,
                Optional.ofNullable(data).map(DataFolder::open),
                quotas == Quotas.ON ? ExecutionSettings.DEFAULT : ExecutionSettings.DEFAULT.withoutQuotas());
        StepFunctionsApi api = new StepFunctionsApi(local);
        workspace.ifPresent(opened -> opened.workflows().forEach(entry -> register(api, entry)));
        try (ApiServer server = listen(api)) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(CliWords.text("serve.listening", server.address()));
            out.flush();
            Thread closing = new Thread(server::close, "closing");
            Runtime.getRuntime().addShutdownHook(closing);
            // nothing but the end of the process ends the wait
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private void checkOptions() {
        Optional.ofNullable(objects).ifPresent(ObjectsFolder::require);
        if (!account.matches("\\d{12}")) {
            throw new CommandFailed(CommandFailed.UNUSABLE, CliWords.text("serve.account.form", account));
        }
        if (data != null && inMemory) {
            throw new CommandFailed(CommandFailed.UNUSABLE, CliWords.text("serve.data.in-memory"));
        }
        if (!region.matches("[a-z0-9-]+")) {
            throw new CommandFailed(CommandFailed.UNUSABLE, CliWords.text("serve.region.form", region));
        }
        if (port < 0 || port > 65_535) {
            throw new CommandFailed(CommandFailed.UNUSABLE, CliWords.text("serve.port.range", String.valueOf(port)));
        }
    }

    private Workspace open(Path folder) {
        try {
            return ChosenEnvironment.in(Workspace.open(folder), folder, environment);
        } catch (UnreadableWorkspace e) {
            throw new CommandFailed(CommandFailed.UNUSABLE, e.getMessage());
        }
    }

    private ApiServer listen(StepFunctionsApi api) {
        try {
            return ApiServer.start(api, port);
        } catch (IOException e) {
            throw new CommandFailed(
                    CommandFailed.UNUSABLE, CliWords.text("serve.port.taken", String.valueOf(port), e.getMessage()));
        }
    }

    /** A workflow that AWS would refuse is told of and left out: the others can be used. */
    private void register(StepFunctionsApi api, WorkflowEntry entry) {
        try {
            JsonNode request = DeployedWorkflow.request(entry, account);
            if (!created(api, request)) {
                // kept from before, with another definition
                ((ObjectNode) request).put("stateMachineArn", new Arns(region, account).machine(entry.name()));
                api.call("UpdateStateMachine", request);
            }
        } catch (ApiError | UnreadableFile e) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(CliWords.text("serve.left-out", entry.file(), e.getMessage()));
            err.flush();
        }
    }

    private static boolean created(StepFunctionsApi api, JsonNode request) {
        try {
            api.call("CreateStateMachine", request);
            return true;
        } catch (ApiError e) {
            if (e.code().equals("StateMachineAlreadyExists")) {
                return false;
            }
            throw e;
        }
    }
}

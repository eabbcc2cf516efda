package dev.statewright.app.cli;

import dev.statewright.app.cloud.SavedEdits;
import dev.statewright.model.workspace.UnreadableWorkspace;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.api.LocalAccount;
import dev.statewright.runtime.api.StepFunctionsApi;
import dev.statewright.runtime.api.protocol.ApiServer;
import dev.statewright.runtime.cloud.CloudOptions;
import dev.statewright.runtime.cloud.LocalCloud;
import dev.statewright.runtime.mock.MockFile;
import dev.statewright.runtime.registry.Arns;
import dev.statewright.runtime.service.ExecutionSettings;
import dev.statewright.runtime.store.DataFolder;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.workspace.WorkspaceObjects;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code statewright serve}: a workspace's services, or Step Functions alone, on this machine, until it is interrupted. */
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

    @Option(names = "--allow-host", paramLabel = "HOST", descriptionKey = "serve.allow-host")
    private List<String> allowed = List.of();

    @Option(
            names = "--functions",
            paramLabel = "embedded|node",
            defaultValue = "embedded",
            descriptionKey = "serve.functions")
    private FunctionEngine functions;

    /** Where functions for Node.js run. */
    enum FunctionEngine {
        EMBEDDED,
        NODE
    }

    @Override
    public Integer call() throws InterruptedException {
        checkOptions();
        try (AutoCloseable served = folder == null ? serveAccount() : serveWorkspace(open(folder))) {
            Thread closing = new Thread(() -> close(served), "closing");
            Runtime.getRuntime().addShutdownHook(closing);
            // nothing but the end of the process ends the wait
            new CountDownLatch(1).await();
        } catch (InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return 0;
    }

    private static void close(AutoCloseable served) {
        try {
            served.close();
        } catch (Exception e) {
            // the process ends all the same
        }
    }

    /** Step Functions alone: state machines come by its API. */
    private AutoCloseable serveAccount() {
        List<TaskBackend> backends = new ArrayList<>();
        Optional.ofNullable(objects).map(WorkspaceObjects::in).ifPresent(backends::add);
        LocalAccount local = new LocalAccount(
                new Arns(region, account),
                time.clock(),
                Optional.ofNullable(mocks).map(MockFile::read),
                backends,
                Optional.ofNullable(data).map(DataFolder::open),
                settings());
        try {
            ApiServer server = ApiServer.start(new StepFunctionsApi(local), port);
            listening(server.address());
            return server;
        } catch (IOException e) {
            throw taken(e);
        }
    }

    /** All services of a workspace. */
    private AutoCloseable serveWorkspace(Workspace workspace) {
        LocalCloud cloud = open(workspace);
        workspace.notes().forEach(this::warn);
        try {
            String address = cloud.serve(port);
            warn(cloud);
            listening(address);
            SavedEdits edits = SavedEdits.follow(this::readAnew, workspace, edited(cloud));
            return () -> {
                edits.close();
                cloud.close();
            };
        } catch (IOException e) {
            cloud.close();
            throw taken(e);
        }
    }

    private void warn(LocalCloud cloud) {
        cloud.resources().notes().forEach(note -> warn(note.toString()));
        cloud.refusedWorkflows().forEach((file, why) -> warn(CliWords.text("serve.left-out", file, why)));
    }

    private SavedEdits.Edited edited(LocalCloud cloud) {
        return new SavedEdits.Edited() {
            @Override
            public void take(Workspace workspace) throws UnreadableWorkspace {
                cloud.edited(workspace);
                warn(CliWords.text("serve.edited"));
                workspace.notes().forEach(ServeCommand.this::warn);
                warn(cloud);
            }

            @Override
            public void refused(String why) {
                warn(CliWords.text("serve.edit-refused", why));
            }
        };
    }

    private LocalCloud open(Workspace workspace) {
        CloudOptions options = CloudOptions.DEFAULT
                .withArns(new Arns(region, account))
                .withClock(time.clock())
                .withSettings(settings())
                .allowing(Set.copyOf(allowed))
                .withNodeProcesses(functions == FunctionEngine.NODE);
        options = data == null ? options : options.withData(data);
        options = objects == null ? options : options.withObjects(objects);
        options = mocks == null ? options : options.withMocks(MockFile.read(mocks));
        try {
            return LocalCloud.open(workspace, options);
        } catch (UnreadableWorkspace e) {
            throw new CommandFailed(CommandFailed.UNUSABLE, e.getMessage());
        }
    }

    private ExecutionSettings settings() {
        return quotas == Quotas.ON ? ExecutionSettings.DEFAULT : ExecutionSettings.DEFAULT.withoutQuotas();
    }

    private void listening(String address) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(CliWords.text("serve.listening", address));
        out.flush();
    }

    private void warn(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(line);
        err.flush();
    }

    private CommandFailed taken(IOException e) {
        return new CommandFailed(
                CommandFailed.UNUSABLE, CliWords.text("serve.port.taken", String.valueOf(port), e.getMessage()));
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

    private Workspace readAnew() throws UnreadableWorkspace {
        try {
            return open(folder);
        } catch (CommandFailed e) {
            throw new UnreadableWorkspace(e.getMessage());
        }
    }

    private Workspace open(Path folder) {
        try {
            return ChosenEnvironment.in(Workspace.open(folder), folder, environment);
        } catch (UnreadableWorkspace e) {
            throw new CommandFailed(CommandFailed.UNUSABLE, e.getMessage());
        }
    }
}

package dev.statewright.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.api.LocalAccount;
import dev.statewright.runtime.api.LocalApi;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.registry.Arns;
import dev.statewright.runtime.service.ExecutionSettings;
import dev.statewright.runtime.shell.ClockMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed writes nothing more: here the folder is copied at that moment, and another process opens the copy. */
class DataFolderTest {
    private static final String ACCOUNT = "123456789012";

    private static final String CHILD = "arn:aws:states:us-east-1:" + ACCOUNT + ":execution:child:one";

    @TempDir
    private Path temporary;

    private int copies;

    private LocalApi open(Path folder) {
        return new LocalApi(new LocalAccount(
                new Arns("us-east-1", ACCOUNT),
                ClockMode.REAL,
                Optional.empty(),
                List.of(),
                Optional.of(DataFolder.open(folder)),
                ExecutionSettings.DEFAULT));
    }

    private Path killed(Path folder) {
        Path copy = temporary.resolve("copy" + copies++);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(folder.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    @Test
    void machinesVersionsAliasesActivitiesAndTagsAreThereAgain() {
        Path folder = temporary.resolve("data");
        LocalApi first = open(folder);
        String machine = first.machine("m", "{'StartAt':'P','States':{'P':{'Type':'Pass','End':true}}}");
        String arn = "'stateMachineArn':'" + machine + "'";
        first.call("PublishStateMachineVersion", "{" + arn + ",'description':'one'}");
        first.call(
                "CreateStateMachineAlias",
                "{'name':'prod','routingConfiguration':[{'stateMachineVersionArn':'" + machine + ":1','weight':100}]}");
        first.call("TagResource", "{'resourceArn':'" + machine + "','tags':[{'key':'k','value':'v'}]}");
        first.call("CreateActivity", "{'name':'a'}");
        first.call("CreateActivity", "{'name':'gone'}");
        first.call("DeleteActivity", "{'activityArn':'arn:aws:states:us-east-1:" + ACCOUNT + ":activity:gone'}");
        String gone = first.machine("gone", "{'StartAt':'P','States':{'P':{'Type':'Pass','End':true}}}");
        first.call("DeleteStateMachine", "{'stateMachineArn':'" + gone + "'}");

        LocalApi second = open(killed(folder));

        for (String call : List.of(
                "DescribeStateMachine {" + arn + "}",
                "ListStateMachines {}",
                "ListStateMachineVersions {" + arn + "}",
                "ListStateMachineAliases {" + arn + "}",
                "DescribeStateMachineAlias {'stateMachineAliasArn':'" + machine + ":prod'}",
                "ListActivities {}",
                "ListTagsForResource {'resourceArn':'" + machine + "'}")) {
            String[] parts = call.split(" ", 2);
            assertThat(second.call(parts[0], parts[1])).as(call).isEqualTo(first.call(parts[0], parts[1]));
        }
        assertThat(second.call("PublishStateMachineVersion", "{" + arn + "}")
                        .path("stateMachineVersionArn")
                        .asText())
                .isEqualTo(machine + ":1");
    }

    @Test
    void anExecutionThatEndedHasItsHistoryAndCanBeRedriven() {
        Path folder = temporary.resolve("data");
        LocalApi first = open(folder);
        String machine = first.machine(
                "m",
                "{'StartAt':'P','States':{'P':{'Type':'Pass','Parameters':{'id.$':'States.UUID()'},'Next':'F'},"
                        + "'F':{'Type':'Fail','Error':'No','Cause':'why'}}}");
        JsonNode failed = first.run(machine, "{ 'n' : 1 }");
        String arn = failed.path("executionArn").asText();
        waitForLines(folder, 3);

        LocalApi second = open(killed(folder));

        assertThat(second.describe(arn)).isEqualTo(failed);
        assertThat(second.history(arn)).isEqualTo(first.history(arn));
        second.call("RedriveExecution", "{'executionArn':'" + arn + "'}");
        assertThat(second.describe(arn, "FAILED").path("redriveCount").asInt()).isEqualTo(1);
    }

    @Test
    void aMapRunHasItsHistoryAfterARestart() {
        Path folder = temporary.resolve("data");
        LocalApi first = open(folder);
        String machine = first.machine(
                "m",
                "{'StartAt':'M','States':{'M':{'Type':'Map','End':true,'ItemProcessor':{"
                        + "'ProcessorConfig':{'Mode':'DISTRIBUTED','ExecutionType':'STANDARD'},"
                        + "'StartAt':'P','States':{'P':{'Type':'Pass','End':true}}}}}}");
        JsonNode run = first.run(machine, "[1,2,3]");
        String arn = run.path("executionArn").asText();
        waitForLines(folder, 3);
        LocalApi second = open(killed(folder));
        assertThat(second.describe(arn)).isEqualTo(run);
        assertThat(second.history(arn)).isEqualTo(first.history(arn));
    }

    @Test
    void anExpressMachineLogsItsEventsByLogGroup() throws IOException {
        Path folder = temporary.resolve("data");
        LocalApi api = open(folder);
        api.call(
                "CreateStateMachine",
                "{'name':'x','type':'EXPRESS','roleArn':'arn:aws:iam::123456789012:role/r','definition':"
                        + "'{\\'StartAt\\':\\'F\\',\\'States\\':{\\'F\\':{\\'Type\\':\\'Fail\\',\\'Error\\':\\'No\\'}}}',"
                        + "'loggingConfiguration':{'level':'ERROR','includeExecutionData':false,'destinations':[{"
                        + "'cloudWatchLogsLogGroup':{'logGroupArn':'arn:aws:logs:us-east-1:123456789012:log-group:/aws/x:*'}}]}}");
        JsonNode run = api.call(
                "StartSyncExecution", "{'stateMachineArn':'arn:aws:states:us-east-1:123456789012:stateMachine:x'}");
        assertThat(run.path("status").asText()).isEqualTo("FAILED");
        assertThat(Files.readAllLines(folder.resolve("logs").resolve("_aws_x.jsonl")))
                .extracting(line -> Json.readTrusted(line).path("type").asText())
                .containsExactly("FailStateEntered", "ExecutionFailed");
    }

    /** The end is written by the execution's own thread, a moment after it can be seen. */
    private static void waitForLines(Path folder, int lines) {
        for (int i = 0; i < 500; i++) {
            try (Stream<Path> files = Files.walk(folder.resolve("executions"))) {
                Path journal = files.filter(Files::isRegularFile).findFirst().orElseThrow();
                if (Files.readAllLines(journal).size() >= lines) {
                    return;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void tokensTimersAndNestedExecutionsGoOn() {
        Path folder = temporary.resolve("data");
        LocalApi first = open(folder);
        String activity =
                first.call("CreateActivity", "{'name':'a'}").path("activityArn").asText();
        String child = first.machine(
                "child",
                "{'StartAt':'T','States':{'T':{'Type':'Task','Resource':'" + activity
                        + "','Next':'W'},'W':{'Type':'Wait','Seconds':1,'End':true}}}");
        String parent = first.machine(
                "parent",
                "{'StartAt':'S','States':{'S':{'Type':'Task','Resource':'arn:aws:states:::states:startExecution.sync:2',"
                        + "'Parameters':{'StateMachineArn':'" + child + "','Name':'one','Input':{'a':1}},"
                        + "'OutputPath':'$.Output','End':true}}}");
        String arn = first.start(parent, "{}");
        JsonNode task = first.call("GetActivityTask", "{'activityArn':'" + activity + "'}");

        for (int i = 0; i < 500 && !first.events(CHILD).contains("ActivityStarted"); i++) {
            pause();
        }

        LocalApi second = open(killed(folder));

        assertThat(second.describe(arn).path("status").asText()).isEqualTo("RUNNING");
        assertThat(second.events(CHILD))
                .containsExactly("ExecutionStarted", "TaskStateEntered", "ActivityScheduled", "ActivityStarted");
        second.call("SendTaskSuccess", "{'taskToken':'" + task.path("taskToken").asText() + "','output':'5'}");
        assertThat(second.describe(arn, "SUCCEEDED").path("output").asText()).isEqualTo("5");

        LocalApi third = open(killed(folder));
        assertThat(third.refusal("SendTaskSuccess", "{'taskToken':'x','output':'5'}"))
                .startsWith("InvalidToken");
    }

    @Test
    void aLineThatWasCutShortDoesNotCount() throws IOException {
        Path folder = temporary.resolve("data");
        LocalApi first = open(folder);
        String machine = first.machine("m", "{'StartAt':'W','States':{'W':{'Type':'Wait','Seconds':1,'End':true}}}");
        String arn = first.start(machine, "{}");
        waitForLines(folder, 2);
        Path copy = killed(folder);
        try (Stream<Path> files = Files.walk(copy.resolve("executions"))) {
            Path journal = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            Files.write(journal, "{\"step\":1,\"at\":\"20".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        }
        assertThat(open(copy).describe(arn, "SUCCEEDED").path("status").asText())
                .isEqualTo("SUCCEEDED");
    }

    @Test
    void aFolderIsForOneProcess() {
        Path folder = temporary.resolve("data");
        open(folder);
        assertThatThrownBy(() -> DataFolder.open(folder))
                .isInstanceOf(DataFolderUnusable.class)
                .hasMessage(
                        "The folder " + folder + " is in use by another process: stop it, or choose another folder.");
    }
}

package dev.statewright.runtime.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.target.CallTarget;
import dev.statewright.model.target.CallTargets;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.task.TaskCompletion;
import dev.statewright.runtime.task.TaskRequest;
import dev.statewright.runtime.task.TaskResource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With a command named {@code aws} that writes down what it was asked and answers from files. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the command of these tests is a shell script")
class AwsTasksTest {

    private static final String COMMAND = """
            #!/bin/sh
            cd "$(dirname "$0")"
            case "$*" in
              --version) echo "aws-cli/1.44.0 Python/3" ; exit ;;
              *--generate-cli-skeleton*) cat skeleton.json ; exit ;;
            esac
            echo "$*" | sed 's#file://[^ ]*#FILE#; s#/[^ ]*/answer#STREAM#' >> asked
            for word; do
              case "$word" in
                file://*) cat "${word#file://}" >> asked ;;
                */answer) cp stream "$word" ;;
              esac
            done
            for word; do
              # what the operation says first, then each time it is asked again
              next=$(ls "$word".[0-9]* 2>/dev/null | sort | head -1)
              if [ -n "$next" ]; then cat "$next"; rm "$next"; exit; fi
            done
            if [ -f err ]; then cat err >&2; exit 254; fi
            cat out
            """;

    @TempDir
    private Path folder;

    private AwsTasks tasks;

    /** How a task ended: its output, or {@code error: cause}. */
    private final CompletableFuture<String> end = new CompletableFuture<>();

    private final List<String> submitted = new CopyOnWriteArrayList<>();

    @BeforeEach
    void prepare() throws Exception {
        Path command = folder.resolve("aws");
        Files.writeString(command, COMMAND);
        command.toFile().setExecutable(true);
        write("skeleton.json", "{}");
        write("out", "{}");
        CallTargets.NONE
                .with("Call", CallTarget.AWS)
                .as(Optional.of("dev"), Optional.of("eu-west-1"))
                .write(folder.resolve("flow.asl.json"));
        tasks = new AwsTasks(
                name -> Optional.of(folder.resolve(name + ".asl.json")), folder.toString(), Duration.ofMillis(10));
    }

    @Test
    void onlyTheStatesThatWereChosenCallAws() {
        assertThat(List.of(
                        tasks.answers(request("Call", "arn:aws:states:::aws-sdk:ec2:describeInstances", "{}")),
                        tasks.answers(request("Other", "arn:aws:states:::aws-sdk:ec2:describeInstances", "{}")),
                        tasks.answers(request("Call", "arn:aws:states:eu-west-1:1:activity:paint", "{}"))))
                .containsExactly(true, false, false);
    }

    @Test
    void aCallHasTheNamesOfTheApiAndItsAnswerThoseOfStepFunctions() throws Exception {
        write(
                "skeleton.json",
                "{\"cluster\": \"\", \"tags\": {\"KeyName\": \"\"}, \"overrides\": [{\"taskRoleARN\": \"\"}]}");
        write("out", "{\"tasks\": [{\"taskARN\": \"t1\", \"tags\": {\"team\": \"blue\"}}]}");

        assertThat(run("arn:aws:states:::aws-sdk:ecs:runTask", """
                        {"Cluster": "c", "Tags": {"Team": "blue"}, "Overrides": [{"TaskRoleArn": "r"}]}""")).isEqualTo("""
                        {"Tasks":[{"TaskARN":"t1","Tags":{"team":"blue"}}]}""");
        assertThat(folder.resolve("asked")).hasContent("""
                --output json --no-paginate --profile dev --region eu-west-1 ecs run-task --cli-input-json FILE
                {"cluster":"c","tags":{"Team":"blue"},"overrides":[{"taskRoleARN":"r"}]}""");
    }

    @Test
    void whatIsTextInTheApiMayBeJsonInAState() throws Exception {
        write("skeleton.json", "{\"QueueUrl\": \"\", \"MessageBody\": \"\"}");
        run("arn:aws:states:::sqs:sendMessage", "{\"QueueUrl\": \"q\", \"MessageBody\": {\"a\": 1}}");

        assertThat(Files.readString(folder.resolve("asked")))
                .endsWith("{\"QueueUrl\":\"q\",\"MessageBody\":\"{\\\"a\\\":1}\"}");
    }

    @Test
    void aFunctionsAnswerIsReadFromItsStream() throws Exception {
        write("out", "{\"StatusCode\": 200, \"ExecutedVersion\": \"$LATEST\"}");
        write("stream", "{\"greeting\": \"hello\"}");

        assertThat(run(
                        "arn:aws:states:::lambda:invoke",
                        "{\"FunctionName\": \"greet\", \"Payload\": {\"to\": \"me\"}}"))
                .isEqualTo("""
                        {"StatusCode":200,"ExecutedVersion":"$LATEST","Payload":{"greeting":"hello"}}""");
        assertThat(folder.resolve("asked")).hasContent("""
                --output json --no-paginate --profile dev --region eu-west-1 lambda invoke --cli-input-json FILE STREAM
                {"FunctionName":"greet","Payload":"{\\"to\\":\\"me\\"}"}""");
    }

    @Test
    void aFunctionThatFailsFailsTheTask() throws Exception {
        write("out", "{\"StatusCode\": 200, \"FunctionError\": \"Unhandled\"}");
        write("stream", "{\"errorType\": \"OutOfMilk\", \"errorMessage\": \"none left\"}");

        assertThat(run("arn:aws:lambda:eu-west-1:111122223333:function:greet", "{}"))
                .isEqualTo("OutOfMilk: {\"errorType\": \"OutOfMilk\", \"errorMessage\": \"none left\"}");
    }

    @Test
    void anErrorHasTheNameThatCatchersKnow() throws Exception {
        write(
                "err",
                "\nAn error occurred (ResourceNotFoundException) when calling the GetItem operation: No such table\n");

        assertThat(run("arn:aws:states:::aws-sdk:dynamodb:getItem", "{\"TableName\": \"t\"}"))
                .isEqualTo("DynamoDb.ResourceNotFoundException: No such table (Service: DynamoDb)");
    }

    @Test
    void anErrorCodeWithoutEndingGetsOneAsInTheSdk() throws Exception {
        write(
                "err",
                "An error occurred (NoSuchKey) when calling the GetObject operation (reached max retries: 4): Gone");

        assertThat(run("arn:aws:states:::aws-sdk:s3:getObject", "{\"Bucket\": \"b\", \"Key\": \"k\"}"))
                .isEqualTo("S3.NoSuchKeyException: Gone (Service: S3)");
    }

    @Test
    void whatTheCommandItselfRefusesIsToldInItsWords() throws Exception {
        write("err", "Unable to locate credentials. You can configure credentials by running \"aws configure\".\n");

        assertThat(run("arn:aws:states:::dynamodb:getItem", "{\"TableName\": \"t\"}"))
                .isEqualTo(
                        "States.TaskFailed: aws dynamodb: Unable to locate credentials. You can configure credentials by"
                                + " running \"aws configure\".");
    }

    @Test
    void withoutTheCommandTheStateSaysWhatToDo() throws Exception {
        tasks = new AwsTasks(
                name -> Optional.of(folder.resolve(name + ".asl.json")),
                folder.resolve("elsewhere").toString(),
                Duration.ZERO);

        assertThat(run("arn:aws:states:::dynamodb:getItem", "{\"TableName\": \"t\"}"))
                .isEqualTo(
                        "States.TaskFailed: The state \"Call\" is to call AWS, but there is no command aws on the PATH:"
                                + " install the AWS CLI, or let the workspace answer.");
    }

    @Test
    void aJobThatCannotBeAskedAfterIsNotBegun() throws Exception {
        assertThat(run("arn:aws:states:::elasticmapreduce:createCluster.sync", "{}"))
                .startsWith(
                        "States.TaskFailed: arn:aws:states:::elasticmapreduce:createCluster.sync is nothing that the aws"
                                + " command can be asked for here");
        assertThat(folder.resolve("asked")).doesNotExist();
    }

    @Test
    void aJobIsAskedAfterUntilItHasSucceeded() throws Exception {
        write("start-job-run.1", "{\"JobRunId\": \"jr1\"}");
        write("get-job-run.1", "{\"JobRun\": {\"Id\": \"jr1\", \"JobRunState\": \"RUNNING\"}}");
        write("get-job-run.2", "{\"JobRun\": {\"Id\": \"jr1\", \"JobRunState\": \"SUCCEEDED\"}}");

        assertThat(run("arn:aws:states:::glue:startJobRun.sync", "{\"JobName\": \"nightly\"}"))
                .isEqualTo("{\"Id\":\"jr1\",\"JobRunState\":\"SUCCEEDED\"}");
        assertThat(submitted).containsExactly("{\"JobRunId\":\"jr1\"}");
        String options = "--output json --no-paginate --profile dev --region eu-west-1 glue ";
        String again = options + "get-job-run --cli-input-json FILE\n{\"JobName\":\"nightly\",\"RunId\":\"jr1\"}";
        assertThat(folder.resolve("asked"))
                .hasContent(options + "start-job-run --cli-input-json FILE\n{\"JobName\":\"nightly\"}" + again + again);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            states:startExecution.sync    | start-execution       | {"executionArn":"e"}              | describe-execution  | {"status":"SUCCEEDED","output":"{}"}                                | {"Status":"SUCCEEDED","Output":"{}"}
            states:startExecution.sync:2  | start-execution       | {"executionArn":"e"}              | describe-execution  | {"status":"SUCCEEDED","output":"{}"}                                | {"Status":"SUCCEEDED","Output":{}}
            states:startExecution.sync:2  | start-execution       | {"executionArn":"e"}              | describe-execution  | {"status":"ABORTED"}                                                | States.TaskFailed: {"Status":"ABORTED"}
            batch:submitJob.sync          | submit-job            | {"jobId":"j"}                     | describe-jobs       | {"jobs":[{"jobId":"j","status":"FAILED"}]}                          | States.TaskFailed: {"JobId":"j","Status":"FAILED"}
            ecs:runTask.sync              | run-task              | {"tasks":[{"taskArn":"t"}]}       | describe-tasks      | {"tasks":[{"lastStatus":"STOPPED","containers":[{"exitCode":0}]}]}  | {"LastStatus":"STOPPED","Containers":[{"ExitCode":0}]}
            ecs:runTask.sync              | run-task              | {"tasks":[{"taskArn":"t"}]}       | describe-tasks      | {"tasks":[{"lastStatus":"STOPPED","containers":[{"exitCode":2}]}]}  | States.TaskFailed: {"LastStatus":"STOPPED","Containers":[{"ExitCode":2}]}
            codebuild:startBuild.sync     | start-build           | {"build":{"id":"b"}}              | batch-get-builds    | {"builds":[{"id":"b","buildStatus":"SUCCEEDED"}]}                   | {"Build":{"Id":"b","BuildStatus":"SUCCEEDED"}}
            athena:startQueryExecution.sync | start-query-execution | {"QueryExecutionId":"q"}        | get-query-execution | {"QueryExecution":{"Status":{"State":"CANCELLED"}}}                 | States.TaskFailed: {"QueryExecution":{"Status":{"State":"CANCELLED"}}}
            """)
    void howAJobEndedIsTheTasksEnd(
            String action, String begin, String begun, String describe, String described, String end) throws Exception {
        write(begin + ".1", begun);
        write(describe + ".1", described);

        assertThat(run("arn:aws:states:::" + action, "{}")).isEqualTo(end);
    }

    @Test
    void aTaskThatWasNotPlacedFailsAtOnce() throws Exception {
        write("out", "{\"tasks\": [], \"failures\": [{\"reason\": \"RESOURCE:MEMORY\"}]}");

        assertThat(run("arn:aws:states:::ecs:runTask.sync", "{}"))
                .isEqualTo("States.TaskFailed: {\"Tasks\":[],\"Failures\":[{\"Reason\":\"RESOURCE:MEMORY\"}]}");
    }

    @Test
    void aJobThatNobodyWaitsForAnyMoreIsStopped() throws Exception {
        write("out", "{\"QueryExecutionId\": \"q\"}");
        TaskRequest request = request("Call", "arn:aws:states:::athena:startQueryExecution.sync", "{}");
        tasks.start(request, new Ending());
        untilAsked("get-query-execution");

        tasks.cancel(request);

        untilAsked("stop-query-execution --cli-input-json FILE\n{\"QueryExecutionId\":\"q\"}");
    }

    @Test
    void aJobOfAnEarlierProcessIsAskedAfterAndNotBegunAgain() throws Exception {
        write("get-query-execution.1", "{\"QueryExecution\": {\"Status\": {\"State\": \"SUCCEEDED\"}}}");
        TaskRequest request = request("Call", "arn:aws:states:::athena:startQueryExecution.sync", "{}");

        tasks.resume(request, Optional.of(Payload.ofText("{\"QueryExecutionId\":\"q\"}")), new Ending());

        assertThat(end.get(30, TimeUnit.SECONDS))
                .isEqualTo("{\"QueryExecution\":{\"Status\":{\"State\":\"SUCCEEDED\"}}}");
        assertThat(Files.readString(folder.resolve("asked"))).doesNotContain("start-query-execution");
    }

    private void untilAsked(String words) throws Exception {
        Path asked = folder.resolve("asked");
        for (int i = 0;
                i < 3000 && !(Files.exists(asked) && Files.readString(asked).contains(words));
                i++) {
            Thread.sleep(10);
        }
        assertThat(asked).content().contains(words);
    }

    @Test
    void aBrokenFileOfTargetsCallsNobody() throws Exception {
        Files.writeString(CallTargets.file(folder.resolve("flow.asl.json")), "[");

        assertThat(run("arn:aws:states:::aws-sdk:ec2:describeInstances", "{}"))
                .startsWith("States.TaskFailed: " + CallTargets.file(folder.resolve("flow.asl.json")) + ":1:1:");
        assertThat(folder.resolve("asked")).doesNotExist();
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
    }

    private String run(String resource, String input) throws Exception {
        TaskRequest request = request("Call", resource, input);
        assertThat(tasks.answers(request)).isTrue();
        tasks.start(request, new Ending());
        return end.get(30, TimeUnit.SECONDS);
    }

    private static TaskRequest request(String state, String resource, String input) {
        return new TaskRequest(
                1,
                TaskResource.parse(resource),
                state,
                Payload.ofText(input),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "flow",
                "arn:aws:states:us-east-1:123456789012:execution:flow:1",
                0,
                0,
                OptionalInt.empty());
    }

    private final class Ending implements TaskCompletion {
        @Override
        public void succeeded(Payload output) {
            end.complete(Json.write(output.node()));
        }

        @Override
        public void failed(String error, String cause) {
            end.complete(error + ": " + cause);
        }

        @Override
        public void submitted(Payload answer) {
            submitted.add(Json.write(answer.node()));
        }
    }
}

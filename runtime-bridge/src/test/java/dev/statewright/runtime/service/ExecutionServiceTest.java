package dev.statewright.runtime.service;

import static dev.statewright.runtime.Workflow.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.history.HistoryJson;
import dev.statewright.runtime.plan.InvalidDefinition;
import dev.statewright.runtime.shell.ClockMode;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskCompletion;
import dev.statewright.runtime.task.TaskRequest;
import dev.statewright.runtime.task.TaskRouter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ExecutionServiceTest {
    private final ExecutionService service = new ExecutionService();

    private static ExecutionRequest request(String definition, String input, ClockMode clock, TaskBackend tasks) {
        return new ExecutionRequest(
                "Hello",
                "arn:aws:states:eu-west-1:123456789012:stateMachine:Hello",
                AslDocument.of(json(definition)).machine(),
                json(input),
                Optional.of("one"),
                MachineType.STANDARD,
                clock,
                tasks);
    }

    private static final String PASS = "{'StartAt':'A','States':{'A':{'Type':'Pass','End':true}}}";
    private static final TaskBackend NOTHING = new TaskRouter(List.of());

    @Test
    void anExecutionTellsWhatBecameOfIt() throws Exception {
        RunningExecution execution = service.start(request(PASS, "{'a': 1}", ClockMode.REAL, NOTHING));
        execution.result().get(10, TimeUnit.SECONDS);
        assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(execution.arn()).isEqualTo("arn:aws:states:eu-west-1:123456789012:execution:Hello:one");
        assertThat(execution.output()).contains(json("{'a': 1}"));
        assertThat(execution.stopDate()).isPresent();
        assertThat(execution.history()).hasSize(4);
        assertThat(HistoryJson.read(HistoryJson.write(execution.history()))).isEqualTo(execution.history());
    }

    @Test
    void inputThatIsNotJsonIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> service.start(request(PASS, "{\n  'a': oops}", ClockMode.REAL, NOTHING)))
                .isInstanceOfSatisfying(InvalidInput.class, problem -> {
                    assertThat(problem.line()).isEqualTo(2);
                    assertThat(problem.column()).isEqualTo(8);
                    assertThat(problem).hasMessageContaining("Expected a value");
                });
        assertThatThrownBy(() -> service.start(request(PASS, "", ClockMode.REAL, NOTHING)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aDefinitionThatCannotRunIsRefusedWithAllItsProblems() {
        assertThatThrownBy(() -> service.start(request(
                        "{'StartAt':'X','States':{'A':{'Type':'Pass','Next':'B'},'C':{'Type':'Oops'}}}",
                        "{}",
                        ClockMode.REAL,
                        NOTHING)))
                .isInstanceOfSatisfying(
                        InvalidDefinition.class,
                        problem -> assertThat(problem.problems()).hasSize(3));
    }

    @Test
    void aListenerThatComesLateMissesNothing() throws Exception {
        CompletableFuture<String> token = new CompletableFuture<>();
        RunningExecution execution = service.start(request(
                "{'StartAt':'T','States':{'T':{'Type':'Task','Resource':"
                        + "'arn:aws:states:::lambda:invoke.waitForTaskToken','Parameters':{},'End':true}}}",
                "{}",
                ClockMode.REAL,
                (task, completion) -> {
                    completion.submitted(task.input());
                    token.complete(task.taskToken().orElseThrow());
                }));
        String sent = token.get(10, TimeUnit.SECONDS);
        List<HistoryEvent> heard = new CopyOnWriteArrayList<>();
        execution.addListener(heard::add);
        assertThat(service.waitingFor(sent)).isSameAs(execution);
        execution.sendTaskHeartbeat(sent);
        execution.sendTaskSuccess(sent, "[1]");
        execution.result().get(10, TimeUnit.SECONDS);
        assertThat(heard).isEqualTo(execution.history());
        assertThat(execution.output()).contains("[1]");
        assertThatThrownBy(() -> execution.sendTaskSuccess(sent, "[1]")).isInstanceOf(UnknownTaskToken.class);
    }

    @Test
    void aListenerThatComesWhileAnExecutionIsEndingMissesNothing() throws Exception {
        CompletableFuture<RunningExecution> running = new CompletableFuture<>();
        List<HistoryEvent> heard = new CopyOnWriteArrayList<>();
        TaskBackend oneFails = new TaskBackend() {
            @Override
            public void start(TaskRequest task, TaskCompletion completion) {
                if (task.stateName().equals("Fails")) {
                    completion.failed("Broken", "as it should");
                }
            }

            @Override
            public void cancel(TaskRequest task) {
                // what is still open is given up when the execution's last event is written and before its result is
                // there
                running.join().addListener(heard::add);
            }
        };
        running.complete(service.start(request(
                "{'StartAt':'P','States':{'P':{'Type':'Parallel','End':true,'Branches':["
                        + "{'StartAt':'Waits','States':{'Waits':{'Type':'Task','Resource':'arn:aws:states:::sqs:sendMessage',"
                        + "'Parameters':{},'End':true}}},"
                        + "{'StartAt':'Fails','States':{'Fails':{'Type':'Task','Resource':'arn:aws:states:::sqs:sendMessage',"
                        + "'Parameters':{},'End':true}}}]}}}",
                "{}",
                ClockMode.REAL,
                oneFails)));

        running.join().result().get(10, TimeUnit.SECONDS);
        assertThat(heard).isEqualTo(running.join().history());
    }

    @Test
    void aTaskThatNobodyAnswersFailsWithAdvice() throws Exception {
        RunningExecution execution = service.start(request(
                "{'StartAt':'T','States':{'T':{'Type':'Task','Resource':"
                        + "'arn:aws:lambda:us-east-1:123456789012:function:greet','End':true}}}",
                "{}",
                ClockMode.VIRTUAL,
                NOTHING));
        execution.result().get(10, TimeUnit.SECONDS);
        assertThat(execution.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(execution.cause().orElseThrow())
                .contains("function:greet")
                .contains("state 'T'")
                .contains("template.yaml");
    }

    @Test
    void realTimeIsWaitedFor() throws Exception {
        RunningExecution execution = service.start(request(
                "{'StartAt':'W','States':{'W':{'Type':'Wait','Seconds':1,'End':true}}}",
                "{}",
                ClockMode.REAL,
                NOTHING));
        long start = System.nanoTime();
        execution.result().get(10, TimeUnit.SECONDS);
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isGreaterThan(700);
    }

    @Test
    void anExpressExecutionEndsAfterFiveMinutes() throws Exception {
        RunningExecution execution = service.start(new ExecutionRequest(
                "Hello",
                "arn:aws:states:eu-west-1:123456789012:stateMachine:Hello",
                AslDocument.of(json("{'StartAt':'W','States':{'W':{'Type':'Wait','Seconds':301,'End':true}}}"))
                        .machine(),
                "{}",
                Optional.of("one"),
                MachineType.EXPRESS,
                ClockMode.VIRTUAL,
                NOTHING));
        execution.result().get(10, TimeUnit.SECONDS);
        assertThat(execution.status()).isEqualTo(ExecutionStatus.TIMED_OUT);
        assertThat(execution.arn()).startsWith("arn:aws:states:eu-west-1:123456789012:express:Hello:one:");
    }
}

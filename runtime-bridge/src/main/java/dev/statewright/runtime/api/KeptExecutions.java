package dev.statewright.runtime.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.execution.Signal;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.journal.JournalFile;
import dev.statewright.runtime.registry.MachineRevision;
import dev.statewright.runtime.registry.RegisteredExecution;
import dev.statewright.runtime.registry.RegisteredMachine;
import dev.statewright.runtime.service.ExecutionEnd;
import dev.statewright.runtime.service.ExecutionStatus;
import dev.statewright.runtime.service.MachineType;
import dev.statewright.runtime.service.RunningExecution;
import dev.statewright.runtime.shell.Journal;
import dev.statewright.runtime.shell.JournalUnwritable;
import dev.statewright.runtime.store.DataFolder;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Keeps executions as journals in the account's folder. */
final class KeptExecutions {
    private final LocalAccount account;
    private final DataFolder folder;

    KeptExecutions(LocalAccount account, DataFolder folder) {
        this.account = account;
        this.folder = folder;
    }

    /** An execution as its journal has it. */
    record Kept(ExecutionStart.Target target, JournalFile file, JournalFile.Content content) {
        String arn() {
            return content.header().path("executionArn").asText();
        }

        Instant startDate() {
            return start().at();
        }

        String input() {
            return start().input().text();
        }

        private Signal.Start start() {
            return (Signal.Start) content.entries().getFirst().signal();
        }

        /** Empty where it had not ended. */
        Optional<ExecutionEnd> end() {
            return content.end()
                    .map(end -> new ExecutionEnd(
                            arn(),
                            arn().substring(arn().lastIndexOf(':') + 1),
                            ExecutionStatus.valueOf(end.path("status").asText()),
                            startDate(),
                            Instant.parse(end.path("stopDate").asText()),
                            input(),
                            text(end, "output"),
                            text(end, "error"),
                            text(end, "cause"),
                            end.path("redriveCount").intValue(),
                            text(end, "redriveDate").map(Instant::parse)));
        }
    }

    /** Begins the journal of an execution that is about to start. */
    Journal begin(String arn, ExecutionStart.Target target) {
        ObjectNode header = Json.NODES.objectNode().put("executionArn", arn);
        header.put("machineArn", target.machine().arn())
                .put("machineName", target.machine().name());
        header.set("revision", folder.write(target.revision()));
        target.versionArn().ifPresent(version -> header.put("versionArn", version));
        target.aliasArn().ifPresent(alias -> header.put("aliasArn", alias));
        target.testCase().ifPresent(testCase -> header.put("testCase", testCase));
        JournalFile file = folder.journal(arn);
        file.begin(header);
        return file;
    }

    /** Writes the end down when it comes. */
    void follow(RegisteredExecution execution) {
        JournalFile file = folder.journal(execution.run().arn());
        execution.run().result().thenAccept(ended -> {
            List<HistoryEvent> history = ended.history();
            if (history.isEmpty() || !history.getLast().type().endsExecution()) {
                // not the workflow has ended, but what it can do here: the next process goes on
                return;
            }
            try {
                file.end(end(ended));
            } catch (JournalUnwritable e) {
                // what led there is kept: the next process comes to the same end, or goes on
            }
        });
    }

    private static ObjectNode end(RunningExecution ended) {
        ObjectNode end = Json.NODES.objectNode().put("status", ended.status().name());
        end.put("stopDate", ended.stopDate().orElseThrow().toString());
        ended.output().ifPresent(output -> end.put("output", output));
        ended.error().ifPresent(error -> end.put("error", error));
        ended.cause().ifPresent(cause -> end.put("cause", cause));
        end.put("redriveCount", ended.redriveCount());
        ended.redriveDate().ifPresent(date -> end.put("redriveDate", date.toString()));
        return end;
    }

    /** In the order in which they were started. Those whose start was not written yet never began. */
    List<Kept> all() throws IOException {
        List<Kept> found = new ArrayList<>();
        for (JournalFile file : folder.journals()) {
            JournalFile.Content content = file.read();
            if (!content.entries().isEmpty()) {
                found.add(new Kept(target(content.header()), file, content));
            }
        }
        found.sort(Comparator.comparing(Kept::startDate));
        return found;
    }

    private ExecutionStart.Target target(JsonNode header) {
        MachineRevision revision = folder.revision(header.path("revision"));
        String arn = header.path("machineArn").asText();
        RegisteredMachine machine = account.machines()
                .machine(arn)
                // deleted since
                .orElseGet(() -> new RegisteredMachine(
                        arn, header.path("machineName").asText(), MachineType.STANDARD, revision));
        return new ExecutionStart.Target(
                machine, revision, text(header, "versionArn"), text(header, "aliasArn"), text(header, "testCase"));
    }

    private static Optional<String> text(JsonNode json, String member) {
        return json.hasNonNull(member) ? Optional.of(json.get(member).asText()) : Optional.empty();
    }
}

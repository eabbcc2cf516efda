package dev.statewright.app.cli;

import dev.statewright.runtime.file.AtomicFile;
import dev.statewright.runtime.history.HistoryFile;
import dev.statewright.runtime.history.ReadHistory;
import dev.statewright.runtime.history.UnreadableHistory;
import dev.statewright.runtime.mock.InvalidMockFile;
import dev.statewright.runtime.mock.MockCases;
import dev.statewright.runtime.mock.MockFileText;
import dev.statewright.runtime.mock.MockedResponse;
import dev.statewright.runtime.past.RecordedMocks;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes what services answered in histories into a mock file: a test case for each execution. */
final class MockRecording {

    /** Of an execution that its file does not name. */
    private static final String UNNAMED_CASE = "Recorded";

    private final List<Path> histories;
    private final Optional<String> machine;
    private final Optional<String> testCase;
    private final Optional<Path> output;
    private final PrintWriter out;
    private final PrintWriter err;

    /**
     * @param histories pages of one history, or lines of logs, which may tell of several executions
     * @param machine as the mock file is to call it; may be absent where the histories name it
     * @param testCase its name; absent for the execution's name
     * @param output a mock file that the test case is added to; absent for stdout
     */
    MockRecording(
            List<Path> histories,
            Optional<String> machine,
            Optional<String> testCase,
            Optional<Path> output,
            PrintWriter out,
            PrintWriter err) {
        this.histories = List.copyOf(histories);
        this.machine = machine;
        this.testCase = testCase;
        this.output = output;
        this.out = out;
        this.err = err;
    }

    /** Gives the exit status. */
    int write() {
        MockFileText file = existing();
        List<String> told = new ArrayList<>();
        for (ReadHistory history : read()) {
            history.problems().forEach(problem -> err.println(CliWords.text("error", problem)));
            Map<String, MockedResponse> answers = RecordedMocks.of(history.events());
            if (!answers.isEmpty()) {
                String name = machine(history);
                MockCases cases = new MockCases(file, name);
                String recorded = free(cases, history);
                file = cases.with(recorded).with(name, recorded, answers);
                told.add(CliWords.text(
                        "mocks.recorded",
                        name,
                        recorded,
                        answers.keySet().stream().collect(Collectors.joining(", "))));
            }
        }
        err.flush();
        if (told.isEmpty()) {
            throw new CommandFailed(CommandFailed.FAILED, CliWords.text("mocks.nothing", names()));
        }
        if (output.isPresent()) {
            save(file);
            told.forEach(out::println);
        } else {
            out.print(file.text());
        }
        out.flush();
        return 0;
    }

    private List<ReadHistory> read() {
        List<String> texts = new ArrayList<>();
        for (Path file : histories) {
            try {
                texts.add(Files.readString(file));
            } catch (IOException e) {
                throw new CommandFailed(CommandFailed.UNUSABLE, CliWords.text("input.unreadable", file));
            }
        }
        try {
            return HistoryFile.read(texts);
        } catch (UnreadableHistory e) {
            throw new CommandFailed(
                    CommandFailed.UNUSABLE, CliWords.text("history.unreadable", names(), e.getMessage()));
        }
    }

    private MockFileText existing() {
        try {
            return new MockFileText(
                    output.isPresent() && Files.exists(output.get()) ? Files.readString(output.get()) : "");
        } catch (IOException e) {
            throw new CommandFailed(CommandFailed.UNUSABLE, CliWords.text("input.unreadable", output.orElseThrow()));
        } catch (InvalidMockFile e) {
            throw new CommandFailed(CommandFailed.UNUSABLE, output.orElseThrow() + ": " + e.getMessage());
        }
    }

    private void save(MockFileText file) {
        try {
            AtomicFile.write(output.orElseThrow(), file.text());
        } catch (IOException e) {
            throw new CommandFailed(CommandFailed.UNUSABLE, CliWords.text("output.unwritable", output.orElseThrow()));
        }
    }

    private String machine(ReadHistory history) {
        return machine.or(() -> history.executionArn().flatMap(arn -> part(arn, 6)))
                .orElseThrow(() ->
                        new CommandFailed(CommandFailed.UNUSABLE, CliWords.text("mocks.machine.missing", names())));
    }

    /** The wanted name, or the execution's; with a number where there is a case of that name already. */
    private String free(MockCases cases, ReadHistory history) {
        String wanted = testCase.or(() -> history.executionArn().flatMap(arn -> part(arn, 7)))
                .orElse(UNNAMED_CASE);
        String name = wanted;
        for (int i = 2; cases.names().contains(name); i++) {
            name = wanted + i;
        }
        return name;
    }

    /** {@code arn:aws:states:REGION:ACCOUNT:execution:MACHINE:NAME}, or {@code …:express:MACHINE:NAME:ID}. */
    private static Optional<String> part(String executionArn, int index) {
        String[] parts = executionArn.split(":");
        return index < parts.length ? Optional.of(parts[index]) : Optional.empty();
    }

    private String names() {
        return histories.stream().map(Path::toString).collect(Collectors.joining(", "));
    }
}

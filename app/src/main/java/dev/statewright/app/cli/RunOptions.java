package dev.statewright.app.cli;

import dev.statewright.runtime.service.MachineType;
import dev.statewright.runtime.shell.ClockMode;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What to run and how.
 *
 * @param input JSON, or {@code @FILE}
 * @param mocks a mock file, with its test case
 * @param history where to write the events
 * @param type the workflow's own where empty
 * @param workflow its name, where the file or folder has several
 * @param environment whose values are filled in, the first where empty
 * @param objects a folder of buckets; the workspace's own where empty
 * @param quotas whether Step Functions' quotas hold
 */
record RunOptions(
        Path file,
        String input,
        ClockMode time,
        Optional<Path> mocks,
        Optional<String> testCase,
        Optional<Path> history,
        Optional<MachineType> type,
        Optional<String> workflow,
        Optional<String> environment,
        Optional<Path> objects,
        boolean quotas) {}

package dev.statewright.model.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Lambda function of a workspace.
 *
 * @param logicalId its name in the template
 * @param name {@code FunctionName}, or the logical id
 * @param arn its ARN on this machine
 * @param codeDir the folder of {@code CodeUri}, an absolute path; the template's folder where the code is inline
 * @param handler {@code Handler}: {@code app.handler}, {@code src/get.handler}
 * @param runtime {@code Runtime}: {@code nodejs22.x}, {@code python3.13}; empty where not written
 * @param timeout after which a call ends
 * @param memoryMegabytes memory in MiB
 * @param environment {@code Environment.Variables}, resolved
 * @param inlineCode the code itself where the template holds it ({@code InlineCode}, {@code ZipFile})
 */
public record FunctionEntry(
        String logicalId,
        String name,
        String arn,
        Path codeDir,
        String handler,
        String runtime,
        Duration timeout,
        int memoryMegabytes,
        Map<String, String> environment,
        Optional<String> inlineCode) {

    private static final List<String> NODE_ENDINGS = List.of(".js", ".mjs", ".cjs", ".ts");

    public FunctionEntry {
        environment = Map.copyOf(environment);
    }

    /** The name of the exported function: what stands behind the handler's last dot. */
    public String exportName() {
        return handler.substring(handler.lastIndexOf('.') + 1);
    }

    /** The file that holds the handler; where there is none, the file that the runtime would look for first. */
    public Path handlerFile() {
        int dot = handler.lastIndexOf('.');
        String module = dot < 0 ? handler : handler.substring(0, dot);
        if (runtime.startsWith("python")) {
            Path asWritten = codeDir.resolve(module + ".py");
            return Files.exists(asWritten) ? asWritten : codeDir.resolve(module.replace('.', '/') + ".py");
        }
        return NODE_ENDINGS.stream()
                .map(ending -> codeDir.resolve(module + ending))
                .filter(Files::exists)
                .findFirst()
                .orElseGet(() -> codeDir.resolve(module + ".js"));
    }
}

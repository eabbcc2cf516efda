package dev.statewright.app.cli;

import dev.statewright.model.document.UnwritableFile;
import dev.statewright.model.export.SamWorkspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code statewright export}: writes a folder from which other tools deploy a workflow. */
@Command(name = "export", resourceBundle = "dev.statewright.app.words.cli", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    /** What a workflow can be exported for. */
    enum Target {
        SAM
    }

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "export.file")
    private Path file;

    @Option(names = "--to", required = true, paramLabel = "sam", descriptionKey = "export.to")
    private Target target;

    @Option(names = "-o", required = true, paramLabel = "FOLDER", descriptionKey = "export.out")
    private Path out;

    @Option(names = "--overwrite", descriptionKey = "export.overwrite")
    private boolean overwrite;

    @Option(names = "--workflow", paramLabel = "NAME", descriptionKey = "workflow.name")
    private Optional<String> workflow = Optional.empty();

    @Option(names = "--environment", paramLabel = "NAME", descriptionKey = "environment.name")
    private Optional<String> environment = Optional.empty();

    @Override
    public Integer call() throws IOException {
        OpenedWorkflow opened = OpenedWorkflow.open(file, workflow, environment);
        BrokenText.requireReadable(opened.entry().file(), opened.document());
        SamWorkspace exported = switch (target) {
            case SAM -> SamWorkspace.of(opened.entry());
        };
        List<Path> inTheWay = exported.inTheWay(out);
        if (!inTheWay.isEmpty() && !overwrite) {
            throw new CommandFailed(CommandFailed.UNUSABLE, CliWords.text("export.exists", listed(inTheWay)));
        }
        try {
            exported.write(out);
        } catch (UnwritableFile | IOException e) {
            throw new CommandFailed(CommandFailed.UNUSABLE, e.getMessage());
        }
        print(exported);
        return 0;
    }

    private void print(SamWorkspace exported) {
        PrintWriter print = spec.commandLine().getOut();
        exported.files().keySet().forEach(name -> print.println(CliWords.text("export.written", out.resolve(name))));
        if (!exported.open().isEmpty()) {
            print.println(CliWords.text("export.open", String.join(", ", exported.open())));
        }
        print.flush();
    }

    private static String listed(List<Path> files) {
        return files.stream().map(Path::toString).collect(Collectors.joining(", "));
    }
}

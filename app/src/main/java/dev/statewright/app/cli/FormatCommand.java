package dev.statewright.app.cli;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.document.AslFile;
import dev.statewright.model.document.UnreadableFile;
import dev.statewright.model.document.UnwritableFile;
import dev.statewright.model.edit.Reformatting;
import dev.statewright.model.edit.UneditablePlace;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.Embedding;
import dev.statewright.model.workspace.Workspace;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code statewright format}: opens and saves; an unchanged file keeps every byte unless an indentation is asked for. */
@Command(name = "format", resourceBundle = "dev.statewright.app.words.cli", mixinStandardHelpOptions = true)
final class FormatCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "format.files")
    private List<Path> files;

    @Option(names = "--check", descriptionKey = "format.check")
    private boolean check;

    @Option(names = "--indent", paramLabel = "N", descriptionKey = "format.indent")
    private Integer indent;

    @Override
    public Integer call() {
        if (indent != null && (indent < 0 || indent > 16)) {
            throw new CommandFailed(CommandFailed.UNUSABLE, CliWords.text("format.indent.range", indent));
        }
        int status = 0;
        for (Path file : files) {
            status = Math.max(status, format(file));
        }
        return status;
    }

    private int format(Path file) {
        PrintWriter out = spec.commandLine().getOut();
        try {
            AslFile opened = AslFile.open(file);
            if (check && Workspace.declaredIn(file).isEmpty()) {
                BrokenText.requireReadable(file, opened.document());
            }
            String text = indent == null ? opened.text() : reformat(file, opened.text());
            if (text.equals(opened.text())) {
                if (!check) {
                    AslFile.save(file, text);
                }
                return 0;
            }
            out.println(CliWords.text(check ? "format.differs" : "format.written", file));
            if (!check) {
                AslFile.save(file, text);
            }
            return check ? CommandFailed.FAILED : 0;
        } catch (UnreadableFile | UnwritableFile | CommandFailed e) {
            spec.commandLine().getErr().println(CliWords.text("error", e.getMessage()));
            return CommandFailed.UNUSABLE;
        } finally {
            out.flush();
        }
    }

    /** The file with each definition in it indented anew. */
    private String reformat(Path file, String text) {
        List<Embedding> inside = Workspace.namedIn(file).stream()
                .filter(entry -> entry.file().equals(file.toAbsolutePath().normalize()))
                .flatMap(entry -> entry.embedding().stream())
                .toList();
        if (inside.isEmpty() && Workspace.declaredIn(file).isEmpty()) {
            return reformat(file, AslDocument.of(text, DocumentFormat.of(file, text)));
        }
        String written = text;
        for (Embedding where : inside) {
            written = reformat(file, AslDocument.of(written, where));
        }
        return written;
    }

    private String reformat(Path file, AslDocument document) {
        BrokenText.requireReadable(file, document);
        try {
            return Reformatting.of(document.tree(), indent).applyTo(document.text());
        } catch (UneditablePlace e) {
            throw new CommandFailed(CommandFailed.UNUSABLE, CliWords.text("format.impossible", file, e.getMessage()));
        }
    }
}

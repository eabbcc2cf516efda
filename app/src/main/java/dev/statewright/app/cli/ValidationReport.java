package dev.statewright.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.Severity;
import dev.statewright.model.review.FileCode;
import dev.statewright.model.review.Finding;
import dev.statewright.model.text.Position;
import dev.statewright.model.text.TextRange;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The diagnostics of several files, printed for people or for programs. */
record ValidationReport(List<Checked> files) {

    /**
     * A file and what there is to say of it.
     *
     * @param read false where it could not be read, and the only finding says why
     */
    record Checked(Path file, List<Finding> findings, boolean read) {

        Checked(Path file, List<Finding> findings) {
            this(file, findings, true);
        }

        static Checked unreadable(Path file, String message) {
            Diagnostic why = new Diagnostic(
                    Severity.ERROR, FileCode.UNREADABLE_FILE, message, "", TextRange.at(0), new Position(1, 1));
            return new Checked(file, List.of(new Finding(why, Optional.empty())), false);
        }

        /** What the authors want to hear. */
        List<Diagnostic> diagnostics() {
            return findings.stream()
                    .filter(Finding::isShown)
                    .map(Finding::diagnostic)
                    .toList();
        }

        boolean failed() {
            return diagnostics().stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
        }
    }

    /** How a report is printed. */
    enum Format {
        TEXT,
        JSON,
        SARIF
    }

    String print(Format format) {
        return switch (format) {
            case TEXT -> text();
            case JSON -> json().toPrettyString() + "\n";
            case SARIF -> SarifLog.of(files).toPrettyString() + "\n";
        };
    }

    /**
     * Of one file a line for each diagnostic; of several files one line for each file that has something to say. People are told on the
     * error stream what cannot be read.
     */
    private String text() {
        List<Checked> read = files.stream().filter(Checked::read).toList();
        String separator = read.size() == 1 ? "\n" : " | ";
        return read.stream()
                .filter(each -> !each.diagnostics().isEmpty())
                .map(each -> each.diagnostics().stream()
                                .map(diagnostic -> OpenedWorkflow.line(each.file(), diagnostic))
                                .collect(Collectors.joining(separator))
                        + "\n")
                .collect(Collectors.joining());
    }

    private ArrayNode json() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Checked each : files) {
            ObjectNode file = list.addObject();
            file.put("file", each.file().toString());
            file.put("result", each.failed() ? "FAIL" : "OK");
            ArrayNode diagnostics = file.putArray("diagnostics");
            each.diagnostics()
                    .forEach(diagnostic -> diagnostics
                            .addObject()
                            .put("severity", diagnostic.severity().name())
                            .put("code", diagnostic.code())
                            .put("message", diagnostic.message())
                            .put("location", diagnostic.location())
                            .put("line", diagnostic.position().line())
                            .put("column", diagnostic.position().column()));
        }
        return list;
    }
}

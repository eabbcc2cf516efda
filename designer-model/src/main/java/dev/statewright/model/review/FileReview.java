package dev.statewright.model.review;

import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.Validator;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.document.AslFile;
import dev.statewright.model.document.UnreadableFile;
import dev.statewright.model.environment.Environments;
import dev.statewright.model.environment.Resolution;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.workspace.UnreadableWorkspace;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.model.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What there is to say of a file: of the definition that it is, or of each that stands in it; as written, and with the values that its
 * template gives to {@code ${Names}}. All positions are those of the file.
 */
public final class FileReview {

    private final Path file;
    private final Optional<Boolean> express;
    private final Optional<String> environment;
    private final Environments environments;

    private FileReview(Path file, Optional<Boolean> express, Optional<String> environment) {
        this.file = file;
        this.express = express;
        this.environment = environment;
        this.environments = Environments.of(file);
    }

    /**
     * Reads and validates a file.
     *
     * @param express whether it is of type EXPRESS; where that is absent its template says it
     * @param environment whose values are filled in; where that is absent, those of every environment in turn
     * @throws dev.statewright.model.document.UnreadableFile where the file cannot be read
     * @throws UnreadableProfile where the profile of its folder cannot be read
     * @throws dev.statewright.model.environment.UnreadableEnvironments where the values of its folder cannot be read
     */
    public static List<Finding> of(Path file, Optional<Boolean> express, Optional<String> environment) {
        FileReview review = new FileReview(file, express, environment);
        Profile profile = Profile.of(file);
        List<Finding> findings = new ArrayList<>();
        List<WorkflowEntry> named = Workspace.namedIn(file);
        if (named.isEmpty()) {
            AslDocument document = AslFile.open(file).document();
            requireDefinition(document, file);
            findings.addAll(Review.of(document, file, profile, review.validate(document, review.entry())));
        }
        for (WorkflowEntry entry : named) {
            if (entry.embedding().isEmpty()) {
                continue; // a file of its own
            }
            AslDocument document = entry.document();
            findings.addAll(Review.of(document, file, profile, review.validate(document, Optional.of(entry))));
        }
        return findings;
    }

    /** A readable file of another kind has no mistakes of a definition. */
    private static void requireDefinition(AslDocument document, Path file) {
        boolean template = document.isWellFormed()
                && document.tree().member(SyntaxPath.of("Resources")).isPresent()
                && document.tree().member(SyntaxPath.of("States")).isEmpty();
        if (template || document.format() == DocumentFormat.HCL) {
            throw new UnreadableFile(file, file + " names no workflow whose definition can be read here.");
        }
    }

    /** What a template says of the file, if one does. */
    private Optional<WorkflowEntry> entry() {
        try {
            return Workspace.open(file).selected();
        } catch (UnreadableWorkspace noTemplate) {
            // the definition itself can be read, and that is what was asked for
            return Optional.empty();
        }
    }

    private List<Diagnostic> validate(AslDocument document, Optional<WorkflowEntry> entry) {
        boolean isExpress =
                express.orElse(entry.filter(WorkflowEntry::isExpress).isPresent());
        Map<String, String> known = entry.map(WorkflowEntry::substitutions).orElse(Map.of());
        List<Map<String, String>> tables = environment
                .map(name -> List.of(environments.values(name, file)))
                .orElseGet(() -> environments.tables(file))
                .stream()
                .map(table -> over(known, table))
                .toList();
        return Resolution.validate(document, tables, each -> validate(each, isExpress));
    }

    private static Map<String, String> over(Map<String, String> known, Map<String, String> table) {
        Map<String, String> values = new HashMap<>(known);
        values.putAll(table);
        return values;
    }

    private List<Diagnostic> validate(AslDocument document, boolean isExpress) {
        return Validator.validate(document, isExpress, DocumentFormat.welcomesComments(file));
    }
}

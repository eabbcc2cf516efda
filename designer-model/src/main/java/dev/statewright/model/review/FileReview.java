package dev.statewright.model.review;

import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.Severity;
import dev.statewright.model.diagnostic.Validator;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.document.AslFile;
import dev.statewright.model.document.UnreadableFile;
import dev.statewright.model.environment.Environments;
import dev.statewright.model.environment.Resolution;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.workspace.NamedDefinitions;
import dev.statewright.model.workspace.UnreadableWorkspace;
import dev.statewright.model.workspace.UnusableDefinition;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.model.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

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
        return withParts(file, express, environment).get(file);
    }

    /**
     * The same, and what there is to say of the other files in which parts of its definitions stand. Files that are definitions on their
     * own are not among them.
     */
    public static SequencedMap<Path, List<Finding>> withParts(
            Path file, Optional<Boolean> express, Optional<String> environment) {
        FileReview review = new FileReview(file, express, environment);
        SequencedMap<Path, List<Finding>> findings = new LinkedHashMap<>();
        findings.put(file, new ArrayList<>());
        Profile profile = Profile.of(file);
        NamedDefinitions named = Workspace.declaredIn(file);
        if (named.isEmpty()) {
            AslDocument document = AslFile.open(file).document();
            requireDefinition(document, file);
            findings.get(file).addAll(Review.of(document, file, profile, review.validate(document, review.entry())));
        }
        for (WorkflowEntry entry : named.workflows()) {
            if (entry.embedding().isEmpty()) {
                continue; // a file of its own
            }
            AslDocument document = entry.document();
            Path where = review.where(entry.file());
            findings.computeIfAbsent(where, _ -> new ArrayList<>())
                    .addAll(Review.of(document, where, profile, review.validate(document, Optional.of(entry))));
        }
        for (UnusableDefinition each : named.unusable()) {
            findings.computeIfAbsent(review.where(each.file()), _ -> new ArrayList<>())
                    .add(new Finding(diagnostic(each), Optional.empty()));
        }
        return findings;
    }

    /** The file as it was named, if it is that one. */
    private Path where(Path absolute) {
        return absolute.equals(file.toAbsolutePath().normalize()) ? file : absolute;
    }

    private static Diagnostic diagnostic(UnusableDefinition definition) {
        return new Diagnostic(
                Severity.ERROR,
                FileCode.UNUSABLE_DEFINITION,
                definition.message(),
                "",
                definition.range(),
                definition.position());
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

package dev.statewright.model.review;

import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.Validator;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.document.AslFile;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.text.TextRange;
import dev.statewright.model.workspace.Substitutions;
import dev.statewright.model.workspace.UnreadableWorkspace;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.model.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What there is to say of a file: of the definition that it is, or of each that stands in it; as written, and with the values that its
 * template gives to {@code ${Names}}. All positions are those of the file.
 */
public final class FileReview {

    /** What makes two diagnostics the same, wherever they are told. */
    private record Said(String code, String message, String location) {}

    private final Path file;
    private final Optional<Boolean> express;

    private FileReview(Path file, Optional<Boolean> express) {
        this.file = file;
        this.express = express;
    }

    /**
     * Reads and validates a file.
     *
     * @param express whether it is of type EXPRESS; where that is absent its template says it
     * @throws dev.statewright.model.document.UnreadableFile where the file cannot be read
     * @throws UnreadableProfile where the profile of its folder cannot be read
     */
    public static List<Finding> of(Path file, Optional<Boolean> express) {
        FileReview review = new FileReview(file, express);
        Profile profile = Profile.of(file);
        List<Finding> findings = new ArrayList<>();
        List<WorkflowEntry> inside = Workspace.standingIn(file);
        if (inside.isEmpty()) {
            AslDocument document = AslFile.open(file).document();
            findings.addAll(Review.of(document, file, profile, review.validate(document, review.entry())));
        }
        for (WorkflowEntry entry : inside) {
            AslDocument document = entry.document();
            findings.addAll(Review.of(document, file, profile, review.validate(document, Optional.of(entry))));
        }
        return findings;
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
        List<Diagnostic> raw = validate(document, isExpress);
        Map<String, String> values = entry.map(WorkflowEntry::substitutions).orElse(Map.of());
        if (values.isEmpty() || !document.isWellFormed()) {
            return raw;
        }
        AslDocument resolved = Substitutions.in(document, values);
        Set<Said> said = new HashSet<>();
        raw.forEach(each -> said.add(said(each)));
        List<Diagnostic> all = new ArrayList<>(raw);
        for (Diagnostic each : validate(resolved, isExpress)) {
            if (said.add(said(each))) {
                all.add(inFile(each, resolved, document));
            }
        }
        return all;
    }

    private List<Diagnostic> validate(AslDocument document, boolean isExpress) {
        boolean comments =
                file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".jsonc");
        return Validator.validate(document, isExpress, comments);
    }

    private static Said said(Diagnostic diagnostic) {
        return new Said(diagnostic.code(), diagnostic.message(), diagnostic.location());
    }

    /** The same diagnostic at the place where the file has what was filled in. */
    private static Diagnostic inFile(Diagnostic diagnostic, AslDocument resolved, AslDocument file) {
        TextRange range = diagnostic.range();
        SyntaxPath path = resolved.tree().pathAt((range.start() + range.end()) / 2);
        while (!path.isRoot() && file.tree().find(path).isEmpty()) {
            path = path.parent();
        }
        TextRange place = file.tree().find(path).map(SyntaxNode::range).orElse(TextRange.at(0));
        return new Diagnostic(
                diagnostic.severity(),
                diagnostic.code(),
                diagnostic.message(),
                diagnostic.location(),
                place,
                file.tree().positionOf(place.start()));
    }
}

package dev.statewright.model.review;

import dev.statewright.model.diagnostic.AdviceOnRequest;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.document.AslDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the authors of a definition want to hear of its diagnostics. */
public final class Review {

    private Review() {}

    /**
     * Applies the marks in the definition and the profile of its folder. Errors pass as they are.
     *
     * @param file where the definition stands, for the profile's globs
     */
    public static List<Finding> of(AslDocument document, Path file, Profile profile, List<Diagnostic> diagnostics) {
        Map<String, Level> levels = profile.levelsFor(file);
        IgnoreMarks marks = IgnoreMarks.of(document);
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        all.addAll(AdviceOnRequest.of(document, levels.keySet()));
        List<Finding> findings = new ArrayList<>(all.size());
        for (Diagnostic diagnostic : all) {
            Optional<Diagnostic> judged = profile.judge(diagnostic, levels);
            if (marks.ignore(diagnostic)) {
                findings.add(new Finding(diagnostic, Optional.of(Finding.Suppression.IN_SOURCE)));
            } else if (judged.isEmpty()) {
                findings.add(new Finding(diagnostic, Optional.of(Finding.Suppression.BY_PROFILE)));
            } else {
                findings.add(new Finding(judged.get(), Optional.empty()));
            }
        }
        return findings;
    }

    /**
     * Those that are to be shown. A profile that cannot be read says nothing.
     *
     * @param file null for a document that was never saved
     */
    public static List<Diagnostic> shown(AslDocument document, Path file, List<Diagnostic> diagnostics) {
        return of(document, file == null ? Path.of("") : file, profile(file), diagnostics).stream()
                .filter(Finding::isShown)
                .map(Finding::diagnostic)
                .toList();
    }

    private static Profile profile(Path file) {
        try {
            return file == null ? Profile.NONE : Profile.of(file);
        } catch (UnreadableProfile halfWritten) {
            // somebody is writing it at this moment; the command line tells what is wrong with it
            return Profile.NONE;
        }
    }
}

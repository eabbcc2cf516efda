package dev.statewright.app.session;

import dev.statewright.model.command.DocumentChange;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.Shifted;
import dev.statewright.model.diagnostic.Validator;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.environment.Resolution;
import dev.statewright.model.review.Review;
import dev.statewright.model.syntax.DocumentFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What there is to say of a session's document: found out in the background, and told at its moved places until then. */
final class Judging {

    final ObservableList<Diagnostic> diagnostics = FXCollections.observableArrayList();
    private final Optional<Path> file;
    private final DocumentServices services;
    private final LatestWins<Filled, List<Diagnostic>> validation;

    /** A document with the values that count, and how it is judged. */
    private record Filled(AslDocument document, Map<String, String> values, Judgement judgement) {}

    /**
     * @param file where the document lay when it was opened
     * @param judged told when the latest diagnostics are there
     */
    Judging(Optional<Path> file, DocumentServices services, Runnable judged) {
        this.file = file;
        this.services = services;
        this.validation = new LatestWins<>(this::judged, services.background(), services.ui(), said -> {
            if (!diagnostics.equals(said)) {
                diagnostics.setAll(said);
            }
            judged.run();
        });
    }

    /**
     * @param values what the document's names stand for
     * @param express whether it is an Express workflow
     */
    void request(AslDocument document, Map<String, String> values, boolean express) {
        boolean comments = file.filter(DocumentFormat::welcomesComments).isPresent();
        validation.request(new Filled(document, values, new Judgement(express, comments)));
    }

    /** Moves what was said to where a change has put it. */
    void move(DocumentChange change) {
        if (!diagnostics.isEmpty()) {
            diagnostics.setAll(MovedDiagnostics.of(diagnostics, change));
        }
    }

    /** Drops what a change has made untrue for certain. */
    void settle(DocumentChange change) {
        List<Diagnostic> left = Shifted.after(change.change(), change.after().tree(), diagnostics);
        if (!left.equals(diagnostics)) {
            diagnostics.setAll(left);
        }
    }

    void close() {
        validation.cancel();
    }

    private List<Diagnostic> judged(Filled read) {
        List<Diagnostic> said = Resolution.validate(
                read.document,
                List.of(read.values),
                each -> each == read.document
                        ? services.validation().apply(each, read.judgement)
                        : Validator.validate(each, read.judgement.express(), read.judgement.comments()));
        return Beginning.or(read.document, Review.shown(read.document, file.orElse(null), said));
    }
}

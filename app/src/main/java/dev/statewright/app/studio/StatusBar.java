package dev.statewright.app.studio;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.problem.ProblemsPart;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.Severity;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.util.Subscription;

/** The quiet line at the bottom: saved or not, what the document is, what is wrong with it, where the caret stands. */
final class StatusBar extends HBox {

    private static final PseudoClass UNSAVED = PseudoClass.getPseudoClass("unsaved");
    private static final double HEIGHT = 26;

    private final Label saved = new Label();
    private final Circle dot = new Circle(3.5);
    private final Label facts = new Label();
    private final Button problems = new Button();
    private final Label place = new Label();
    private final Label writing = new Label();
    private final ListChangeListener<Diagnostic> diagnosticsListener = change -> showProblems(change.getList());
    private DocumentSession shown;
    private final Subscription sessions;
    private Subscription following = Subscription.EMPTY;

    StatusBar(Workbench workbench) {
        super(16);
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(HEIGHT);
        setMaxHeight(USE_PREF_SIZE);
        dot.getStyleClass().add("saved-dot");
        saved.setGraphic(dot);
        saved.setId("status-saved");
        problems.setId("status-problems");
        problems.getStyleClass().add("status-button");
        problems.setOnAction(event -> {
            boolean open = workbench.bottomTabProperty().get().equals(ProblemsPart.TAB);
            workbench.bottomTabProperty().set(open ? "" : ProblemsPart.TAB);
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(saved, facts, space, problems, place, writing);
        sessions = workbench.sessionProperty().subscribe(this::follow);
    }

    /** Lets the open document go. */
    void close() {
        sessions.unsubscribe();
        following.unsubscribe();
        if (shown != null) {
            shown.diagnostics().removeListener(diagnosticsListener);
        }
    }

    private void follow(DocumentSession session) {
        following.unsubscribe();
        if (shown != null) {
            shown.diagnostics().removeListener(diagnosticsListener);
        }
        shown = session;
        getChildren().forEach(child -> child.setVisible(session != null));
        if (session == null) {
            return;
        }
        session.diagnostics().addListener(diagnosticsListener);
        showProblems(session.diagnostics());
        following = Subscription.combine(
                session.dirtyProperty().subscribe(_ -> showSaved(session)),
                session.fileProperty().subscribe(_ -> showSaved(session)),
                session.settings().valuesProperty().subscribe(settings -> showFacts(session)),
                session.documentProperty().subscribe(document -> {
                    showFacts(session);
                    writing.setText(DocumentFacts.writing(document.text()));
                }),
                session.caretProperty()
                        .subscribe(position ->
                                place.setText(Words.text("studio.place", position.line(), position.column()))));
    }

    private void showSaved(DocumentSession session) {
        boolean dirty = session.dirtyProperty().get();
        boolean never = session.file().isEmpty();
        saved.setText(Words.text(never ? "studio.never-saved" : dirty ? "studio.unsaved" : "studio.saved"));
        dot.pseudoClassStateChanged(UNSAVED, dirty || never);
    }

    private void showProblems(List<? extends Diagnostic> diagnostics) {
        long errors = count(diagnostics, Severity.ERROR);
        long warnings = count(diagnostics, Severity.WARNING);
        long advice = count(diagnostics, Severity.ADVICE);
        problems.getStyleClass().removeAll("has-errors", "has-warnings");
        if (errors > 0) {
            problems.getStyleClass().add("has-errors");
            problems.setText(Words.text(errors == 1 ? "studio.one-error" : "studio.errors", errors));
        } else if (warnings > 0) {
            problems.getStyleClass().add("has-warnings");
            problems.setText(Words.text(warnings == 1 ? "studio.one-warning" : "studio.warnings", warnings));
        } else {
            problems.setText(advice == 0 ? Words.text("studio.no-problems") : Words.text("studio.advice", advice));
        }
        problems.setGraphic(new IconView(
                errors > 0 ? ActionIcons.ERROR : warnings + advice > 0 ? ActionIcons.WARNING : ActionIcons.CHECK, 13));
    }

    private static long count(List<? extends Diagnostic> diagnostics, Severity severity) {
        return diagnostics.stream().filter(each -> each.severity() == severity).count();
    }

    private void showFacts(DocumentSession session) {
        facts.setText(DocumentFacts.states(session.document()) + " · " + type(session));
    }

    private static String type(DocumentSession session) {
        return Words.text(session.isExpress() ? "studio.express" : "studio.standard");
    }
}

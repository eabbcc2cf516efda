package dev.statewright.app.problem;

import dev.statewright.app.action.Action;
import dev.statewright.app.panel.DocumentPart;
import dev.statewright.app.panel.PanelTab;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Selection;
import dev.statewright.app.session.ViewMode;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.collections.ObservableList;

/** What is wrong with the document: a tab below the canvas, and the keys that go from problem to problem. */
public final class ProblemsPart implements DocumentPart {

    /** Id of the tab. */
    public static final String TAB = "run.problems";

    private final DocumentSession session;
    private final Workbench workbench;
    private final ProblemsPane pane;
    private final StringBinding title;

    public ProblemsPart(DocumentSession session, Workbench workbench) {
        this.session = session;
        this.workbench = workbench;
        ObservableList<Diagnostic> diagnostics = session.diagnostics();
        pane = new ProblemsPane(
                diagnostics,
                this::show,
                problem -> FixItem.withPassingOver(session, problem),
                fix -> session.execute(fix.command()));
        title = Bindings.createStringBinding(
                () -> diagnostics.isEmpty()
                        ? Words.text("run.tab-problems")
                        : Words.text("run.tab-problems-count", Integer.toString(diagnostics.size())),
                diagnostics);
    }

    @Override
    public List<PanelTab> bottomTabs() {
        return List.of(new PanelTab(TAB, title, pane));
    }

    @Override
    public List<Action> actions() {
        BooleanBinding some = Bindings.isNotEmpty(session.diagnostics());
        return List.of(
                new Action("run.problem-next", () -> step(1)).withKeys("F8").enabledWhen(some),
                new Action("run.problem-previous", () -> step(-1))
                        .withKeys("Shift+F8")
                        .enabledWhen(some),
                new Action("run.problem-fix", this::fix).withKeys("Alt+F8").enabledWhen(some));
    }

    private void step(int step) {
        workbench.bottomTabProperty().set(TAB);
        pane.step(step).ifPresent(this::show);
    }

    private void fix() {
        workbench.bottomTabProperty().set(TAB);
        pane.offerFixes();
    }

    /** Shows a problem on the canvas, in the inspector, and in the text where that is to be seen. */
    private void show(Diagnostic problem) {
        Optional<StatePath> state = ProblemPlace.stateOf(session.document(), problem);
        state.ifPresent(found -> session.select(Selection.of(found)));
        ViewMode mode = workbench.viewModeProperty().get();
        if (state.isEmpty() && !mode.showsText()) {
            workbench.viewModeProperty().set(ViewMode.SPLIT);
        }
        if (workbench.viewModeProperty().get().showsText()) {
            session.seek(problem.position());
        }
    }
}

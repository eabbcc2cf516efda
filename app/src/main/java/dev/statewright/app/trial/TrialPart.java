package dev.statewright.app.trial;

import dev.statewright.app.action.Action;
import dev.statewright.app.panel.DocumentPart;
import dev.statewright.app.panel.PanelTab;
import dev.statewright.app.panel.TabGroup;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Tests of one state by itself: a tab in the panel under the canvas. */
public final class TrialPart implements DocumentPart {

    /** Id of the tab, for whoever leads there. */
    public static final String TAB = "state.test";

    private final DocumentSession session;
    private final Workbench workbench;
    private final TrialPane pane;

    public TrialPart(DocumentSession session, Workbench workbench) {
        this.session = session;
        this.workbench = workbench;
        this.pane = new TrialPane(session, workbench, new TrialViewModel(session, workbench.services()));
    }

    @Override
    public List<PanelTab> bottomTabs() {
        return List.of(new PanelTab(TAB, new ReadOnlyStringWrapper(Words.text("trial.tab")), pane).in(TabGroup.TEST));
    }

    @Override
    public List<Action> actions() {
        return List.of(new Action("trial.test", this::openOrTest)
                .withIcon(ActionIcons.FLASK)
                .withKeys("Shortcut+T")
                .enabledWhen(Bindings.createBooleanBinding(
                        () -> session.selection().primary().isPresent(), session.selectionProperty())));
    }

    /** The first time the test is shown; with the test before the user's eyes it is made. */
    private void openOrTest() {
        if (workbench.bottomTabProperty().get().equals(TAB)) {
            pane.test();
        } else {
            workbench.bottomTabProperty().set(TAB);
            pane.focusInput();
        }
    }

    @Override
    public void close() {
        pane.close();
    }
}

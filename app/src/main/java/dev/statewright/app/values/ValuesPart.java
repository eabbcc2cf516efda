package dev.statewright.app.values;

import dev.statewright.app.panel.DocumentPart;
import dev.statewright.app.panel.PanelTab;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

/** What the names in the open document stand for: a tab with the table of values and the choice of an environment. */
public final class ValuesPart implements DocumentPart {

    private static final String TAB = "values.table";

    private final ValuesViewModel model;
    private final ValuesPane pane;
    private final StringProperty title = new SimpleStringProperty(this, "title");
    private final Subscription following;
    private List<String> shown = List.of();

    /** @param workbench not asked for anything: the table belongs to the document alone */
    public ValuesPart(DocumentSession session, Workbench workbench) {
        model = new ValuesViewModel(session);
        pane = new ValuesPane(model);
        following = Subscription.combine(
                session.documentProperty().subscribe(_ -> follow()),
                session.values().environmentsProperty().subscribe(_ -> show()),
                session.values().chosenProperty().subscribe(_ -> show()));
    }

    @Override
    public List<PanelTab> bottomTabs() {
        return List.of(new PanelTab(TAB, title, pane));
    }

    @Override
    public void close() {
        following.unsubscribe();
    }

    /** While names stay the same the table stays, with what is being typed into it. */
    private void follow() {
        if (!model.names().equals(shown)) {
            show();
        }
    }

    private void show() {
        shown = model.names();
        long open = model.open();
        title.set(open == 0 ? Words.text("values.tab") : Words.text("values.tab-open", String.valueOf(open)));
        pane.show();
    }
}

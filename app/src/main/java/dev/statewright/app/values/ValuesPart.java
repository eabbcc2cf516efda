package dev.statewright.app.values;

import dev.statewright.app.panel.DocumentPart;
import dev.statewright.app.panel.PanelTab;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import dev.statewright.model.document.AslDocument;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Duration;
import javafx.util.Subscription;

/** What the names in the open document stand for: a tab with the table of values and the choice of an environment. */
public final class ValuesPart implements DocumentPart {

    private static final String TAB = "values.table";
    private static final int LARGE = 100_000;

    private final PauseTransition pause = new PauseTransition(Duration.millis(400));

    private final ValuesViewModel model;
    private final ValuesPane pane;
    private final StringProperty title = new SimpleStringProperty(this, "title");
    private final Subscription following;
    private List<String> shown = List.of();

    /** @param workbench not asked for anything: the table belongs to the document alone */
    public ValuesPart(DocumentSession session, Workbench workbench) {
        model = new ValuesViewModel(session);
        pane = new ValuesPane(model);
        pause.setOnFinished(_ -> follow());
        following = Subscription.combine(
                session.documentProperty().subscribe(document -> follow(document)),
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
        pause.stop();
    }

    /** A large text is gone through for names when nobody types. */
    private void follow(AslDocument document) {
        if (document.text().length() < LARGE) {
            follow();
        } else {
            pause.playFromStart();
        }
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

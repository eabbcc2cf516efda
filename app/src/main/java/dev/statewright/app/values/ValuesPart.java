package dev.statewright.app.values;

import dev.statewright.app.panel.DocumentPart;
import dev.statewright.app.panel.PanelTab;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.LatestWins;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.environment.SubstitutionNames;
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

    private final LatestWins<AslDocument, List<String>> reading;
    private final ValuesViewModel model;
    private final ValuesPane pane;
    private final StringProperty title = new SimpleStringProperty(this, "title");
    private final Subscription following;
    private List<String> shown = List.of();

    /** @param workbench whose background large texts are gone through in */
    public ValuesPart(DocumentSession session, Workbench workbench) {
        model = new ValuesViewModel(session);
        pane = new ValuesPane(model);
        reading = new LatestWins<>(
                SubstitutionNames::in,
                workbench.services().background(),
                workbench.services().ui(),
                this::follow);
        pause.setOnFinished(_ -> reading.request(session.document()));
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
        reading.cancel();
        pause.stop();
    }

    /** A large text is gone through for names when nobody types, and in the background. */
    private void follow(AslDocument document) {
        reading.cancel();
        if (document.text().length() < LARGE) {
            follow(SubstitutionNames.in(document));
        } else {
            pause.playFromStart();
        }
    }

    /** While names stay the same the table stays, with what is being typed into it. */
    private void follow(List<String> names) {
        model.follow(names);
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

package dev.statewright.app.cloud.overview;

import dev.statewright.app.cloud.call.CloudCalls;
import dev.statewright.app.cloud.call.CloudContents;
import dev.statewright.app.cloud.call.CloudViewModel;
import dev.statewright.app.cloud.viewer.Controls;
import dev.statewright.app.cloud.viewer.ResourceViewer;
import dev.statewright.app.cloud.viewer.StateDot;
import dev.statewright.app.words.Words;
import dev.statewright.model.cloud.TemplateNote;
import dev.statewright.runtime.cloud.http.AllowedHosts;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.cloud.service.ServiceState;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import javafx.collections.MapChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The workspace as a whole: its address, how time goes in it, how its services stand, whom they may ask, and what of its template is not here. */
public final class OverviewPane implements ResourceViewer {

    private static final double CARD = 236;

    private final CloudViewModel model;
    private final AddressRow address;
    private final TimeRow time;
    private final HostsRow hosts;
    private final Map<ServiceName, Label> words = new EnumMap<>(ServiceName.class);
    private final Map<ServiceName, StateDot> dots = new EnumMap<>(ServiceName.class);
    private final VBox notes = new VBox(4);
    private final Label all = Controls.muted(Words.text("cloud.notes-none"));
    private final HBox content;
    private final Subscription following;

    public OverviewPane(CloudViewModel model, CloudCalls calls) {
        this.model = model;
        address = new AddressRow(calls);
        time = new TimeRow(calls);
        hosts = new HostsRow(AllowedHosts.of(calls.cloud().workspace().root(), Set.of()));
        FlowPane services = new FlowPane(14, 8);
        for (ServiceName service : ServiceName.values()) {
            services.getChildren().add(card(service));
        }
        notes.setId("cloud-notes");
        VBox parts = new VBox(10, notes, address, time, services, hosts, all);
        ScrollPane scroll = new ScrollPane(parts);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        scroll.getStyleClass().add("cloud-scroll");
        HBox.setHgrow(scroll, Priority.ALWAYS);
        content = new HBox(scroll);
        MapChangeListener<ServiceName, ServiceState> states = change -> show(change.getKey());
        model.states().addListener(states);
        following = Subscription.combine(
                model.contentsProperty().subscribe(this::show),
                () -> model.states().removeListener(states));
    }

    private VBox card(ServiceName service) {
        StateDot dot = new StateDot();
        Label title = new Label(service.title());
        Label state = Controls.muted("");
        state.setWrapText(true);
        state.setMinHeight(Region.USE_PREF_SIZE);
        dots.put(service, dot);
        words.put(service, state);
        show(service);
        VBox card = new VBox(1, Controls.row(dot, title), state);
        card.setPrefWidth(CARD);
        return card;
    }

    private void show(ServiceName service) {
        ServiceState state = model.state(service);
        dots.get(service).show(service, state);
        words.get(service).setText(StateDot.words(state));
    }

    private void show(CloudContents contents) {
        notes.getChildren().setAll(Controls.heading("notes"));
        contents.sentences().forEach(sentence -> notes.getChildren().add(line(sentence, "field-error")));
        if (!model.trouble().isEmpty()) {
            notes.getChildren().add(line(model.trouble(), "field-error"));
        }
        for (TemplateNote note : contents.notes()) {
            notes.getChildren()
                    .add(line(
                            Words.text(
                                    "cloud.note",
                                    note.file().getFileName(),
                                    note.position().line(),
                                    note.position().column(),
                                    note.message()),
                            "note-line"));
        }
        boolean none = notes.getChildren().size() == 1;
        notes.setVisible(!none);
        notes.setManaged(!none);
        all.setVisible(none);
        all.setManaged(none);
    }

    private static Label line(String text, String styleClass) {
        Label line = new Label(text);
        line.getStyleClass().add(styleClass);
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }

    @Override
    public Region content() {
        return content;
    }

    @Override
    public void tick() {
        address.refresh();
        time.refresh();
        hosts.refresh();
    }

    @Override
    public void close() {
        following.unsubscribe();
    }
}

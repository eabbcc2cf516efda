package dev.statewright.app.cloud.bus;

import dev.statewright.app.cloud.call.CloudCalls;
import dev.statewright.app.cloud.viewer.Controls;
import dev.statewright.app.cloud.viewer.JsonSide;
import dev.statewright.app.cloud.viewer.Problem;
import dev.statewright.app.cloud.viewer.ResourceViewer;
import dev.statewright.app.words.Formats;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.runtime.cloud.events.EventFeed;
import dev.statewright.runtime.cloud.events.Rule;
import dev.statewright.runtime.cloud.service.Resources;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A bus: what went over it, what its rules would do with an event, and that event to be written and sent. */
public final class BusPane implements ResourceViewer {

    private static final double ROOMY = 620;
    private static final double FEED = 360;
    private static final double TIME = 82;

    private final BusViewModel model;
    private final Optional<String> rule;
    private final TableView<EventFeed.Entry> feed = Controls.table("feed");
    private final JsonSide detail;
    private final MatchList matches = new MatchList();
    private final MenuButton examples = new MenuButton(Words.text("cloud.event-examples"));
    private final HBox content;

    /** @param rule whose matches are shown alone; empty for those of all rules */
    public BusPane(CloudCalls calls, String bus, Optional<String> rule) {
        model = new BusViewModel(calls, bus);
        this.rule = rule;
        TextField source = Controls.field("event-source", 150);
        TextField type = Controls.field("event-type", 150);
        HBox.setHgrow(source, Priority.ALWAYS);
        HBox.setHgrow(type, Priority.ALWAYS);
        source.textProperty().bindBidirectional(model.sourceProperty());
        type.textProperty().bindBidirectional(model.detailTypeProperty());
        source.tooltipProperty().bind(whole(source));
        type.tooltipProperty().bind(whole(type));
        examples.setId("cloud-event-examples");
        examples.getStyleClass().add("small-button");
        examples.setMinWidth(Region.USE_PREF_SIZE);
        detail = new JsonSide(
                "event-detail",
                Controls.primary("event-send", ActionIcons.ARROW_RIGHT, this::send),
                examples,
                Controls.space());
        detail.getChildren().add(1, Controls.row(source, type));
        model.detailProperty().subscribe(text -> {
            if (!text.equals(detail.text())) {
                detail.setText(text);
            }
        });
        detail.textProperty().subscribe(model.detailProperty()::set);
        Problem problem = new Problem();
        problem.setId("cloud-bus-problem");
        model.problemProperty().subscribe(problem::tell);
        Label said = Controls.muted("");
        said.textProperty().bind(model.saidProperty());
        columns();
        VBox live = Controls.column(Controls.row(Controls.heading("feed"), Controls.space(), said), problem, feed);
        HBox.setHgrow(live, Priority.ALWAYS);
        // what was sent last takes no room from what is written next
        live.setPrefWidth(FEED);
        ScrollPane rules = new ScrollPane(matches);
        rules.setFitToWidth(true);
        rules.setMinHeight(0);
        rules.getStyleClass().add("cloud-scroll");
        VBox.setVgrow(rules, Priority.ALWAYS);
        VBox matching = Controls.column(Controls.row(Controls.heading("matches")), rules);
        matching.setPrefWidth(280);
        matching.setMinWidth(160);
        content = new HBox(12, live, matching, detail);
        // where there is no room for all, a bus shows what goes over it and a rule what it matches
        content.widthProperty().subscribe(width -> {
            boolean roomy = width.doubleValue() == 0 || width.doubleValue() >= ROOMY;
            seen(live, roomy || rule.isEmpty());
            seen(matching, roomy || rule.isPresent());
        });
        feed.setItems(model.feed());
        feed.getSelectionModel().selectedItemProperty().subscribe(entry -> {
            if (entry != null) {
                model.again(entry);
            }
        });
        model.matchesProperty().subscribe(found -> matches.show(found, this.rule));
        model.rules().addListener((javafx.beans.InvalidationListener) _ -> offer());
        model.open();
    }

    /** Long names are cut where the window is narrow. */
    private static ObservableValue<Tooltip> whole(TextField field) {
        return field.textProperty().map(text -> text.isEmpty() ? null : new Tooltip(text));
    }

    private static void seen(Region part, boolean wanted) {
        part.setVisible(wanted);
        part.setManaged(wanted);
    }

    private void send() {
        model.send();
    }

    private void offer() {
        examples.getItems()
                .setAll(model.rules().stream()
                        .filter(each -> each.pattern().isPresent())
                        .map(this::example)
                        .toList());
        rule.flatMap(name -> model.rules().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst())
                .ifPresent(model::beginWith);
    }

    private MenuItem example(Rule each) {
        MenuItem item = new MenuItem(each.name());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> model.exampleOf(each));
        return item;
    }

    private void columns() {
        feed.getColumns().add(Controls.text(Words.text("cloud.event-time"), TIME, "number", BusPane::time));
        feed.getColumns().getFirst().setMinWidth(TIME);
        feed.getColumns()
                .add(Controls.text(
                        Words.text("cloud.event-type"),
                        210,
                        "plain",
                        entry -> entry.event().path("detail-type").asText()));
        feed.getColumns().add(Controls.text(Words.text("cloud.event-targets"), 240, "quiet", BusPane::targets));
        feed.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    private static String time(EventFeed.Entry entry) {
        String written = entry.event().path("time").asText();
        try {
            return Formats.timeOfDay(Instant.parse(written));
        } catch (DateTimeParseException e) {
            // an event of a client may say what it wants
            return written;
        }
    }

    private static String targets(EventFeed.Entry entry) {
        return entry.deliveries().isEmpty()
                ? Words.text("cloud.event-no-rule")
                : entry.deliveries().stream()
                        .map(each -> Resources.name(each.target())
                                + each.failure().map(why -> " (" + why + ")").orElse(""))
                        .collect(Collectors.joining(", "));
    }

    @Override
    public Region content() {
        return content;
    }

    @Override
    public void tick() {
        model.refresh();
    }
}

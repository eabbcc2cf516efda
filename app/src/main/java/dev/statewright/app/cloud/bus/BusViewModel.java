package dev.statewright.app.cloud.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.app.cloud.call.CloudCalls;
import dev.statewright.app.cloud.call.JsonText;
import dev.statewright.app.words.Words;
import dev.statewright.runtime.cloud.LocalCloud;
import dev.statewright.runtime.cloud.events.EventFeed;
import dev.statewright.runtime.cloud.events.PatternMatch;
import dev.statewright.runtime.cloud.events.Rule;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.history.Json;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** One bus: what went over it, its rules, and an event to try. To be used on the UI thread. */
public final class BusViewModel {

    private final CloudCalls calls;
    private final String bus;
    private final ObservableList<EventFeed.Entry> feed = FXCollections.observableArrayList();
    private final ObservableList<Rule> rules = FXCollections.observableArrayList();
    private final StringProperty source = new SimpleStringProperty(this, "source", "");
    private final StringProperty detailType = new SimpleStringProperty(this, "detailType", "");
    private final StringProperty detail = new SimpleStringProperty(this, "detail", "{}");
    private final ReadOnlyObjectWrapper<List<RuleMatch>> matches =
            new ReadOnlyObjectWrapper<>(this, "matches", List.of());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
    private Optional<EventFeed.Entry> newest = Optional.empty();

    /** A rule and what it has to say of the event. */
    public record RuleMatch(Rule rule, PatternMatch match) {}

    public BusViewModel(CloudCalls calls, String bus) {
        this.calls = calls;
        this.bus = bus;
        source.subscribe(_ -> match());
        detailType.subscribe(_ -> match());
        detail.subscribe(_ -> match());
    }

    /** What went over the bus, the latest first. */
    public ObservableList<EventFeed.Entry> feed() {
        return feed;
    }

    /** The bus's rules, sorted by name. */
    public ObservableList<Rule> rules() {
        return rules;
    }

    public StringProperty sourceProperty() {
        return source;
    }

    public StringProperty detailTypeProperty() {
        return detailType;
    }

    /** JSON text. */
    public StringProperty detailProperty() {
        return detail;
    }

    /** What each rule with a pattern says of the event that is being written; none while its detail is no JSON. */
    public ReadOnlyObjectProperty<List<RuleMatch>> matchesProperty() {
        return matches.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Makes sure that rules do what they are for: workflows are there, schedules run. */
    public void open() {
        calls.ask(
                services -> {
                    services.begin();
                    services.services().start(ServiceName.EVENTS);
                    return services;
                },
                services -> {
                    take(services);
                    rules.stream()
                            .filter(rule -> rule.pattern().isPresent())
                            .findFirst()
                            .ifPresent(this::beginWith);
                },
                problem::set);
    }

    /** Looks for events that went over the bus since. */
    public void refresh() {
        calls.cloud().opened().ifPresent(this::take);
    }

    private void take(LocalCloud services) {
        List<Rule> known = services.events().rules().stream()
                .filter(rule -> rule.bus().equals(bus))
                .toList();
        if (!known.equals(rules)) {
            rules.setAll(known);
            match();
        }
        List<EventFeed.Entry> entries = services.events().feed().entries();
        if (!entries.isEmpty()
                && newest.filter(seen -> seen == entries.getLast()).isEmpty()) {
            newest = Optional.of(entries.getLast());
            feed.setAll(entries.reversed().stream()
                    .filter(entry -> entry.bus().equals(bus))
                    .toList());
        }
    }

    /** Writes an event that a rule waits for. */
    public void exampleOf(Rule rule) {
        rule.pattern().ifPresent(pattern -> {
            JsonNode event = ExampleEvent.of(pattern);
            source.set(event.path("source").asText("my.application"));
            detailType.set(event.path("detail-type").asText("Something.Happened"));
            JsonNode inside = event.path("detail");
            detail.set(JsonText.pretty(inside.isObject() ? inside : CloudCalls.request()));
        });
    }

    /** The same while nothing is written yet: what somebody writes stays when the template gets other rules. */
    public void beginWith(Rule rule) {
        if (source.get().isEmpty()) {
            exampleOf(rule);
        }
    }

    /** Writes an event that went over the bus before. */
    public void again(EventFeed.Entry entry) {
        source.set(entry.event().path("source").asText());
        detailType.set(entry.event().path("detail-type").asText());
        detail.set(JsonText.pretty(entry.event().path("detail")));
    }

    public void send() {
        said.set("");
        JsonText.readObject(detail.get(), problem::set).ifPresent(value -> {
            ObjectNode request = CloudCalls.request();
            request.putArray("Entries")
                    .addObject()
                    .put("EventBusName", bus)
                    .put("Source", source.get().strip())
                    .put("DetailType", detailType.get().strip())
                    .put("Detail", Json.write(value));
            calls.call(
                    ServiceName.EVENTS,
                    "PutEvents",
                    request,
                    answer -> sent(answer.path("Entries").path(0)),
                    problem::set);
        });
    }

    private void sent(JsonNode entry) {
        if (entry.has("ErrorCode")) {
            problem.set(
                    entry.path("ErrorMessage").asText(entry.path("ErrorCode").asText()));
        } else {
            problem.set("");
            said.set(Words.text("cloud.event-sent", entry.path("EventId").asText()));
        }
        refresh();
    }

    private void match() {
        Optional<ObjectNode> value = quietly(detail.get());
        matches.set(value.map(this::matchesOf).orElse(List.of()));
    }

    private List<RuleMatch> matchesOf(ObjectNode value) {
        ObjectNode event = CloudCalls.request()
                .put("version", "0")
                .put("id", "00000000-0000-0000-0000-000000000000")
                .put("detail-type", detailType.get().strip())
                .put("source", source.get().strip())
                .put("account", "123456789012")
                .put("time", "2026-01-01T00:00:00Z")
                .put("region", "us-east-1");
        event.putArray("resources");
        event.set("detail", value);
        return rules.stream()
                .filter(rule -> rule.pattern().isPresent())
                .map(rule -> new RuleMatch(rule, PatternMatch.of(rule.pattern().get(), event)))
                .toList();
    }

    private static Optional<ObjectNode> quietly(String text) {
        Consumer<String> nobody = _ -> {};
        return JsonText.readObject(text, nobody);
    }
}

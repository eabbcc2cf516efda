package dev.statewright.app.cloud.log;

import dev.statewright.runtime.cloud.LocalCloud;
import dev.statewright.runtime.cloud.logs.FilterPattern;
import dev.statewright.runtime.cloud.logs.LogGroups;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The events of one log group that a filter lets through. To be used on the UI thread. */
public final class LogViewModel {

    /** What a list is still good for. */
    static final int MOST = 5_000;

    private final String group;
    private final ObservableList<LogGroups.LogEvent> events = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final BooleanProperty tail = new SimpleBooleanProperty(this, "tail", true);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private Optional<LocalCloud> cloud = Optional.empty();
    private Optional<FilterPattern> pattern = Optional.empty();
    private long last = -1;

    public LogViewModel(String group) {
        this.group = group;
        filter.subscribe(this::read);
    }

    /** Oldest first, the newest {@value #MOST}. */
    public ObservableList<LogGroups.LogEvent> events() {
        return events;
    }

    /** A filter pattern of CloudWatch Logs. CloudWatch Logs User Guide, "Filter pattern syntax". */
    public StringProperty filterProperty() {
        return filter;
    }

    /** Whether new events are taken in as they come. */
    public BooleanProperty tailProperty() {
        return tail;
    }

    /** Why the filter is none; empty where it is one. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public void follow(LocalCloud services) {
        cloud = Optional.of(services);
        reload();
    }

    private void read(String text) {
        try {
            pattern = text.isBlank() ? Optional.empty() : Optional.of(FilterPattern.of(text.strip()));
            problem.set("");
            reload();
        } catch (IllegalArgumentException e) {
            // what was found last stays while somebody is still writing
            problem.set(e.getMessage());
        }
    }

    private void reload() {
        last = -1;
        events.clear();
        take();
    }

    /** Takes in what was written since. */
    public void refresh() {
        if (tail.get()) {
            take();
        }
    }

    private void take() {
        cloud.ifPresent(services -> {
            List<LogGroups.LogEvent> all = services.logGroups().events(group);
            if (all.isEmpty() || all.getLast().sequence() == last) {
                return;
            }
            List<LogGroups.LogEvent> fresh = all.stream()
                    .filter(event -> event.sequence() > last)
                    .filter(event -> pattern.isEmpty() || pattern.get().matches(event.message()))
                    .toList();
            last = all.getLast().sequence();
            events.addAll(fresh.subList(Math.max(0, fresh.size() - MOST), fresh.size()));
            if (events.size() > MOST) {
                events.remove(0, events.size() - MOST);
            }
        });
    }
}

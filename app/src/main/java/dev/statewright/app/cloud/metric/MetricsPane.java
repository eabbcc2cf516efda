package dev.statewright.app.cloud.metric;

import dev.statewright.app.cloud.call.CloudCalls;
import dev.statewright.app.cloud.viewer.Controls;
import dev.statewright.app.cloud.viewer.ResourceViewer;
import dev.statewright.app.words.Words;
import dev.statewright.runtime.cloud.LocalCloud;
import dev.statewright.runtime.cloud.metrics.Metrics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Everything that is counted, drawn over the last half hour of the workspace's time. */
public final class MetricsPane implements ResourceViewer {

    private final CloudCalls calls;
    private final VBox groups = new VBox(10);
    private final TextField filter = Controls.field("metrics-filter", 260);
    private final Label none = Controls.muted(Words.text("cloud.metrics-none"));
    private final VBox content;
    private List<Metrics.Name> shown = List.of();
    private List<MetricCard> cards = List.of();

    public MetricsPane(CloudCalls calls) {
        this.calls = calls;
        none.setWrapText(true);
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        scroll.getStyleClass().add("cloud-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        content = Controls.column(Controls.row(filter), none, scroll);
        filter.textProperty().subscribe(_ -> {
            shown = List.of();
            tick();
        });
        tick();
    }

    @Override
    public Region content() {
        return content;
    }

    @Override
    public void tick() {
        calls.cloud().opened().ifPresent(this::show);
    }

    private void show(LocalCloud services) {
        String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
        List<Metrics.Name> names = services.metrics().names().stream()
                .filter(name -> (name.namespace() + name.metric() + name.dimension())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
        none.setVisible(names.isEmpty());
        none.setManaged(names.isEmpty());
        if (!names.equals(shown)) {
            shown = names;
            fill(names);
        }
        cards.forEach(card -> card.show(
                services.metrics().datapoints(card.name()), services.clock().now()));
    }

    private void fill(List<Metrics.Name> names) {
        Map<String, FlowPane> byNamespace = new TreeMap<>();
        cards = names.stream().map(MetricCard::new).toList();
        cards.forEach(card -> byNamespace
                .computeIfAbsent(card.name().namespace(), _ -> new FlowPane(8, 8))
                .getChildren()
                .add(card));
        groups.getChildren().clear();
        byNamespace.forEach((namespace, flow) -> {
            Label heading = new Label(namespace);
            heading.getStyleClass().add("section-heading");
            groups.getChildren().addAll(heading, flow);
        });
    }
}

package dev.statewright.app.cloud.viewer;

import dev.statewright.app.words.Words;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.cloud.service.ServiceState;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** A small disc that says how a service stands: hollow, blue, green or red. */
public final class StateDot extends Region {

    private static final double SIZE = 8;

    private final Tooltip tooltip = new Tooltip();

    public StateDot() {
        getStyleClass().add("service-dot");
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        Tooltip.install(this, tooltip);
    }

    public void show(ServiceName service, ServiceState state) {
        getStyleClass().setAll("service-dot", word(state));
        String sentence = service.title() + ": " + words(state);
        tooltip.setText(sentence);
        setAccessibleText(sentence);
    }

    private static String word(ServiceState state) {
        return switch (state) {
            case ServiceState.Stopped _ -> "stopped";
            case ServiceState.Starting _ -> "starting";
            case ServiceState.Running _ -> "running";
            case ServiceState.Failed _ -> "failed";
        };
    }

    /** How it stands, in words. */
    public static String words(ServiceState state) {
        return switch (state) {
            case ServiceState.Stopped _ -> Words.text("cloud.state-stopped");
            case ServiceState.Starting(String progress) -> Words.text("cloud.state-starting", progress);
            case ServiceState.Running(var port) ->
                port.isPresent()
                        ? Words.text("cloud.state-running-port", String.valueOf(port.getAsInt()))
                        : Words.text("cloud.state-running");
            case ServiceState.Failed(String sentence) -> sentence;
        };
    }
}

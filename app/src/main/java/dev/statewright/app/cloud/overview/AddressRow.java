package dev.statewright.app.cloud.overview;

import dev.statewright.app.cloud.call.CloudCalls;
import dev.statewright.app.cloud.viewer.Controls;
import dev.statewright.app.cloud.viewer.Problem;
import dev.statewright.app.panel.CopyButton;
import dev.statewright.app.words.Words;
import dev.statewright.runtime.cloud.LocalCloud;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Whether the workspace can be reached on this machine, and where: for the AWS CLI and other clients. */
final class AddressRow extends VBox {

    private static final String USUAL_PORT = "8083";
    private static final int LAST_PORT = 65_535;

    private final CloudCalls calls;
    private final CheckBox served = new CheckBox(Words.text("cloud.serve"));
    private final TextField port = Controls.field("serve-port", 64);
    private final Label address = new Label();
    private final CopyButton copy = new CopyButton(Words.text("cloud.copy"), () -> command());
    private final Problem problem = new Problem();

    AddressRow(CloudCalls calls) {
        super(4);
        this.calls = calls;
        served.setId("cloud-serve");
        served.setOnAction(_ -> change(served.isSelected()));
        port.setText(USUAL_PORT);
        port.disableProperty().bind(served.selectedProperty());
        address.setId("cloud-address");
        address.getStyleClass().add("cloud-code");
        copy.setId("cloud-address-copy");
        problem.setId("cloud-serve-problem");
        getChildren().addAll(Controls.row(served, port, address, copy), problem);
        refresh();
    }

    /** Looks whether it is served now: functions in processes of their own need the address, too. */
    void refresh() {
        show(calls.cloud().opened().flatMap(LocalCloud::servedAddress));
    }

    private void show(Optional<String> at) {
        served.setSelected(at.isPresent());
        address.setText(at.map(AddressRow::command).orElse(""));
        copy.setVisible(at.isPresent());
    }

    private String command() {
        return address.getText();
    }

    private static String command(String at) {
        return "aws --endpoint-url " + at;
    }

    private void change(boolean wanted) {
        problem.clear();
        OptionalInt number = number(port.getText().strip());
        if (wanted && number.isEmpty()) {
            served.setSelected(false);
            problem.tell(Words.text("cloud.serve-port-range", port.getText()));
            return;
        }
        calls.ask(
                services -> {
                    if (wanted) {
                        return Optional.of(serve(services, number.getAsInt()));
                    }
                    services.stopServing();
                    return Optional.<String>empty();
                },
                this::show,
                sentence -> {
                    problem.tell(sentence);
                    refresh();
                });
    }

    private static String serve(LocalCloud services, int port) {
        try {
            return services.serve(port);
        } catch (IOException e) {
            throw new IllegalArgumentException(Words.text("cloud.serve-port-taken", String.valueOf(port)));
        }
    }

    private static OptionalInt number(String text) {
        try {
            int number = Integer.parseInt(text);
            return number >= 0 && number <= LAST_PORT ? OptionalInt.of(number) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}

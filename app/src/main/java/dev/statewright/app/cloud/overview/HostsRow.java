package dev.statewright.app.cloud.overview;

import dev.statewright.app.cloud.viewer.Controls;
import dev.statewright.app.cloud.viewer.Problem;
import dev.statewright.app.words.Words;
import dev.statewright.runtime.cloud.http.AllowedHosts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Which hosts beyond this machine the workspace's HTTP tasks may send requests to. Saved as soon as the field is left. */
final class HostsRow extends VBox {

    private static final Pattern HOST = Pattern.compile(
            "[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*", Pattern.CASE_INSENSITIVE);

    private final AllowedHosts hosts;
    private final TextField names = Controls.field("hosts-none", 320);
    private final Problem problem = new Problem();
    private List<String> shown = List.of();

    HostsRow(AllowedHosts hosts) {
        super(4);
        this.hosts = hosts;
        names.setId("cloud-hosts");
        names.setAccessibleText(Words.text("cloud.hosts"));
        names.setOnAction(_ -> save());
        names.focusedProperty().subscribe((before, focused) -> {
            if (before && !focused) {
                save();
            }
        });
        problem.setId("cloud-hosts-problem");
        getChildren().addAll(Controls.row(new Label(Words.text("cloud.hosts")), names), problem);
        refresh();
    }

    /** Reads them anew; what somebody is writing stays, unless the file is another now. */
    void refresh() {
        try {
            List<String> now = hosts.inFile();
            if (!now.equals(shown)) {
                shown = now;
                names.setText(String.join(", ", now));
                problem.clear();
            }
        } catch (IOException e) {
            problem.tell(Words.text("cloud.hosts-unusable", hosts.file().orElseThrow(), e.getMessage()));
        }
    }

    private void save() {
        List<String> wanted = Stream.of(names.getText().split("[,;\\s]+"))
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
        Optional<String> wrong =
                wanted.stream().filter(name -> !HOST.matcher(name).matches()).findFirst();
        if (wrong.isPresent()) {
            problem.tell(Words.text("cloud.hosts-wrong", wrong.get()));
            return;
        }
        problem.clear();
        try {
            if (!wanted.equals(hosts.inFile())) {
                hosts.write(wanted);
                shown = wanted;
            }
        } catch (IOException e) {
            problem.tell(Words.text("cloud.hosts-unusable", hosts.file().orElseThrow(), e.getMessage()));
        }
    }
}

package dev.statewright.app.cloud.tree;

import dev.statewright.app.cloud.call.CloudContents;
import dev.statewright.app.cloud.call.ResourceKinds;
import dev.statewright.app.words.Words;
import dev.statewright.model.cloud.CloudResource;
import dev.statewright.model.cloud.CloudResource.Kind;
import dev.statewright.model.workspace.Workspace;
import java.util.List;

/** A row of the workspace's tree. */
sealed interface CloudEntry {

    String text();

    /** The workspace itself. */
    record Root(String text) implements CloudEntry {}

    /** A heading with the number of what is under it. */
    record Section(Kind kind, int count) implements CloudEntry {
        @Override
        public String text() {
            return Words.text("cloud.section-" + ResourceKinds.word(kind));
        }
    }

    /** Something that a click shows. */
    record Item(CloudResource resource) implements CloudEntry {
        @Override
        public String text() {
            return resource.kind() == Kind.METRICS ? Words.text("cloud.section-metrics") : resource.lastName();
        }
    }

    /** What of the template is not here. */
    record Notes(int count) implements CloudEntry {
        @Override
        public String text() {
            return Words.text("cloud.notes");
        }
    }

    static Root root(Workspace workspace) {
        return new Root(String.valueOf(workspace.root().getFileName()));
    }

    /** A section's rows. */
    static List<CloudEntry> rows(CloudContents contents, Kind kind) {
        return contents.of(kind).stream().<CloudEntry>map(Item::new).toList();
    }
}

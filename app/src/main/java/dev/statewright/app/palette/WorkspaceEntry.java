package dev.statewright.app.palette;

import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.icons.IconKey;
import dev.statewright.icons.ServiceIcons;
import dev.statewright.model.workspace.FunctionEntry;
import dev.statewright.model.workspace.ResourceEntry;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.model.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A row of the workspace's tree. */
sealed interface WorkspaceEntry {

    String text();

    /** A heading with the number of what is under it. */
    record Section(String text, int count) implements WorkspaceEntry {}

    /** A workflow: opened by a click. */
    record Workflow(WorkflowEntry entry) implements WorkspaceEntry {
        @Override
        public String text() {
            return entry.name();
        }
    }

    /** A function: its code is shown by a click. */
    record Function(FunctionEntry entry) implements WorkspaceEntry {
        @Override
        public String text() {
            return entry.name();
        }
    }

    /** Something that is only named. */
    record Resource(ResourceEntry entry) implements WorkspaceEntry {
        @Override
        public String text() {
            return entry.name();
        }
    }

    /** What stands in front of it. */
    default IconKey icon() {
        return switch (this) {
            case Section _ -> ActionIcons.FOLDER;
            case Workflow _ -> ServiceIcons.STEP_FUNCTIONS;
            case Function _ -> ActionIcons.FUNCTION;
            case Resource(ResourceEntry entry) ->
                switch (entry.kind()) {
                    case TABLE -> ActionIcons.TABLE;
                    case QUEUE -> ActionIcons.QUEUE;
                    case TOPIC -> ServiceIcons.SNS;
                    case BUS, RULE -> ActionIcons.BUS;
                    case BUCKET -> ServiceIcons.S3;
                    case ACTIVITY -> ServiceIcons.ACTIVITY;
                };
        };
    }

    /** A section and its entries. */
    record Branch(Section section, List<WorkspaceEntry> entries) {}

    /** The sections of a workspace that are not empty. */
    static List<Branch> of(Workspace workspace) {
        List<Branch> branches = new ArrayList<>();
        add(
                branches,
                "workflows",
                workspace.workflows().stream().map(Workflow::new).toList());
        add(
                branches,
                "functions",
                workspace.functions().stream().map(Function::new).toList());
        for (ResourceEntry.Kind kind : ResourceEntry.Kind.values()) {
            add(
                    branches,
                    kind.name().toLowerCase(Locale.ROOT),
                    workspace.resources().stream()
                            .filter(entry -> entry.kind() == kind)
                            .map(Resource::new)
                            .toList());
        }
        return branches;
    }

    private static void add(List<Branch> branches, String word, List<? extends WorkspaceEntry> entries) {
        if (!entries.isEmpty()) {
            Section section = new Section(Words.text("palette.section-" + word), entries.size());
            branches.add(new Branch(section, List.copyOf(entries)));
        }
    }
}

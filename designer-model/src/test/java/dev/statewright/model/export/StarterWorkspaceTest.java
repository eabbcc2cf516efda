package dev.statewright.model.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.cloud.CloudResources;
import dev.statewright.model.cloud.TableResource;
import dev.statewright.model.diagnostic.Validator;
import dev.statewright.model.workspace.FunctionEntry;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.model.workspace.Workspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StarterWorkspaceTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenOpensAsAWorkspaceWithoutAWordOfComplaint() throws Exception {
        assertThat(StarterWorkspace.inTheWay(folder)).isEmpty();

        StarterWorkspace.write(folder);

        Workspace workspace = Workspace.open(folder);
        assertThat(workspace.workflows()).extracting(WorkflowEntry::name).containsExactly("Greetings");
        assertThat(workspace.functions()).extracting(FunctionEntry::name).containsExactly("Greet");
        assertThat(workspace.notes()).isEmpty();
        CloudResources resources = CloudResources.of(workspace);
        assertThat(resources.tables()).extracting(TableResource::name).containsExactly("Visits");
        assertThat(resources.notes()).isEmpty();
        assertThat(Validator.validate(workspace.workflows().getFirst().document(), false, false))
                .isEmpty();
        assertThat(StarterWorkspace.inTheWay(folder)).contains(folder.resolve("template.yaml"));
    }
}

package dev.statewright.app.cli;

import dev.statewright.model.environment.Environments;
import dev.statewright.model.environment.UnreadableEnvironments;
import dev.statewright.model.workspace.Workspace;
import java.nio.file.Path;
import java.util.Optional;

/** The environment whose values a command fills in: the one that is named, else the first that the folder has. */
final class ChosenEnvironment {

    private ChosenEnvironment() {}

    /** The workspace with the environment's values. */
    static Workspace in(Workspace workspace, Path opened, Optional<String> name) {
        try {
            Environments environments = Environments.of(opened);
            name.ifPresent(wanted -> require(environments, wanted));
            return name.or(environments::usual)
                    .map(chosen -> environments.in(chosen, workspace))
                    .orElse(workspace);
        } catch (UnreadableEnvironments e) {
            throw new CommandFailed(CommandFailed.UNUSABLE, e.getMessage());
        }
    }

    static void require(Environments environments, String name) {
        if (!environments.names().contains(name)) {
            throw new CommandFailed(
                    CommandFailed.UNUSABLE,
                    environments.names().isEmpty()
                            ? CliWords.text("environment.none", name, environments.file())
                            : CliWords.text(
                                    "environment.unknown",
                                    name,
                                    environments.file(),
                                    String.join(", ", environments.names())));
        }
    }
}

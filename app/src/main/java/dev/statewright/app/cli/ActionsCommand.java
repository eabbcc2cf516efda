package dev.statewright.app.cli;

import dev.statewright.model.catalog.ActionCatalog;
import dev.statewright.model.catalog.ActionSearch;
import dev.statewright.model.catalog.CatalogAction;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code statewright actions}: what a Task state can call, with its parameters. */
@Command(name = "actions", resourceBundle = "dev.statewright.app.words.cli", mixinStandardHelpOptions = true)
final class ActionsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "TEXT", descriptionKey = "actions.text")
    private List<String> text = List.of();

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "TEXT", descriptionKey = "actions.format")
    private ActionList.Format format;

    @Override
    public Integer call() {
        String query = String.join(" ", text);
        ActionCatalog catalog = ActionCatalog.load();
        List<CatalogAction> found = new ActionSearch(catalog)
                .find(query, Integer.MAX_VALUE).stream()
                        .map(ActionSearch.Found::action)
                        .toList();
        if (found.isEmpty()) {
            spec.commandLine().getErr().println(CliWords.text("actions.none", query));
        }
        PrintWriter out = spec.commandLine().getOut();
        new ActionList(catalog, found).print(format, out);
        out.flush();
        return 0;
    }
}

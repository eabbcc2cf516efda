package dev.statewright.app.cli;

import dev.statewright.model.catalog.ActionCatalog;
import dev.statewright.model.catalog.ActionSearch;
import dev.statewright.model.catalog.CatalogAction;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** What {@code statewright actions} was asked for. */
record ActionQuery(String text, ActionList.Format format) {

    /** Prints the actions that fit; that there are none is no failure. @return the exit status */
    int print(PrintWriter out, PrintWriter err) {
        ActionCatalog catalog = ActionCatalog.load();
        List<CatalogAction> found = new ArrayList<>();
        for (ActionSearch.Found each : new ActionSearch(catalog).find(text, Integer.MAX_VALUE)) {
            found.add(each.action());
        }
        if (found.isEmpty()) {
            err.println(CliWords.text("actions.none", text));
        }
        new ActionList(catalog, found).print(format, out);
        out.flush();
        err.flush();
        return 0;
    }
}

package dev.statewright.app.palette;

import dev.statewright.model.catalog.ActionCatalog;
import dev.statewright.model.catalog.ActionSearch;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * The catalogue as the palette shows it. All windows share one; it is read in the background when a palette first wants it.
 *
 * @param families all services, by category and name
 */
record PaletteActions(ActionCatalog catalog, ActionSearch search, List<ServiceFamily> families) {

    private static final class Loaded {
        static final PaletteActions ACTIONS = load();
    }

    /** Reads it, if nobody has. */
    static CompletableFuture<PaletteActions> read(Executor background) {
        return CompletableFuture.supplyAsync(() -> Loaded.ACTIONS, background);
    }

    private static PaletteActions load() {
        ActionCatalog catalog = ActionCatalog.load();
        ActionSearch search = new ActionSearch(catalog);
        // the first search is slower than all others, so it is not the user's
        search.find("e", 1);
        return new PaletteActions(catalog, search, ServiceFamily.of(catalog));
    }
}

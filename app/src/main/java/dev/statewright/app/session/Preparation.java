package dev.statewright.app.session;

import dev.statewright.model.command.Command;
import dev.statewright.model.command.PreparedEdit;
import dev.statewright.model.document.AslDocument;
import java.util.function.Consumer;

/**
 * A command whose document is to be read in the background.
 *
 * @param ready given the result on the UI thread
 */
record Preparation(AslDocument document, Command command, Consumer<PreparedEdit> ready) {

    /** The latest of several counts. */
    static LatestWins<Preparation, Runnable> inBackground(DocumentServices services) {
        return new LatestWins<>(Preparation::carriedOut, services.background(), services.ui(), Runnable::run);
    }

    private Runnable carriedOut() {
        PreparedEdit prepared = PreparedEdit.of(document, command);
        // whoever hears of the change asks for the machine, on the UI thread
        prepared.after().machine();
        return () -> ready.accept(prepared);
    }
}

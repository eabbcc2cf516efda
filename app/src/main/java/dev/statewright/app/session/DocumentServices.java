package dev.statewright.app.session;

import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.IncrementalValidator;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.graph.FlowGraphs;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.layout.LayoutEngine;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import javafx.application.Platform;

/**
 * What a session needs to follow its document.
 *
 * @param validation says what there is to say of a document
 * @param background where layout and validation run
 * @param atRest where they run that can wait until nobody has typed in a large text for a moment
 * @param ui where their results are delivered
 */
public record DocumentServices(
        BiFunction<AslDocument, DrawingOptions, Diagram> layout,
        BiFunction<AslDocument, Judgement, List<Diagnostic>> validation,
        Executor background,
        Executor atRest,
        Executor ui) {

    /** Longer than from one key to the next while somebody types. */
    private static final long REST_MILLIS = 250;

    /** Nothing waits. */
    public DocumentServices(
            BiFunction<AslDocument, DrawingOptions, Diagram> layout,
            BiFunction<AslDocument, Judgement, List<Diagnostic>> validation,
            Executor background,
            Executor ui) {
        this(layout, validation, background, background, ui);
    }

    /** What can wait does so on the clock of the machine. */
    public static Executor atRest(Executor background) {
        return CompletableFuture.delayedExecutor(REST_MILLIS, TimeUnit.MILLISECONDS, background);
    }

    /** The studio's own: layout and validator on virtual threads, results on JavaFX's thread. */
    public static DocumentServices ofStudio() {
        LayoutEngine engine = new LayoutEngine();
        IncrementalValidator validator = new IncrementalValidator();
        Executor background = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("document-", 0).factory());
        return new DocumentServices(
                (document, options) -> engine.layout(
                        FlowGraphs.of(document.machine(), options.openSlots()).focusedOn(options.focus()),
                        options.layout()),
                (document, judgement) -> validator.validate(document, judgement.express(), judgement.comments()),
                background,
                atRest(background),
                Platform::runLater);
    }
}

package dev.statewright.app.session;

import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.IncrementalValidator;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.graph.FlowGraphs;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.layout.LayoutEngine;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import javafx.application.Platform;

/**
 * What a session needs to follow its document.
 *
 * @param validation says what there is to say of a document
 * @param background where layout and validation run
 * @param ui where their results are delivered
 */
public record DocumentServices(
        BiFunction<AslDocument, DrawingOptions, Diagram> layout,
        BiFunction<AslDocument, Judgement, List<Diagnostic>> validation,
        Executor background,
        Executor ui) {

    /** The studio's own: layout and validator on virtual threads, results on JavaFX's thread. */
    public static DocumentServices ofStudio() {
        LayoutEngine engine = new LayoutEngine();
        IncrementalValidator validator = new IncrementalValidator();
        return new DocumentServices(
                (document, options) ->
                        engine.layout(FlowGraphs.of(document.machine()).focusedOn(options.focus()), options.layout()),
                (document, judgement) -> validator.validate(document, judgement.express(), judgement.comments()),
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("document-", 0).factory()),
                Platform::runLater);
    }
}

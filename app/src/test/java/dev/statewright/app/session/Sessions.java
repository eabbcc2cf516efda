package dev.statewright.app.session;

import dev.statewright.model.diagnostic.Validator;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.graph.FlowGraphs;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.renderer.layout.LayoutEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Sessions for tests: layout and validation happen at once, on the thread that asks. */
public final class Sessions {

    /** Two states: Greet, then Wait. */
    public static final String GREETING = """
            {
              "StartAt": "Greet",
              "States": {
                "Greet": {
                  "Type": "Pass",
                  "Next": "Rest"
                },
                "Rest": {
                  "Type": "Wait",
                  "Seconds": 5,
                  "End": true
                }
              }
            }
            """;

    private Sessions() {}

    public static DocumentSession of(String text) {
        return of(AslDocument.of(text));
    }

    public static DocumentSession of(AslDocument document) {
        return new DocumentSession(document, Optional.empty(), noWorkspace(), new Notices(), services());
    }

    /** A session whose background work is done when the test does it. */
    public static DocumentSession of(String text, Executor background) {
        DocumentServices now = services();
        return new DocumentSession(
                AslDocument.of(text),
                Optional.empty(),
                noWorkspace(),
                new Notices(),
                new DocumentServices(now.layout(), now.validation(), background, Runnable::run));
    }

    public static DocumentServices services() {
        LayoutEngine engine = new LayoutEngine();
        return new DocumentServices(
                (document, options) -> engine.layout(
                        FlowGraphs.of(document.machine(), options.openSlots()).focusedOn(options.focus()),
                        options.layout()),
                (document, judgement) -> Validator.validate(document, judgement.express(), judgement.comments()),
                Runnable::run,
                Runnable::run);
    }

    public static Workspace noWorkspace() {
        return new Workspace(
                Path.of(""), Optional.empty(), List.of(), List.of(), List.of(), Optional.empty(), List.of());
    }
}

package dev.statewright.renderer.graphviz;

/** Graphviz cannot lay out a workflow: it is not there, or the workflow is too large for it. */
public final class GraphvizFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what people read: what is the matter, and what to do */
    public GraphvizFailed(String message, Throwable cause) {
        super(message, cause);
    }
}

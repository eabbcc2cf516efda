package dev.statewright.renderer.picture;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.diagnostic.Severity;
import java.util.Map;
import java.util.Set;

/**
 * What a picture shows besides the workflow.
 *
 * @param run whether a run is shown even though it has not entered any state yet
 * @param editing whether groups have the sign that closes them; pictures in files have not
 * @param breakpoints states at which a run will stop
 * @param problems the gravest that there is to say of a state
 */
public record PictureOptions(
        boolean run, boolean editing, Set<StatePath> breakpoints, Map<StatePath, Severity> problems) {

    /** The workflow, with a run's colours where the overlay has some. */
    public static final PictureOptions DEFAULT = new PictureOptions(false);

    public PictureOptions {
        breakpoints = Set.copyOf(breakpoints);
        problems = Map.copyOf(problems);
    }

    public PictureOptions(boolean run) {
        this(run, false, Set.of(), Map.of());
    }

    public PictureOptions withEditing() {
        return new PictureOptions(run, true, breakpoints, problems);
    }

    public PictureOptions withBreakpoints(Set<StatePath> states) {
        return new PictureOptions(run, editing, states, problems);
    }

    public PictureOptions withProblems(Map<StatePath, Severity> gravest) {
        return new PictureOptions(run, editing, breakpoints, gravest);
    }
}

package dev.statewright.renderer.picture;

/**
 * What a picture shows besides the workflow.
 *
 * @param run whether a run is shown even though it has not entered any state yet
 */
public record PictureOptions(boolean run) {

    /** The workflow, with a run's colours where the overlay has some. */
    public static final PictureOptions DEFAULT = new PictureOptions(false);
}

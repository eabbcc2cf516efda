package dev.statewright.renderer.fx;

import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.picture.Picture;

/** Makes the picture of a diagram as it is to be seen just now: with its run, its selection. */
@FunctionalInterface
public interface Scenery {

    Picture picture(Diagram diagram);
}

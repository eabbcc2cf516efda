/**
 * Pictures of workflows in a JavaFX window, and as PNG: painting a display list on a canvas, a view to zoom and pan it, moving
 * from one diagram to the next.
 */
package dev.statewright.renderer.fx;

/**
 * The gestures of the canvas: a class for each phase, fed with plain values instead of events, so that they are tested without a
 * window.
 */
package dev.statewright.app.canvas.tool;

/** The canvas: the workflow as a picture that is looked at, walked along and edited by gestures. */
package dev.statewright.app.canvas;

/** Cards that somebody has moved by hand, and the side file that keeps them: never the definition itself. */
package dev.statewright.renderer.position;

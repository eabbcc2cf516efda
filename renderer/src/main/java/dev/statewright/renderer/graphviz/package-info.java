/** Graphviz's {@code dot} as another layout: through graphviz-java, by the installed command or else in its bundled engine. */
package dev.statewright.renderer.graphviz;

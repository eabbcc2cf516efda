/** What was open when the studio was left, so that it is there again at the next start. */
package dev.statewright.app.memory;

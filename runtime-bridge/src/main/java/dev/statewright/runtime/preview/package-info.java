/** What expressions and states would give on data that are known, before anything runs. */
package dev.statewright.runtime.preview;

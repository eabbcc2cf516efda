/** Writing files so that nobody ever sees half of one. */
package dev.statewright.runtime.file;

/** A state's data on their way from input to output, step by step: looked at, tried out and edited. */
package dev.statewright.app.dataflow;

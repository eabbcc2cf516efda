/** Tries out one state by itself and shows its data after each step. Step Functions API, TestState. */
package dev.statewright.runtime.teststate;

/**
 * Lambda functions in JavaScript, run by the embedded engine. One engine for all; one context for each function instance, kept warm; never
 * used by two threads at once. Functions are confined: they read files below their code folder, and reach nothing else.
 */
package dev.statewright.runtime.function;

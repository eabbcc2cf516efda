/** What can be written at a place of an expression: paths into the data that are known, variables, functions, the context object. */
package dev.statewright.model.completion.expression;

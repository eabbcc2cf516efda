/** Help with expressions, wherever they are typed: proposals, their values before anything runs, and the data flow of a state. */
package dev.statewright.app.expression;

/** Values of a definition's {@code ${Names}}, one table for each environment, and what the definition is with them. */
package dev.statewright.model.environment;

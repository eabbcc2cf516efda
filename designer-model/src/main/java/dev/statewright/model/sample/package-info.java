/** What the data of a workflow may look like at each state: what was seen, what was given as an example, and what follows from both. */
package dev.statewright.model.sample;

/** What a workflow is deployed with beside its definition (type, logging, tracing), and the files that say it. */
package dev.statewright.model.settings;

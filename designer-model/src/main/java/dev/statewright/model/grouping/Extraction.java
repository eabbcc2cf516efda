package dev.statewright.model.grouping;

import dev.statewright.model.command.Edit;

/**
 * States that have become a workflow of their own.
 *
 * @param workflow the text of the new workflow, in the format and style of the document that it comes from
 * @param edit what changes in that document
 */
public record Extraction(String workflow, Edit edit) {}

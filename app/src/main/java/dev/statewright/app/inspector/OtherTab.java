package dev.statewright.app.inspector;

import dev.statewright.app.inspector.field.Group;
import java.util.List;

/**
 * A tab of the inspector that is not seen now.
 *
 * @param groups the fields on it
 * @param open shows it
 */
record OtherTab(String id, String title, List<Group> groups, Runnable open) {}

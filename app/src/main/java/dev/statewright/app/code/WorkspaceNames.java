package dev.statewright.app.code;

import dev.statewright.app.session.DocumentSession;
import java.util.List;
import java.util.TreeSet;

/** Names of a document's workspace that its text can use. */
final class WorkspaceNames {

    private WorkspaceNames() {}

    /** What is filled in on deployment: {@code ${Name}}. */
    static List<String> substitutions(DocumentSession session) {
        return List.copyOf(new TreeSet<>(session.substitutions().keySet()));
    }

    /** What a Task can call here: the substitutions that name a function, which is how a template's definition calls them. */
    static List<String> resources(DocumentSession session) {
        return session.substitutions().entrySet().stream()
                .filter(each -> each.getValue().contains(":function:"))
                .map(each -> "${" + each.getKey() + "}")
                .sorted()
                .toList();
    }
}

package dev.statewright.app.values;

import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.SessionValues;
import dev.statewright.app.words.Words;
import dev.statewright.model.environment.EnvironmentEdits;
import dev.statewright.model.environment.Environments;
import dev.statewright.model.environment.UnreadableEnvironments;
import dev.statewright.model.workspace.WorkflowEntry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The table of values: a row for each name that the document leaves open, a column for each environment. */
final class ValuesViewModel {

    private final DocumentSession session;
    private List<String> written = List.of();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    ValuesViewModel(DocumentSession session) {
        this.session = session;
    }

    private SessionValues values() {
        return session.values();
    }

    /** @param names those of the document as it is now */
    void follow(List<String> names) {
        written = List.copyOf(names);
    }

    /** The names of the document, and those that only the tables have. */
    List<String> names() {
        Set<String> names = new LinkedHashSet<>(written);
        environments().forEach(each -> names.addAll(table(each).keySet()));
        return List.copyOf(names);
    }

    List<String> environments() {
        return values().environments().names();
    }

    String chosen() {
        return values().chosenProperty().get().orElse("");
    }

    void choose(String environment) {
        values().chosenProperty().set(Optional.of(environment));
    }

    /** A name's value in an environment; empty where it has none there. */
    String value(String environment, String name) {
        return table(environment).getOrDefault(name, "");
    }

    /** What the template says of a name; empty where it says nothing. */
    String fromTemplate(String name) {
        return session.file()
                .flatMap(path -> session.workspace().workflow(path, session.document()))
                .map(WorkflowEntry::substitutions)
                .map(known -> known.get(name))
                .orElse("");
    }

    /**
     * How many names of the document have no value, neither in the chosen environment nor in the template. What only deployment knows
     * (the ARN of a resource of the same template) needs none.
     */
    long open() {
        Map<String, String> known = session.substitutions();
        return written.stream()
                .filter(name -> !known.containsKey(name) && (name.indexOf('.') < 0 || name.startsWith("var.")))
                .count();
    }

    /** Writes a value; an empty one takes it away. */
    void set(String environment, String name, String value) {
        if (!value.equals(value(environment, name))) {
            attempt(() -> EnvironmentEdits.set(
                    values().environments(),
                    environment,
                    name,
                    Optional.of(value).filter(text -> !text.isEmpty())));
        }
    }

    /** Makes an environment; one of no name, or of a name that there is, is none. */
    void add(String environment) {
        String name = environment.strip();
        if (environments().contains(name)) {
            problem.set(Words.text("values.exists", name));
        } else if (!name.isEmpty()) {
            attempt(() -> EnvironmentEdits.add(values().environments(), name));
        }
    }

    void remove(String environment) {
        attempt(() -> EnvironmentEdits.remove(values().environments(), environment));
    }

    /** Why the latest change was not made; empty where it was. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Where the values are written. */
    String place() {
        return Optional.ofNullable(values().environments().file().getFileName())
                .map(Object::toString)
                .orElse("");
    }

    private void attempt(Supplier<Environments> change) {
        try {
            values().changeTo(change.get());
            problem.set("");
        } catch (UnreadableEnvironments failed) {
            problem.set(failed.getMessage());
        }
    }

    private Map<String, String> table(String environment) {
        return session.file()
                .map(file -> values().environments().values(environment, file))
                .orElseGet(() -> values().environments()
                        .values(environment, session.workspace().root()));
    }
}

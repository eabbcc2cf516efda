package dev.statewright.app.inspector.field;

import dev.statewright.app.session.DocumentSession;
import dev.statewright.model.asl.State;
import dev.statewright.model.catalog.ActionCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields that the inspector shows of a state, on all its tabs, also those inside others; for tests. */
record ShownFields(DocumentSession session) {

    /** Enters something into the field of that id. */
    Optional<String> commit(String state, String id, String input) {
        return commit(field(state, id), input);
    }

    static Optional<String> commit(Field field, String input) {
        return switch (field) {
            case Field.Text text -> text.commit().commit(input);
            case Field.Choice choice -> choice.commit().commit(input);
            case Field.Json json -> json.commit().commit(input);
            case Field.Switch on -> on.commit().commit(input);
            case Field.Segments segments -> segments.commit().commit(input);
            case Field.Sourced sourced -> sourced.source().commit().commit(input);
            case Field.Card _, Field.Row _, Field.Note _, Field.Deeds _ ->
                throw new AssertionError("Takes no input: " + field);
        };
    }

    /** Enters into a field of the workflow itself. */
    Optional<String> commitToWorkflow(String id, String input) {
        return commit(workflowField(id), input);
    }

    /** What a field of the workflow shows. */
    String ofWorkflow(String id) {
        return switch (workflowField(id)) {
            case Field.Text text -> text.value();
            case Field.Choice choice -> choice.value();
            case Field other -> throw new AssertionError("Shows no value: " + other);
        };
    }

    private Field workflowField(String id) {
        return tabs().workflow().stream()
                .flatMap(group -> group.fields().stream())
                .filter(field -> field.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No field " + id));
    }

    private Tabs tabs() {
        return new Tabs(
                session.document(),
                session.workspace(),
                session::attempt,
                Optional.of(ActionCatalog.load()),
                new ParameterMode(() -> {}));
    }

    /** Presses the button of that id. */
    void press(String state, String id) {
        deeds(state).stream()
                .filter(deed -> deed.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + id))
                .handler()
                .run();
    }

    Field field(String state, String id) {
        return find(state, id).orElseThrow(() -> new AssertionError("No field " + id + " among " + ids(state)));
    }

    Optional<Field> find(String state, String id) {
        return all(state).stream().filter(field -> field.id().equals(id)).findFirst();
    }

    List<String> ids(String state) {
        return all(state).stream().map(Field::id).toList();
    }

    List<Field> all(String name) {
        List<Field> fields = new ArrayList<>();
        groups(name).forEach(group -> group.fields().forEach(field -> collect(field, fields)));
        return fields;
    }

    private List<Deed> deeds(String state) {
        List<Deed> deeds = new ArrayList<>();
        for (Field field : all(state)) {
            switch (field) {
                case Field.Card card -> deeds.addAll(card.deeds());
                case Field.Deeds row -> deeds.addAll(row.deeds());
                case Field.Sourced sourced -> deeds.addAll(sourced.deeds());
                case Field.Text _,
                        Field.Choice _,
                        Field.Json _,
                        Field.Note _,
                        Field.Row _,
                        Field.Switch _,
                        Field.Segments _ -> {}
            }
        }
        return deeds;
    }

    private List<Group> groups(String name) {
        Tabs tabs = tabs();
        State state = session.document().machine().states().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        List<Group> groups = new ArrayList<>(tabs.configuration(state));
        groups.addAll(tabs.data(state));
        groups.addAll(tabs.variables(state));
        groups.addAll(tabs.errors(state));
        groups.addAll(tabs.definition(state));
        return groups;
    }

    private static void collect(Field field, List<Field> found) {
        found.add(field);
        switch (field) {
            case Field.Card card -> card.fields().forEach(inner -> collect(inner, found));
            case Field.Row row -> row.fields().forEach(inner -> collect(inner, found));
            case Field.Sourced sourced -> {
                sourced.name().ifPresent(found::add);
                collect(sourced.value(), found);
            }
            case Field.Text _,
                    Field.Choice _,
                    Field.Json _,
                    Field.Note _,
                    Field.Deeds _,
                    Field.Switch _,
                    Field.Segments _ -> {}
        }
    }
}

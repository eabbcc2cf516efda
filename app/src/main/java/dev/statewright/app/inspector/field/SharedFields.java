package dev.statewright.app.inspector.field;

import dev.statewright.app.words.Words;
import dev.statewright.model.command.Command;
import dev.statewright.model.command.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The fields that several states have in common, as if they were one state: a value that differs is not shown, and what is entered goes to all
 * of them by one command.
 */
final class SharedFields {

    /** A name belongs to one state, and so does its text. */
    private static final Set<String> OWN = Set.of("name", "definition");

    /** The value of a choice that shows no value; no value begins so. */
    private static final String SEVERAL = "\0several";

    private final Function<Command, Optional<String>> execute;
    private final List<Command> collected;

    /**
     * @param collected where commits of the states' own fields leave their commands instead of carrying them out
     * @param execute carries all of them out
     */
    SharedFields(List<Command> collected, Function<Command, Optional<String>> execute) {
        this.collected = collected;
        this.execute = execute;
    }

    /** @param groups of each state, made so that commits collect commands */
    List<Field> of(List<List<Group>> groups) {
        List<List<Field>> ofStates = groups.stream().map(SharedFields::simple).toList();
        List<Field> shared = new ArrayList<>();
        for (Field first : ofStates.getFirst()) {
            List<Field> same = new ArrayList<>();
            for (List<Field> fields : ofStates) {
                fields.stream()
                        .filter(field -> field.id().equals(first.id()) && field.getClass() == first.getClass())
                        .findFirst()
                        .ifPresent(same::add);
            }
            if (same.size() == ofStates.size() && !OWN.contains(first.id())) {
                shared.add(shared(first, same));
            }
        }
        return shared;
    }

    /** Fields that hold one value; what is inside cards belongs to its state. */
    private static List<Field> simple(List<Group> groups) {
        List<Field> simple = new ArrayList<>();
        groups.forEach(group -> group.fields().forEach(field -> {
            switch (field) {
                case Field.Text _, Field.Choice _, Field.Json _, Field.Switch _ -> simple.add(field);
                case Field.Sourced sourced
                when sourced.value() instanceof Field.Text text ->
                    simple.add(new Field.Text(text.id(), sourced.label(), text.value(), text.prompt(), text.commit()));
                case Field.Sourced _, Field.Note _, Field.Card _, Field.Deeds _, Field.Row _, Field.Segments _ -> {}
            }
        }));
        return simple;
    }

    private Field shared(Field first, List<Field> same) {
        return switch (first) {
            case Field.Text text -> {
                boolean equal = same.stream()
                        .allMatch(each -> ((Field.Text) each).value().equals(text.value()));
                yield new Field.Text(
                        text.id(),
                        text.label(),
                        equal ? text.value() : "",
                        equal ? text.prompt() : Words.text("inspector.several-values"),
                        text.multiline(),
                        text.suggestions(),
                        toAll(same));
            }
            case Field.Choice choice -> {
                boolean equal = same.stream()
                        .allMatch(each -> ((Field.Choice) each).value().equals(choice.value()));
                List<Option> options = new ArrayList<>(choice.options());
                same.forEach(each -> options.retainAll(((Field.Choice) each).options()));
                if (!equal) {
                    options.addFirst(new Option(SEVERAL, Words.text("inspector.several-values")));
                }
                yield new Field.Choice(
                        choice.id(), choice.label(), equal ? choice.value() : SEVERAL, options, toAll(same));
            }
            case Field.Json json -> {
                boolean equal = same.stream()
                        .allMatch(each -> ((Field.Json) each).text().equals(json.text()));
                yield new Field.Json(json.id(), json.label(), equal ? json.text() : "", json.lines(), toAll(same));
            }
            case Field.Switch on ->
                new Field.Switch(
                        on.id(), on.label(), same.stream().allMatch(each -> ((Field.Switch) each).on()), toAll(same));
            case Field other -> other;
        };
    }

    private Commit toAll(List<Field> same) {
        Commit strict =
                input -> together(same.stream().map(SharedFields::commit).toList(), input);
        return strict.orAnyway(input -> together(
                same.stream()
                        .map(field -> commit(field).anyway().orElse(commit(field)))
                        .toList(),
                input));
    }

    private Optional<String> together(List<Commit> commits, String input) {
        collected.clear();
        for (Commit commit : commits) {
            Optional<String> wrong = commit.commit(input);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return execute.apply(new Together(collected));
    }

    private static Commit commit(Field field) {
        return switch (field) {
            case Field.Text text -> text.commit();
            case Field.Choice choice -> choice.commit();
            case Field.Json json -> json.commit();
            case Field.Switch on -> on.commit();
            case Field other -> throw new IllegalArgumentException("Holds no value: " + other.id());
        };
    }
}

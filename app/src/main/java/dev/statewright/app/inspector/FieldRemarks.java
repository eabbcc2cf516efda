package dev.statewright.app.inspector;

import dev.statewright.app.inspector.field.Deed;
import dev.statewright.app.inspector.field.Field;
import dev.statewright.app.inspector.field.FieldPlaces;
import dev.statewright.app.inspector.field.Group;
import dev.statewright.app.problem.FixItem;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.StateAtOffset;
import dev.statewright.icons.ActionIcons;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the validator says of the subject, sorted to the fields it is about.
 *
 * @param byField by the fields' ids
 * @param others what is about no field that is shown
 */
record FieldRemarks(Map<String, List<Remark>> byField, List<Remark> others) {

    private static final Pattern REQUIRED = Pattern.compile("These fields are required: \\[(\\w+)");

    static FieldRemarks of(
            DocumentSession session, Optional<State> state, Optional<FieldPlaces> places, List<Group> shown) {
        Map<String, List<Remark>> byField = new HashMap<>();
        List<Remark> others = new ArrayList<>();
        if (places.isPresent() && !session.diagnostics().isEmpty()) {
            Map<SyntaxPath, String> fields = fields(places.get(), shown);
            Predicate<Diagnostic> own = own(session.document(), state);
            for (Diagnostic each : session.diagnostics()) {
                if (own.test(each)) {
                    Remark remark = remark(session, each, others.size() + byField.size());
                    fieldOf(session, fields, places.get().owner(), each)
                            .ifPresentOrElse(
                                    id -> byField.computeIfAbsent(id, key -> new ArrayList<>())
                                            .add(remark),
                                    () -> others.add(remark));
                }
            }
        }
        return new FieldRemarks(byField, others);
    }

    /** Of the state itself, not of a state inside it; of the workflow, where it is about no state. */
    private static Predicate<Diagnostic> own(AslDocument document, Optional<State> state) {
        if (state.isEmpty()) {
            NavigableMap<Integer, TextRange> states = outermost(document);
            return said -> {
                Map.Entry<Integer, TextRange> before =
                        states.floorEntry(said.range().start());
                return before == null || !before.getValue().touches(said.range().start());
            };
        }
        Optional<StatePath> wanted = state.map(State::path);
        Optional<TextRange> text = wanted.flatMap(path -> StateAtOffset.range(document, path));
        return said -> text.filter(range -> range.touches(said.range().start())).isPresent()
                && StateAtOffset.find(document, said.range().start()).equals(wanted);
    }

    /** The texts of the states that lie in no other state, by their beginnings: there may be thousands, and as much said of them. */
    private static NavigableMap<Integer, TextRange> outermost(AslDocument document) {
        Scope root = document.machine().scope();
        Set<String> names = root.states().stream().map(State::name).collect(Collectors.toSet());
        NavigableMap<Integer, TextRange> texts = new TreeMap<>();
        document.tree()
                .object(root.path().syntax().then("States"))
                .ifPresent(states -> states.members().stream()
                        .filter(member -> names.contains(member.key()))
                        .forEach(member -> texts.put(member.range().start(), member.range())));
        return texts;
    }

    private static Map<SyntaxPath, String> fields(FieldPlaces places, List<Group> shown) {
        Map<SyntaxPath, String> fields = new LinkedHashMap<>();
        shown.forEach(group -> group.fields().forEach(field -> collect(field, places, fields)));
        return fields;
    }

    private static void collect(Field field, FieldPlaces places, Map<SyntaxPath, String> fields) {
        switch (field) {
            case Field.Card card -> card.fields().forEach(inner -> collect(inner, places, fields));
            case Field.Row row -> row.fields().forEach(inner -> collect(inner, places, fields));
            case Field.Sourced sourced -> collect(sourced.value(), places, fields);
            case Field.Text _, Field.Choice _, Field.Json _, Field.Switch _ ->
                places.of(field.id()).ifPresent(place -> fields.putIfAbsent(place, field.id()));
            case Field.Note _, Field.Deeds _, Field.Segments _ -> {}
        }
    }

    /** The field that is missing, or else the one whose place is nearest above what is said. */
    private static Optional<String> fieldOf(
            DocumentSession session, Map<SyntaxPath, String> fields, SyntaxPath owner, Diagnostic said) {
        SyntaxPath place = session.document().tree().pathAt(said.range().start());
        Matcher missing = REQUIRED.matcher(said.message());
        if (missing.lookingAt() && fields.containsKey(place.then(missing.group(1)))) {
            return Optional.of(fields.get(place.then(missing.group(1))));
        }
        while (place.steps().size() > owner.steps().size()) {
            if (fields.containsKey(place)) {
                return Optional.of(fields.get(place));
            }
            place = place.parent();
        }
        return Optional.empty();
    }

    private static Remark remark(DocumentSession session, Diagnostic said, int number) {
        Field.Note.Kind kind = switch (said.severity()) {
            case ERROR -> Field.Note.Kind.ERROR;
            case WARNING -> Field.Note.Kind.WARNING;
            case ADVICE -> Field.Note.Kind.ADVICE;
        };
        // the likeliest fix; the Problems panel has the others
        Optional<Deed> fix = FixItem.of(session, said).stream()
                .findFirst()
                .map(item -> new Deed(
                        "problem-" + number + "-fix",
                        item.title(),
                        ActionIcons.EDIT,
                        () -> session.execute(item.command())));
        return new Remark(kind, said.message(), fix);
    }
}

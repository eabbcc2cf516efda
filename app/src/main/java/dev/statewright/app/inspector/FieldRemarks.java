package dev.statewright.app.inspector;

import dev.statewright.app.inspector.field.Deed;
import dev.statewright.app.inspector.field.Field;
import dev.statewright.app.inspector.field.FieldPlaces;
import dev.statewright.app.inspector.field.Group;
import dev.statewright.app.problem.FixItem;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.StateAtOffset;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.Severity;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the validator says of the subject, sorted to the fields it is about.
 *
 * @param byField by the fields' ids
 * @param others what is about no field that is shown; of another tab's fields it is told how much there is
 */
record FieldRemarks(Map<String, List<Remark>> byField, List<Remark> others) {

    private static final Pattern REQUIRED = Pattern.compile("These fields are required: \\[(\\w+)");

    /** @param otherTabs asked for only where something is about none of the fields that are shown */
    static FieldRemarks of(
            DocumentSession session,
            Optional<State> state,
            Optional<FieldPlaces> places,
            List<Group> shown,
            Supplier<List<OtherTab>> otherTabs) {
        Map<String, List<Remark>> byField = new HashMap<>();
        List<Remark> others = new ArrayList<>();
        if (places.isPresent() && !session.diagnostics().isEmpty()) {
            Predicate<Diagnostic> own = own(session.document(), state);
            List<Diagnostic> left = new ArrayList<>();
            Map<SyntaxPath, Field> fields = fields(places.get(), shown);
            for (Diagnostic each : session.diagnostics()) {
                if (own.test(each)) {
                    fieldOf(session, fields, places.get().owner(), each)
                            .ifPresentOrElse(
                                    id -> byField.computeIfAbsent(id, key -> new ArrayList<>())
                                            .add(remark(session, each, id)),
                                    () -> left.add(each));
                }
            }
            if (!left.isEmpty()) {
                others.addAll(elsewhere(session, places.get(), otherTabs.get(), left));
            }
        }
        return new FieldRemarks(byField, others);
    }

    /** What no field of any tab takes, whole; for each tab whose fields take the rest, how much that is. */
    private static List<Remark> elsewhere(
            DocumentSession session, FieldPlaces places, List<OtherTab> tabs, List<Diagnostic> left) {
        List<Diagnostic> still = new ArrayList<>(left);
        List<Remark> byTab = new ArrayList<>();
        for (OtherTab tab : tabs) {
            Map<SyntaxPath, Field> fields = fields(places, tab.groups());
            List<Diagnostic> there = still.stream()
                    .filter(each ->
                            fieldOf(session, fields, places.owner(), each).isPresent())
                    .toList();
            still.removeAll(there);
            there.stream()
                    .map(Diagnostic::severity)
                    .min(Comparator.naturalOrder())
                    .ifPresent(gravest -> byTab.add(new Remark(
                            kind(gravest),
                            Words.text("inspector.problems-in-tab", tab.title(), there.size()),
                            Optional.of(new Deed(
                                    "problems-in-" + tab.id(),
                                    Words.text("inspector.show-tab"),
                                    ActionIcons.CHEVRON_RIGHT,
                                    tab.open())))));
        }
        List<Remark> remarks = new ArrayList<>();
        for (Diagnostic each : still) {
            remarks.add(remark(session, each, String.valueOf(remarks.size())));
        }
        remarks.addAll(byTab);
        return remarks;
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

    private static Map<SyntaxPath, Field> fields(FieldPlaces places, List<Group> shown) {
        Map<SyntaxPath, Field> fields = new LinkedHashMap<>();
        shown.forEach(group -> group.fields().forEach(field -> collect(field, places, fields)));
        return fields;
    }

    private static void collect(Field field, FieldPlaces places, Map<SyntaxPath, Field> fields) {
        switch (field) {
            case Field.Card card -> card.fields().forEach(inner -> collect(inner, places, fields));
            case Field.Row row -> row.fields().forEach(inner -> collect(inner, places, fields));
            case Field.Sourced sourced -> collect(sourced.value(), places, fields);
            case Field.Text _, Field.Json _ ->
                places.of(field.id()).ifPresent(place -> fields.merge(place, field, FieldRemarks::valueOfKind));
            case Field.Choice _ ->
                places.of(field.id())
                        .ifPresent(place -> fields.merge(
                                place, field, (before, now) -> before instanceof Field.Choice ? now : before));
            case Field.Switch _ -> places.of(field.id()).ifPresent(place -> fields.putIfAbsent(place, field));
            case Field.Note _, Field.Deeds _, Field.Segments _ -> {}
        }
    }

    /** Where one field says what kind of value there is and another takes the value, what is said is about the value. */
    private static Field valueOfKind(Field before, Field now) {
        return before instanceof Field.Choice || before instanceof Field.Switch ? now : before;
    }

    /** The field that is missing, or else the one whose place is nearest above what is said. */
    private static Optional<String> fieldOf(
            DocumentSession session, Map<SyntaxPath, Field> fields, SyntaxPath owner, Diagnostic said) {
        SyntaxPath place = session.document().tree().pathAt(said.range().start());
        Matcher missing = REQUIRED.matcher(said.message());
        if (missing.lookingAt() && fields.containsKey(place.then(missing.group(1)))) {
            return Optional.of(fields.get(place.then(missing.group(1))).id());
        }
        while (place.steps().size() > owner.steps().size()) {
            if (fields.containsKey(place)) {
                return Optional.of(fields.get(place).id());
            }
            place = place.parent();
        }
        return Optional.empty();
    }

    /** @param where tells the remark's fix from others' */
    private static Remark remark(DocumentSession session, Diagnostic said, String where) {
        // the likeliest fix; the Problems panel has the others
        Optional<Deed> fix = FixItem.of(session, said).stream()
                .findFirst()
                .map(item -> new Deed(
                        "problem-" + where + "-fix",
                        item.title(),
                        ActionIcons.EDIT,
                        () -> session.execute(item.command())));
        return new Remark(kind(said.severity()), said.message(), fix);
    }

    private static Field.Note.Kind kind(Severity severity) {
        return switch (severity) {
            case ERROR -> Field.Note.Kind.ERROR;
            case WARNING -> Field.Note.Kind.WARNING;
            case ADVICE -> Field.Note.Kind.ADVICE;
        };
    }
}

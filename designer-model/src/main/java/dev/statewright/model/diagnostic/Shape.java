package dev.statewright.model.diagnostic;

import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an object of ASL looks like: the fields it may have, those it must have, and those that exclude each other. A check itself. */
final class Shape implements Check {

    private final Map<String, Field> fields = new HashMap<>();
    private final List<String> required = new ArrayList<>();
    private final List<List<String>> alternatives = new ArrayList<>();
    private final List<Set<String>> exclusive = new ArrayList<>();
    private final Set<String> competing = new HashSet<>();

    static Shape of(Field... fields) {
        return new Shape().with(List.of(fields));
    }

    Shape with(Collection<Field> more) {
        more.forEach(field -> fields.put(field.name(), field));
        return this;
    }

    Shape requiring(String... names) {
        required.addAll(List.of(names));
        return this;
    }

    /** At most one of these fields may be there. */
    Shape eitherOf(String... names) {
        exclusive.add(Set.of(names));
        competing.addAll(List.of(names));
        return this;
    }

    /** At least one of these fields must be there. */
    Shape requiringOneOf(String... names) {
        alternatives.add(List.of(names));
        return this;
    }

    /** Exactly one of these fields must be there. */
    Shape oneOf(String... names) {
        return requiringOneOf(names).eitherOf(names);
    }

    /** The names of the fields that it has in a language. */
    Set<String> names(QueryLanguage language) {
        return fields.values().stream()
                .filter(field -> field.isIn(language))
                .map(Field::name)
                .collect(Collectors.toSet());
    }

    /** The field of that name; absent where it has none. */
    Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** Whether a field must be there, or one of several of which it is the first. */
    boolean demands(String name) {
        return required.contains(name)
                || alternatives.stream().anyMatch(names -> names.getFirst().equals(name));
    }

    /** The fields that may not stand beside this one. */
    Set<String> rivals(String name) {
        return exclusive.stream()
                .filter(names -> names.contains(name))
                .flatMap(Set::stream)
                .filter(other -> !other.equals(name))
                .collect(Collectors.toSet());
    }

    @Override
    public void check(SyntaxNode value, Site site) {
        if (value instanceof SyntaxObject object) {
            int competitors = checkMembers(object, site);
            if (!object.isTransformed()) {
                checkRequired(object, site);
                for (List<String> names : alternatives) {
                    checkAlternatives(names, object, site);
                }
            }
            if (competitors > 1) {
                exclusive.forEach(names -> checkExclusive(names, object, site));
            }
        } else if (!Checks.isPlaceholder(value)) {
            site.error("Expected value of type Object", value.range());
        }
    }

    /** How many members may exclude each other. */
    private int checkMembers(SyntaxObject object, Site site) {
        int competitors = 0;
        for (SyntaxMember member : object.members()) {
            Field field = fields.get(member.key());
            if (field == null && member.isTransform()) {
                continue;
            }
            if (field == null) {
                site.error("Field '" + member.key() + "' is not supported", member.keyRange());
            } else if (!field.isIn(site.language())) {
                Languages.wrong(member, field.only().orElseThrow(), site);
            } else {
                SyntaxNode value = member.value().orElse(null);
                if (value != null) {
                    field.check().check(value, site.member(member));
                }
            }
            if (!competing.isEmpty() && competing.contains(member.key())) {
                competitors++;
            }
        }
        return competitors;
    }

    private void checkRequired(SyntaxObject object, Site site) {
        List<String> missing = List.of();
        for (String name : required) {
            if (object.member(name).isEmpty()) {
                missing = missing.isEmpty() ? new ArrayList<>() : missing;
                missing.add(name);
            }
        }
        if (!missing.isEmpty()) {
            site.error("These fields are required: " + missing, site.anchor());
        }
    }

    private static void checkAlternatives(List<String> names, SyntaxObject object, Site site) {
        for (String name : names) {
            if (object.member(name).isPresent()) {
                return;
            }
        }
        site.error("One of these fields is required: " + names, site.anchor());
    }

    private static void checkExclusive(Set<String> names, SyntaxObject object, Site site) {
        SyntaxMember first = null;
        for (SyntaxMember member : object.members()) {
            if (names.contains(member.key())) {
                if (first != null && !first.key().equals(member.key())) {
                    site.error(
                            "Only one of these fields is allowed: [" + first.key() + ", " + member.key() + "]",
                            member.keyRange());
                    return;
                }
                first = member;
            }
        }
    }
}

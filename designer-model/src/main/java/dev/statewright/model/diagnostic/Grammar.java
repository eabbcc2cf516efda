package dev.statewright.model.diagnostic;

import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.asl.StateType;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What ASL expects at a place of a definition, as the validator knows it: the fields that an object may have, the words that a value may
 * be.
 *
 * @param place what stands there
 * @param language in force
 */
public record Grammar(Expected place, QueryLanguage language) {

    /** What may stand at a place. */
    public sealed interface Expected {

        /** An object of known fields. */
        record Fields(Part part, List<Offer> offers) implements Expected {
            public Fields {
                offers = List.copyOf(offers);
            }
        }

        /** States by their names. */
        record States() implements Expected {}

        /** One of a few words. */
        record Words(List<String> words) implements Expected {
            public Words {
                words = List.copyOf(words);
            }
        }

        /** True or false. */
        record Flag() implements Expected {}

        /** An array of objects or texts. */
        record Items(Expected item) implements Expected {}

        /** Anything else: text, numbers, data of the workflow's own. */
        record Anything() implements Expected {}
    }

    /** What an object is. */
    public enum Part {
        WORKFLOW,
        BRANCH,
        STATE,
        CHOICE_RULE,
        OTHER
    }

    /**
     * A field that an object may have.
     *
     * @param required whether it must be there, or one of several of which it is the first
     * @param rivals the fields that may not stand beside it
     */
    public record Offer(String name, boolean required, Set<String> rivals) {
        public Offer {
            rivals = Set.copyOf(rivals);
        }
    }

    /** What is expected at the end of a path; empty where the path leaves what ASL knows. */
    public static Optional<Grammar> at(SyntaxTree tree, SyntaxPath path) {
        return new GrammarWalk(tree).to(path);
    }

    /** The fields of a state of a type. {@link StateType#UNKNOWN} has those that all types have. */
    static Expected ofState(StateType type, QueryLanguage language) {
        List<Offer> offers = new ArrayList<>();
        Shape shape = StateShapes.of(type == StateType.UNKNOWN ? StateType.PASS : type);
        Set<String> names = new LinkedHashSet<>(shape.names(language));
        if (type == StateType.UNKNOWN) {
            names.retainAll(Set.of("Type", "Comment", "QueryLanguage"));
        }
        for (String name : names) {
            Set<String> rivals = switch (name) {
                case "Next" -> Set.of("End");
                case "End" -> Set.of("Next");
                default -> shape.rivals(name);
            };
            boolean required = name.equals("Type") || name.equals("Next") || shape.demands(name);
            offers.add(new Offer(name, required, rivals));
        }
        return new Expected.Fields(Part.STATE, offers);
    }

    static Expected ofShape(Part part, Shape shape, QueryLanguage language) {
        return new Expected.Fields(
                part,
                shape.names(language).stream()
                        .map(name -> new Offer(name, shape.demands(name), shape.rivals(name)))
                        .toList());
    }

    /** @param outermost whether it is an entry of {@code Choices} */
    static Expected ofRule(boolean outermost, QueryLanguage language) {
        List<Offer> offers = new ArrayList<>();
        offers.add(new Offer("Comment", false, Set.of()));
        if (outermost) {
            offers.add(new Offer("Next", true, Set.of()));
            offers.add(new Offer("Assign", false, Set.of()));
        }
        if (language == QueryLanguage.JSONATA) {
            offers.add(new Offer("Condition", true, Set.of()));
            if (outermost) {
                offers.add(new Offer("Output", false, Set.of()));
            }
            return new Expected.Fields(Part.CHOICE_RULE, offers);
        }
        Set<String> tests = new LinkedHashSet<>(ChoiceOperators.names());
        Set<String> connections = Set.of("And", "Or", "Not");
        tests.addAll(connections);
        offers.add(new Offer("Variable", true, connections));
        for (String test : tests) {
            Set<String> rivals = new LinkedHashSet<>(tests);
            rivals.remove(test);
            if (connections.contains(test)) {
                rivals.add("Variable");
            }
            offers.add(new Offer(test, false, rivals));
        }
        return new Expected.Fields(Part.CHOICE_RULE, offers);
    }

    static QueryLanguage languageOf(SyntaxNode node, QueryLanguage otherwise) {
        return node instanceof SyntaxObject object ? Languages.of(object, otherwise) : otherwise;
    }

    static StateType typeOf(SyntaxNode state) {
        return state instanceof SyntaxObject object
                        && object.get("Type").orElse(null) instanceof SyntaxScalar type
                        && type.kind() == SyntaxScalar.Kind.STRING
                ? StateType.of(type.value())
                : StateType.UNKNOWN;
    }
}

package dev.statewright.app.inspector.field;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A field of the inspector: what it shows now, and how input reaches the document. Described anew after every change of the
 * document; views keep their controls as long as the ids stay the same.
 */
public sealed interface Field {

    /** Unique in its tab. */
    String id();

    /**
     * A line or, {@code multiline}, a few lines of text.
     *
     * @param prompt shown while it is empty
     * @param suggestions values to offer while typing
     */
    record Text(
            String id,
            String label,
            String value,
            String prompt,
            boolean multiline,
            List<String> suggestions,
            Commit commit)
            implements Field {

        public Text(String id, String label, String value, String prompt, Commit commit) {
            this(id, label, value, prompt, false, List.of(), commit);
        }
    }

    /** One of several values. */
    record Choice(String id, String label, String value, List<Option> options, Commit commit) implements Field {}

    /**
     * JSON as text.
     *
     * @param lines how many lines high it is at least; one for what is seldom given, which has no editor until it is
     */
    record Json(String id, String label, String text, int lines, Commit commit) implements Field {

        /** Whether most states do without it. */
        public boolean isSeldom() {
            return lines == 1;
        }
    }

    /** A sentence to read. */
    record Note(String id, Kind kind, String text) implements Field {

        /** How grave it is. */
        public enum Kind {
            PLAIN,
            ADVICE,
            WARNING,
            ERROR
        }
    }

    /** Several fields in a frame, with what can be done with it as a whole. */
    record Card(String id, String title, List<Field> fields, List<Deed> deeds) implements Field {}

    /** A row of buttons. */
    record Deeds(String id, List<Deed> deeds) implements Field {}

    /**
     * Two or three fields side by side.
     *
     * @param shares how much of the row's width each has
     */
    record Row(String id, List<Field> fields, List<Integer> shares) implements Field {

        /** Each as wide as the others. */
        public Row(String id, List<Field> fields) {
            this(id, fields, Collections.nCopies(fields.size(), 1));
        }
    }

    /** Something that is so or is not; commits {@code true} or {@code false}. */
    record Switch(String id, String label, boolean on, Commit commit) implements Field {}

    /** A heading with two or three words beside it, one of which holds. */
    record Segments(String id, String label, String value, List<Option> options, Commit commit) implements Field {}

    /**
     * A value that can be written as it is, or come from somewhere.
     *
     * @param hint what kind of value it is, in a word or two
     * @param source where it comes from; with one option there is nothing to choose
     * @param value the field for it, without a label of its own
     * @param name the field for the label, where the user gives the name
     */
    record Sourced(
            String id,
            String label,
            boolean required,
            String hint,
            Choice source,
            Field value,
            List<Deed> deeds,
            Optional<Text> name)
            implements Field {

        public Sourced(
                String id, String label, boolean required, String hint, Choice source, Field value, List<Deed> deeds) {
            this(id, label, required, hint, source, value, deeds, Optional.empty());
        }

        /** The same with a name that the user gives. */
        Sourced named(Text field) {
            return new Sourced(id, label, required, hint, source, value, deeds, Optional.of(field));
        }
    }
}

package dev.statewright.runtime.mock;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A test case as a table: a row for equal answers of a state that follow one another. Edits give the file's next text. */
public record MockTable(MockFileText file, String machine, String testCase) {

    /**
     * What a state answers at some of its invocations.
     *
     * @param first the first invocation, from 0
     * @param last the last one, at least {@code first}
     */
    public record Row(String state, int first, int last, MockedResponse.Answer answer) {
        public Row {
            if (first < 0 || last < first) {
                throw new IllegalArgumentException("No invocations: " + first + "-" + last);
            }
        }
    }

    /** In the order of the file. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (MockFileText.Row cell : file.rows(machine, testCase)) {
            Row before = rows.isEmpty() ? null : rows.getLast();
            if (before != null
                    && before.state().equals(cell.state())
                    && before.answer().equals(cell.answer())) {
                rows.set(rows.size() - 1, new Row(cell.state(), before.first(), cell.invocation(), cell.answer()));
            } else {
                rows.add(new Row(cell.state(), cell.invocation(), cell.invocation(), cell.answer()));
            }
        }
        return rows;
    }

    /** How many invocations of a state have an answer. */
    public int answers(String state) {
        return answersOf(state).size();
    }

    /**
     * The file with one more row; answers that were there for its invocations give way.
     *
     * @throws UnansweredInvocation where an invocation before it would have no answer
     */
    public MockFileText with(Row row) {
        return put(file, answersOf(row.state()), row);
    }

    /**
     * The file with a row in place of another one.
     *
     * @throws UnansweredInvocation where an invocation would have no answer while later ones have
     */
    public MockFileText replace(Row old, Row next) {
        if (!old.state().equals(next.state())) {
            return new MockTable(without(old), machine, testCase).with(next);
        }
        TreeMap<Integer, MockedResponse.Answer> left = answersOf(old.state());
        left.subMap(old.first(), old.last() + 1).clear();
        return put(file, left, next);
    }

    /** The file without a row; answers of the same state after it come earlier. */
    public MockFileText without(Row row) {
        TreeMap<Integer, MockedResponse.Answer> left = answersOf(row.state());
        left.subMap(row.first(), row.last() + 1).clear();
        return file.withAnswers(machine, testCase, row.state(), List.copyOf(left.values()));
    }

    private MockFileText put(MockFileText text, TreeMap<Integer, MockedResponse.Answer> known, Row row) {
        for (int i = row.first(); i <= row.last(); i++) {
            known.put(i, row.answer());
        }
        for (int i = 0; i < known.size(); i++) {
            if (!known.containsKey(i)) {
                throw new UnansweredInvocation(row.state(), i);
            }
        }
        return text.withAnswers(machine, testCase, row.state(), List.copyOf(known.values()));
    }

    private TreeMap<Integer, MockedResponse.Answer> answersOf(String state) {
        TreeMap<Integer, MockedResponse.Answer> answers = new TreeMap<>();
        file.rows(machine, testCase).stream()
                .filter(row -> row.state().equals(state))
                .forEach(row -> answers.put(row.invocation(), row.answer()));
        return answers;
    }
}

package dev.statewright.runtime.mock;

import dev.statewright.model.edit.DocumentEdits;
import dev.statewright.model.syntax.JsonParser;
import dev.statewright.model.syntax.SyntaxJson;
import dev.statewright.runtime.history.Json;
import java.util.List;

/** The test cases that a mock file has for a workflow. Edits give the file's next text. */
public record MockCases(MockFileText file, String machine) {

    /** In the order of the file. */
    public List<String> names() {
        return file.text().isBlank()
                ? List.of()
                : MockFile.parse(file.text(), "The mock file").testCases(machine);
    }

    /**
     * With one more test case, which mocks nothing yet.
     *
     * @throws InvalidMockFile where there is one of that name, or the name is blank
     */
    public MockFileText with(String testCase) {
        requireFree(testCase);
        return file.set(MockFileText.path(machine, testCase), Json.NODES.objectNode());
    }

    /**
     * With a test case that answers as another one does. They share their responses until one of them is edited.
     *
     * @throws InvalidMockFile where there is one of the new name, or the name is blank
     */
    public MockFileText duplicated(String testCase, String copy) {
        requireFree(copy);
        return JsonParser.parse(file.text())
                .find(MockFileText.path(machine, testCase))
                .map(known -> file.set(MockFileText.path(machine, copy), SyntaxJson.toJson(known)))
                .orElseThrow(() -> new InvalidMockFile("There is no test case \"" + testCase + "\"."));
    }

    /** @throws InvalidMockFile where there is one of the new name, or the name is blank */
    public MockFileText renamed(String testCase, String name) {
        requireFree(name);
        return file.edited(tree -> DocumentEdits.of(tree)
                .renameKey(MockFileText.path(machine, testCase), name)
                .applyTo(tree.text()));
    }

    /** Without a test case, and without the responses that nobody else uses. */
    public MockFileText without(String testCase) {
        MockFileText left = file;
        for (String state : file.cases(machine, testCase).keySet()) {
            left = left.remove(machine, testCase, state);
        }
        return left.edited(tree -> DocumentEdits.of(tree)
                .remove(MockFileText.path(machine, testCase))
                .applyTo(tree.text()));
    }

    private void requireFree(String name) {
        if (name.isBlank()) {
            throw new InvalidMockFile("A test case needs a name.");
        }
        if (names().contains(name)) {
            throw new InvalidMockFile("There is a test case \"" + name + "\" already. Choose another name.");
        }
    }
}

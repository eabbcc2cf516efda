package dev.statewright.model.edit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.model.Corpus;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.document.AslFile;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.model.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over real files: every one opens and is saved as it was, and an edit of a field touches the lines of that field alone. */
class CorpusFieldEditsTest {

    private static final TextNode VALUE = TextNode.valueOf("new: \"value\" # 1");

    @Test
    void everyFileOpensAndIsSavedByteForByte(@TempDir Path folder) throws IOException {
        int files = 0;
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            AslFile opened = AslFile.open(file);
            Path copy = folder.resolve(files++ + "-" + file.getFileName());
            Files.write(copy, bytes);
            List<WorkflowEntry> named = Workspace.namedIn(file);
            assertThat(opened.document().text()).isEqualTo(opened.text());
            named.forEach(entry -> assertThat(entry.document().tree().root())
                    .as(file + " " + entry)
                    .isPresent());
            AslFile.save(copy, opened.text());
            assertThat(Files.readAllBytes(copy)).as(file.toString()).isEqualTo(bytes);
        }
        assertThat(files).isGreaterThan(600);
    }

    @Test
    void anEditOfAFieldInJsonTouchesItsLinesAlone() {
        edit(documents(Corpus.json(), DocumentFormat.JSON));
    }

    @Test
    void anEditOfAFieldInYamlTouchesItsLinesAlone() {
        edit(documents(Corpus.yaml(), DocumentFormat.YAML));
    }

    @Test
    void anEditOfAFieldInAnotherFileTouchesItsLinesAlone() {
        List<AslDocument> documents = new ArrayList<>();
        Corpus.embedded().stream()
                .map(Corpus.Embedded::file)
                .distinct()
                .forEach(file -> Workspace.namedIn(file).stream()
                        .filter(entry -> entry.embedding().isPresent())
                        .forEach(entry -> documents.add(entry.document())));
        assertThat(documents).hasSizeGreaterThan(75);
        edit(documents);
    }

    private static List<AslDocument> documents(List<Corpus.Definition> definitions, DocumentFormat format) {
        return definitions.stream()
                .map(each -> AslDocument.of(each.text(), format))
                .toList();
    }

    /** One field of each state: the first, the second, the third in turn. */
    private static void edit(List<AslDocument> documents) {
        int edited = 0;
        for (AslDocument document : documents) {
            if (!document.isWellFormed()) {
                continue;
            }
            List<SyntaxPath> fields = FieldEdits.fields(document);
            int step = Math.max(1, fields.size() / 5);
            for (int i = 0; i < fields.size(); i += step) {
                boolean done = FieldEdits.set(document, fields.get(i), VALUE);
                boolean shared = !document.tree().aliases().isEmpty();
                assertThat(done || shared).as(fields.get(i).toString()).isTrue();
                edited += done ? 1 : 0;
            }
        }
        assertThat(edited).isGreaterThan(70);
    }

    private static List<Path> files() throws IOException {
        Path one = Corpus.json().getFirst().file();
        Path corpus = Stream.iterate(one, Path::getParent)
                .filter(at -> Files.isRegularFile(at.resolve("index.json")))
                .findFirst()
                .orElseThrow();
        try (Stream<Path> walk = Files.walk(corpus)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().matches(".*\\.(json|jsonc|asl|ya?ml|tf)") && !file.endsWith("index.json"))
                    .sorted()
                    .toList();
        }
    }
}

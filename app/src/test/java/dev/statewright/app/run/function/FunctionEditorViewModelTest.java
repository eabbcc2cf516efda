package dev.statewright.app.run.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.workspace.FunctionEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionEditorViewModelTest {

    @TempDir
    Path folder;

    private Path handler;
    private Path other;

    @BeforeEach
    void writeAFunction() throws IOException {
        handler = Files.writeString(folder.resolve("app.js"), "exports.handler = 1;\n");
        other = Files.writeString(folder.resolve("lib.js"), "exports.two = 2;\n");
        Files.write(folder.resolve("picture.png"), new byte[] {1, 2, 3});
    }

    private FunctionEditorViewModel editor() {
        return new FunctionEditorViewModel(new FunctionEntry(
                "OpenCase",
                "OpenCase",
                "arn:aws:lambda:us-east-1:123456789012:function:OpenCase",
                folder,
                "app.handler",
                "nodejs22.x",
                Duration.ofSeconds(3),
                128,
                Map.of(),
                Optional.empty()));
    }

    @Test
    void theHandlersFileIsShownFirstAmongTheTextsOfTheFolder() {
        FunctionEditorViewModel editor = editor();

        assertThat(editor.files()).containsExactly(handler, other);
        assertThat(editor.fileProperty().get()).contains(handler);
        assertThat(editor.textProperty().get()).isEqualTo("exports.handler = 1;\n");
        assertThat(editor.nameOf(other)).isEqualTo("lib.js");
        assertThat(editor.dirtyProperty().get()).isFalse();
    }

    @Test
    void savingWritesTheFileAndTypingBackIsNoChange() throws IOException {
        FunctionEditorViewModel editor = editor();
        editor.textProperty().set("exports.handler = 2;\n");
        assertThat(editor.dirtyProperty().get()).isTrue();

        editor.save();
        assertThat(editor.dirtyProperty().get()).isFalse();
        assertThat(handler).hasContent("exports.handler = 2;\n");

        editor.textProperty().set("typed");
        editor.textProperty().set("exports.handler = 2;\n");
        assertThat(editor.dirtyProperty().get()).isFalse();
    }

    @Test
    void lookingAtAnotherFileLosesNothingThatWasTyped() {
        FunctionEditorViewModel editor = editor();
        editor.textProperty().set("typed");
        editor.open(other);
        assertThat(editor.textProperty().get()).isEqualTo("exports.two = 2;\n");
        assertThat(editor.dirtyProperty().get()).isFalse();
        assertThat(editor.hasUnsaved()).isTrue();

        editor.open(handler);
        assertThat(editor.textProperty().get()).isEqualTo("typed");
        assertThat(editor.dirtyProperty().get()).isTrue();
    }

    @Test
    void whatAnotherProgramWroteIsTakenOverUnlessSomethingWasTyped() throws IOException {
        FunctionEditorViewModel editor = editor();
        Files.writeString(handler, "elsewhere");
        editor.lookAtDisk();
        assertThat(editor.textProperty().get()).isEqualTo("elsewhere");

        editor.textProperty().set("typed");
        Files.writeString(handler, "again");
        editor.lookAtDisk();
        assertThat(editor.textProperty().get()).isEqualTo("typed");
        assertThat(editor.dirtyProperty().get()).isTrue();
        assertThat(editor.problemProperty().get()).isEqualTo("app.js was changed by another program.");
    }

    @Test
    void savingAllWritesEveryFileThatWasTypedInto() {
        FunctionEditorViewModel editor = editor();
        editor.textProperty().set("typed first");
        editor.open(other);
        editor.textProperty().set("typed second");

        editor.saveAll();
        assertThat(handler).hasContent("typed first");
        assertThat(other).hasContent("typed second");
        assertThat(editor.hasUnsaved()).isFalse();
    }

    @Test
    void aFileThatIsGoneIsAProblemAndNoEnd() throws IOException {
        Files.delete(handler);
        FunctionEditorViewModel editor = editor();

        assertThat(editor.problemProperty().get()).contains("app.js").contains("cannot be read");
        assertThat(editor.fileProperty().get()).isEmpty();
        editor.open(other);
        assertThat(editor.problemProperty().get()).isEmpty();
    }
}

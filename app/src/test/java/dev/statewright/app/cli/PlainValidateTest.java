package dev.statewright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlainValidateTest {

    @Test
    void filesAndAFormatAreRead() {
        assertThat(PlainValidate.validation("validate", "a.asl.json", "--format", "Json", "b.asl.json"))
                .contains(new Validation(
                        List.of(Path.of("a.asl.json"), Path.of("b.asl.json")),
                        ValidationReport.Format.JSON,
                        Optional.empty(),
                        Optional.empty()));
        assertThat(PlainValidate.validation("validate", "a.asl.json"))
                .contains(new Validation(
                        List.of(Path.of("a.asl.json")),
                        ValidationReport.Format.TEXT,
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void whatIsNotPlainIsLeftToTheLibrary() {
        assertThat(PlainValidate.validation("run", "a.asl.json")).isEmpty();
        assertThat(PlainValidate.validation("validate")).isEmpty();
        assertThat(PlainValidate.validation("validate", "--help")).isEmpty();
        assertThat(PlainValidate.validation("validate", "a.asl.json", "--format"))
                .isEmpty();
        assertThat(PlainValidate.validation("validate", "a.asl.json", "--format", "xml"))
                .isEmpty();
        assertThat(PlainValidate.validation("validate", "--format", "text")).isEmpty();
        assertThat(PlainValidate.validation("validate", "a.asl.json", "--type", "express"))
                .isEmpty();
        assertThat(PlainValidate.validation("validate", "a", "--format", "json", "--format", "text"))
                .isEmpty();
    }
}

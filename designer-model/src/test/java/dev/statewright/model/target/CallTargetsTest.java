package dev.statewright.model.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.model.document.UnreadableFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallTargetsTest {

    @TempDir
    private Path folder;

    private Path definition;

    @BeforeEach
    void name() {
        definition = folder.resolve("pay.asl.json");
    }

    @Test
    void nothingGoesToAwsUntilSomebodySaysSo() {
        assertThat(CallTargets.of(definition)).isEqualTo(CallTargets.NONE);
        assertThat(CallTargets.NONE.of("Charge")).isEqualTo(CallTarget.WORKSPACE);
    }

    @Test
    void whatIsChosenIsKeptBesideTheDefinition() throws Exception {
        CallTargets chosen = CallTargets.NONE
                .with("Refund", CallTarget.AWS)
                .with("Charge", CallTarget.AWS)
                .as(Optional.of("dev"), Optional.of("eu-west-1"));
        chosen.write(definition);

        assertThat(CallTargets.of(definition)).isEqualTo(chosen);
        assertThat(CallTargets.of(definition).of("Charge")).isEqualTo(CallTarget.AWS);
        assertThat(folder.resolve(".statewright/calls/pay.asl.json")).hasContent("""
                {
                  "profile" : "dev",
                  "region" : "eu-west-1",
                  "aws" : [ "Charge", "Refund" ]
                }
                """);
    }

    @Test
    void aFileThatSaysNothingIsRemoved() throws Exception {
        CallTargets.NONE.with("Charge", CallTarget.AWS).write(definition);
        CallTargets.of(definition).with("Charge", CallTarget.WORKSPACE).write(definition);

        assertThat(CallTargets.file(definition)).doesNotExist();
    }

    @Test
    void statesThatAreGoneAreForgotten() {
        CallTargets chosen = CallTargets.NONE.with("Charge", CallTarget.AWS).with("Refund", CallTarget.AWS);

        assertThat(chosen.retaining(List.of("Refund", "Ship")))
                .isEqualTo(CallTargets.NONE.with("Refund", CallTarget.AWS));
    }

    @Test
    void aBrokenFileIsSaidToBeBroken() throws Exception {
        Files.createDirectories(folder.resolve(".statewright/calls"));
        Files.writeString(CallTargets.file(definition), "{\n  \"aws\": [\n");

        assertThatThrownBy(() -> CallTargets.of(definition))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith(CallTargets.file(definition) + ":2:")
                .hasMessageEndingWith("so nobody knows which states call AWS. Mend it, or delete it.");
    }
}

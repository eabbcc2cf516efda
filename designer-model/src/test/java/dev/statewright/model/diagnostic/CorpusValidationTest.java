package dev.statewright.model.diagnostic;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.statewright.model.Corpus;
import dev.statewright.model.document.AslDocument;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CorpusValidationTest {

    /** Two validators call these invalid; what AWS documents and what its own samples write says that they are not. */
    private static final Set<String> VALID_ON_AWS = Set.of(
            // AWS's samples write {%$lowercase(…) %}: no blank is needed
            "invalid-jsonata-surround-syntax-no-spaces.json",
            // an expression may span lines
            "invalid-json-surround-syntax-extra-spaces.json",
            // Items may be an object: the Map iterates over its keys and values
            "test_map_state_py_test_ng_items_items1_.json");

    @Test
    void noValidDefinitionHasAnError() {
        List<Corpus.Definition> valid = of("valid");
        assertSoftly(softly -> valid.forEach(
                each -> softly.assertThat(errors(each)).as(each.toString()).isEmpty()));
    }

    @Test
    void everyInvalidDefinitionHasAnError() {
        List<Corpus.Definition> invalid = of("invalid");
        assertSoftly(softly -> invalid.stream()
                .filter(each -> !VALID_ON_AWS.contains(each.file().getFileName().toString()))
                .forEach(each ->
                        softly.assertThat(errors(each)).as(each.toString()).isNotEmpty()));
    }

    private static List<Corpus.Definition> of(String expect) {
        return Corpus.json().stream()
                .filter(each -> each.expect().equals(expect))
                .toList();
    }

    private static List<Diagnostic> errors(Corpus.Definition definition) {
        return Validator.validate(AslDocument.of(definition.text())).stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .toList();
    }
}

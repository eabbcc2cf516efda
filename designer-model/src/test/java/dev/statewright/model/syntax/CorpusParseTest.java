package dev.statewright.model.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.statewright.model.Corpus;
import dev.statewright.model.document.AslDocument;
import org.junit.jupiter.api.Test;

class CorpusParseTest {

    @Test
    void everyDefinitionThatIsJsonHasItsValueAndNoErrors() {
        ObjectMapper jackson = new ObjectMapper();
        for (Corpus.Definition each : Corpus.json()) {
            AslDocument document = AslDocument.of(each.text());
            try {
                JsonNode expected = jackson.readTree(each.text());
                if (expected.isMissingNode()) {
                    continue;
                }
                if (!document.tree().errors().stream()
                        .anyMatch(error -> error.message().contains("more than once"))) {
                    assertThat(document.tree().errors()).as(each.toString()).isEmpty();
                }
                assertThat(SyntaxJson.toJson(document.tree().root().orElseThrow())
                                .toString())
                        .as(each.toString())
                        .isEqualTo(expected.toString());
            } catch (JsonProcessingException notJson) {
                // still a document; with substitutions even one without errors
                assertThat(document.text()).isEqualTo(each.text());
            }
        }
    }

    @Test
    void everyTruncationIsStillADocument() {
        for (Corpus.Definition each : Corpus.json()) {
            for (int end = 0; end < each.text().length(); end += 97) {
                AslDocument.of(each.text().substring(0, end));
            }
        }
    }
}

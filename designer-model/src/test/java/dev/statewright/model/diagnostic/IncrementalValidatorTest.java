package dev.statewright.model.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.Corpus;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IncrementalValidatorTest {

    @Test
    void afterEveryEditItSaysWhatAFreshValidationSays() {
        Random random = new Random(1);
        for (Corpus.Definition each : Corpus.json()) {
            if (each.text().length() > 20_000) {
                continue;
            }
            IncrementalValidator validator = new IncrementalValidator();
            AslDocument document = AslDocument.of(each.text());
            for (int edit = 0; edit < 6; edit++) {
                assertThat(validator.validate(document, false))
                        .as(each + " " + edit)
                        .isEqualTo(Validator.validate(AslDocument.of(document.text())));
                assertThat(document).as(each + " " + edit).isEqualTo(AslDocument.of(document.text()));
                document = document.with(edit(document.text(), random));
            }
        }
    }

    /** Letters within words, mostly, so that the text stays a definition. */
    private static TextChange edit(String text, Random random) {
        for (int tries = 0; tries < 50 && !text.isEmpty(); tries++) {
            int at = random.nextInt(text.length());
            if (Character.isLetter(text.charAt(at))) {
                return TextChange.of(TextEdit.insert(at, "x"));
            }
        }
        return TextChange.of(TextEdit.insert(0, " "));
    }
}

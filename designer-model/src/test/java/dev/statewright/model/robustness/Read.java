package dev.statewright.model.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.Validator;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.fix.QuickFixes;
import dev.statewright.model.graph.FlowGraphs;
import dev.statewright.model.syntax.DocumentFormat;
import java.util.List;

/** Takes a text through everything that looks at a document while somebody works on it, and looks at what is said of it. */
final class Read {

    private Read() {}

    /** What is said of the text: each with a place inside of it. */
    static List<Diagnostic> all(String text, DocumentFormat format) {
        AslDocument document = AslDocument.of(text, format);
        FlowGraphs.of(document.machine(), true);
        List<Diagnostic> said = Validator.validate(document);
        Validator.validate(document, true);
        for (Diagnostic each : said) {
            assertThat(each.range().end()).isBetween(each.range().start(), text.length());
            assertThat(each.position().line()).isPositive();
            assertThat(each.position().column()).isPositive();
            assertThat(each.message()).isNotBlank();
        }
        said.stream().limit(3).forEach(each -> QuickFixes.of(document, each));
        return said;
    }
}

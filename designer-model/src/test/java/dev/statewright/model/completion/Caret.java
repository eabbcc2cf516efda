package dev.statewright.model.completion;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.text.TextRange;
import java.util.List;

/** A text with a caret, written as {@code |}. */
record Caret(String text, int offset, DocumentFormat format) {

    static Caret json(String text) {
        return of(text, DocumentFormat.JSON);
    }

    static Caret yaml(String text) {
        return of(text, DocumentFormat.YAML);
    }

    static Caret of(String text, DocumentFormat format) {
        int offset = text.indexOf('|');
        return new Caret(text.substring(0, offset) + text.substring(offset + 1), offset, format);
    }

    Completions completions() {
        return CodeCompletion.at(new CompletionRequest(AslDocument.of(text, format), offset));
    }

    List<String> labels() {
        return completions().items().stream().map(Completion::label).toList();
    }

    Completion offered(String label) {
        return completions().items().stream()
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not offered: " + label + " but " + labels()));
    }

    /** The text after a completion was chosen; what waits for the author stands in {@code «»}. */
    String choosing(String label) {
        Completion chosen = offered(label);
        StringBuilder after = new StringBuilder(chosen.change().applyTo(text));
        List<TextRange> stops = chosen.stops();
        for (TextRange stop : stops.reversed()) {
            after.insert(stop.end(), '»').insert(stop.start(), '«');
        }
        return after.toString();
    }
}

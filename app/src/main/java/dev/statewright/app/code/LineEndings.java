package dev.statewright.app.code;

import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.Arrays;

/**
 * Translates between a document's text and the text of a code area, which knows no carriage returns. Offsets of a document with
 * CRLF differ from those of the area by the returns before them.
 */
final class LineEndings {

    private final String text;
    private final int[] returns;
    private final boolean crlf;
    private final boolean returned;

    /** @param document the document's text */
    LineEndings(String document) {
        this.crlf = document.contains("\r\n");
        int[] found = new int[16];
        int count = 0;
        for (int i = crlf ? document.indexOf("\r\n") : -1; i >= 0; i = document.indexOf("\r\n", i + 1)) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = i;
        }
        this.returns = Arrays.copyOf(found, count);
        this.returned = document.indexOf('\r') >= 0;
        this.text = returned ? document.replace("\r\n", "\n").replace('\r', '\n') : document;
    }

    /** The document's text as the area shows it. */
    String shown() {
        return text;
    }

    /** Whether the document has carriage returns, so that offsets or lengths may differ. */
    boolean hasReturns() {
        return returned;
    }

    int toShown(int documentOffset) {
        int found = Arrays.binarySearch(returns, documentOffset);
        return documentOffset - (found >= 0 ? found : -found - 1);
    }

    TextRange toShown(TextRange range) {
        return new TextRange(toShown(range.start()), toShown(range.end()));
    }

    int toDocument(int shownOffset) {
        int low = 0;
        int high = returns.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            // The return at index i stands at returns[i] - i in the shown text, right before its line feed.
            if (returns[middle] - middle < shownOffset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return shownOffset + low;
    }

    /** A change of the shown text as a change of the document's, with line ends of the document's kind. */
    TextChange toDocument(TextChange shown) {
        return new TextChange(shown.edits().stream()
                .map(edit -> TextEdit.replace(
                        new TextRange(
                                toDocument(edit.range().start()),
                                toDocument(edit.range().end())),
                        crlf ? edit.replacement().replace("\n", "\r\n") : edit.replacement()))
                .toList());
    }

    /** A text to be put into the document's area. */
    static String shown(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}

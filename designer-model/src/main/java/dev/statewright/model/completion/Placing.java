package dev.statewright.model.completion;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes an offer at a spot: with quotes, indentation, and the commas that are missing around it. */
final class Placing {

    private static final Pattern FIRST_INDENT = Pattern.compile("[\\r\\n]([ \\t]+)[^\\s-]");
    private static final int SAMPLE = 4_000;

    private final String text;
    private final List<TextRange> comments;
    private final DocumentFormat format;
    private final Spot spot;
    private final String indent;
    private final String unit;
    private final String lineEnd;

    /** @param comments of the text as it is now, not of the marked one */
    Placing(String text, List<TextRange> comments, Spot spot) {
        this.text = text;
        this.comments = comments;
        this.spot = spot;
        this.format = spot.tree().format();
        this.indent = indentAt(spot.token().range().start());
        Matcher first = FIRST_INDENT.matcher(text).region(0, Math.min(text.length(), SAMPLE));
        this.unit = first.find() && !first.group(1).isEmpty() ? first.group(1) : "  ";
        this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    }

    Completion completion(Offer offer) {
        Token token = spot.token();
        Written written = new Written(format, unit, lineEnd);
        List<TextEdit> edits = new ArrayList<>();
        if (spot.key() && token.named()) {
            written.key(offer.members().getFirst().getKey());
        } else {
            commaBefore(edits);
            if (token.afterColon() && !spot.key()) {
                written.raw(" ");
            }
            if (spot.key()) {
                members(offer.members(), written);
            } else {
                value(offer, written);
            }
            if (needsCommaBehind()) {
                written.raw(",");
            }
        }
        int shift = edits.stream().mapToInt(TextEdit::growth).sum();
        edits.add(TextEdit.replace(token.range(), written.text()));
        int start = token.range().start() + shift;
        List<TextRange> stops = new ArrayList<>();
        written.stops().forEach(stop -> stops.add(new TextRange(start + stop.start(), start + stop.end())));
        if (stops.isEmpty()) {
            boolean comma = written.text().endsWith(",");
            stops.add(TextRange.at(start + written.text().length() - (comma ? 1 : 0)));
        }
        return new Completion(
                offer.label(),
                offer.kind(),
                offer.detail(),
                offer.required(),
                new TextChange(edits),
                stops,
                offer.continues(),
                Optional.empty());
    }

    private void members(List<Map.Entry<String, JsonNode>> members, Written written) {
        boolean first = true;
        for (Map.Entry<String, JsonNode> member : members) {
            if (!first) {
                written.raw((format == DocumentFormat.JSON ? "," : "") + lineEnd + indent);
            }
            first = false;
            written.member(
                    member.getKey(), member.getValue(), indent, spot.token().flow() && inlineFlow());
        }
    }

    private boolean inlineFlow() {
        return format == DocumentFormat.YAML;
    }

    private void value(Offer offer, Written written) {
        var value = offer.value().orElseThrow();
        boolean block = format == DocumentFormat.YAML && !spot.token().flow();
        if (block && value.isContainerNode()) {
            written.blockItem(value, indent);
        } else if (value.isTextual()) {
            boolean plain = format == DocumentFormat.YAML
                    && !spot.token().isQuoted()
                    && Written.isPlain(
                            Hole.content(value.textValue()), spot.token().flow());
            written.scalar(value.textValue(), plain);
        } else {
            written.value(value, indent, format == DocumentFormat.YAML);
        }
    }

    /** In a YAML list what follows the dash is indented further than the dash. */
    private String indentAt(int start) {
        int line = Tokens.lineStart(text, start);
        int at = line;
        while (at < start && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        if (format != DocumentFormat.YAML) {
            return text.substring(line, at);
        }
        while (at < start && text.charAt(at) == '-') {
            at++;
            while (at < start && text.charAt(at) == ' ') {
                at++;
            }
        }
        return " ".repeat(at - line);
    }

    private void commaBefore(List<TextEdit> edits) {
        if (format != DocumentFormat.JSON) {
            return;
        }
        int before = spot.token().range().start() - 1;
        while (before >= 0) {
            int comment = commentEndingBehind(before);
            if (comment >= 0) {
                before = comment - 1;
            } else if (Character.isWhitespace(text.charAt(before))) {
                before--;
            } else {
                break;
            }
        }
        boolean follows = before >= 0 && "}]\"".indexOf(text.charAt(before)) >= 0
                || before >= 0 && Character.isLetterOrDigit(text.charAt(before));
        if (follows) {
            edits.add(TextEdit.insert(before + 1, ","));
        }
    }

    private int commentEndingBehind(int offset) {
        for (TextRange comment : comments) {
            if (comment.start() <= offset && offset < comment.end()) {
                return comment.start();
            }
        }
        return -1;
    }

    private boolean needsCommaBehind() {
        if (format != DocumentFormat.JSON) {
            return false;
        }
        int at = spot.token().range().end();
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '{' && !spot.key());
    }
}

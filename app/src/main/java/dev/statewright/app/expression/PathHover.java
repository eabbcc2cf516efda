package dev.statewright.app.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.asl.State;
import dev.statewright.model.completion.expression.ExpressionData;
import dev.statewright.model.completion.expression.ExpressionKind;
import dev.statewright.model.completion.expression.ExpressionSite.Dollar;
import dev.statewright.model.expression.PathNames;
import dev.statewright.model.sample.PlainPaths;
import dev.statewright.model.sample.Provenance;
import dev.statewright.model.sample.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells of a path that is pointed at what is there and why: who put it there, and from which run, mock or example it is known. */
public final class PathHover {

    private static final Pattern PATH = Pattern.compile(
            "\\$\\$?[\\p{L}_]?[\\p{L}\\p{N}_]*(?:\\.[\\p{L}_][\\p{L}\\p{N}_-]*|\\[\\d+]|\\['[^'\\\\]*'])*");
    private static final String INPUT = "$states.input";
    private static final int LINES = 8;

    private final DocumentSession session;

    public PathHover(DocumentSession session) {
        this.session = session;
    }

    /** What there is to say of the path at the expression's caret; absent where there is no path, or nothing is known of it. */
    public Optional<String> tell(PlacedExpression placed) {
        return switch (placed.site().kind()) {
            case STATE_NAME, REFERENCE_PATH -> Optional.empty();
            case PATH, PATH_OR_INTRINSIC, JSONATA -> path(placed).flatMap(path -> tell(placed, path));
        };
    }

    private static Optional<String> path(PlacedExpression placed) {
        Matcher found = PATH.matcher(placed.value());
        while (found.find()) {
            if (found.start() <= placed.caret() && placed.caret() <= found.end()) {
                return Optional.of(found.group());
            }
        }
        return Optional.empty();
    }

    private Optional<String> tell(PlacedExpression placed, String path) {
        boolean jsonata = placed.site().kind() == ExpressionKind.JSONATA;
        ExpressionData data = placed.data();
        Optional<JsonNode> value =
                new PlainPaths().value(jsonata ? "{% " + path + " %}" : path, ExpressionPreview.bindings(data));
        Sample seen = seen(path, data, jsonata);
        List<String> lines = new ArrayList<>();
        why(placed, path, jsonata).ifPresent(lines::add);
        value.filter(found -> !found.isNull() || seen.complete())
                .ifPresent(found -> lines.add(ValueText.whole(found, LINES)));
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        lines.add(ValueText.origin(seen));
        lines.addFirst(path);
        return Optional.of(String.join("\n", lines));
    }

    private static Sample seen(String path, ExpressionData data, boolean jsonata) {
        int end = 1;
        while (end < path.length() && Character.isUnicodeIdentifierPart(path.charAt(end))) {
            end++;
        }
        String name = path.substring(1, end);
        Sample variable = data.variables().get(name);
        return variable != null
                ? variable
                : jsonata ? data.states().getOrDefault("input", data.dollar()) : data.dollar();
    }

    /** Who put it there. */
    private Optional<String> why(PlacedExpression placed, String path, boolean jsonata) {
        State state = placed.state();
        Optional<List<String>> keys = jsonata
                ? Optional.of(path)
                        .filter(text -> text.startsWith(INPUT))
                        .flatMap(text -> PathNames.keys("$" + text.substring(INPUT.length())))
                : inInput(placed, path);
        return keys.filter(way -> !way.isEmpty())
                .flatMap(way -> Provenance.of(
                        session.document().machine(),
                        session.samples().samplesProperty().get(),
                        state.path(),
                        way))
                .map(PathHover::sentence);
    }

    private static String sentence(Provenance from) {
        return from.state()
                .map(name -> from.field().isEmpty()
                        ? Words.text("expression.put-by", name)
                        : Words.text("expression.put-by-field", name, from.field()))
                .orElse(Words.text("expression.put-by-input"));
    }

    /** The way in the state's input, where the path leads into it. */
    private static Optional<List<String>> inInput(PlacedExpression placed, String path) {
        Optional<List<String>> keys = path.equals("$") ? Optional.of(List.of()) : PathNames.keys(path);
        boolean ofInput = path.length() == 1 || path.charAt(1) == '.' || path.charAt(1) == '[';
        Dollar dollar = placed.site().dollar();
        boolean raw = dollar == Dollar.INPUT;
        boolean effective = dollar == Dollar.EFFECTIVE_INPUT || dollar == Dollar.ITEM;
        if (!ofInput || !raw && !effective || placed.state().common().language() == QueryLanguage.JSONATA) {
            return Optional.empty();
        }
        List<String> way = new ArrayList<>();
        if (effective) {
            placed.state()
                    .common()
                    .inputPath()
                    .filter(JsonNode::isTextual)
                    .flatMap(selected -> PathNames.keys(selected.asText()))
                    .ifPresent(way::addAll);
        }
        return keys.map(found -> {
            way.addAll(found);
            return way;
        });
    }
}

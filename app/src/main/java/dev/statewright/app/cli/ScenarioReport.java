package dev.statewright.app.cli;

import dev.statewright.model.asl.Transition;
import dev.statewright.runtime.scenario.Coverage;
import dev.statewright.runtime.scenario.Departure;
import dev.statewright.runtime.scenario.ScenarioResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Results of scenarios for people. */
final class ScenarioReport {

    /** So many rows of two paths are shown before and after the point where they part. */
    private static final int ROWS = 3;

    private final PrintWriter out;

    ScenarioReport(PrintWriter out) {
        this.out = out;
    }

    void file(Path file) {
        out.println(file);
        out.flush();
    }

    void result(ScenarioResult result) {
        out.println(CliWords.text(
                result.passed() ? "test.passed" : "test.failed",
                result.scenario().name()));
        for (String difference : result.differences()) {
            out.println("           " + difference);
        }
        if (result.departure().isPresent()
                && result.scenario().expected().path().isPresent()) {
            paths(result, result.departure().get().position());
        }
        out.flush();
    }

    private void paths(ScenarioResult result, int position) {
        List<Departure.Row> rows = Departure.sideBySide(
                result.scenario().expected().path().orElseThrow(), Departure.path(result.events()));
        int from = Math.max(0, position - ROWS);
        List<Departure.Row> shown = rows.subList(from, Math.min(rows.size(), position + ROWS + 1));
        String expected = CliWords.text("test.expected");
        int width = Math.max(
                expected.length(),
                shown.stream()
                        .mapToInt(row -> row.expected().orElse("").length())
                        .max()
                        .orElse(0));
        out.println("             " + pad(expected, width) + "  " + CliWords.text("test.came"));
        for (Departure.Row row : shown) {
            out.println("           " + (row.differs() ? "> " : "  ")
                    + (pad(row.expected().orElse(""), width) + "  "
                                    + row.actual().orElse(""))
                            .stripTrailing());
        }
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    void coverage(String workflow, List<Coverage.Share> shares) {
        out.println(CliWords.text(
                "test.coverage",
                workflow,
                shares.stream()
                        .filter(share -> share.total() > 0)
                        .map(share -> CliWords.text(
                                "test.share." + share.kind(),
                                String.valueOf(share.covered()),
                                String.valueOf(share.total())))
                        .collect(Collectors.joining(", "))));
        List<Coverage.Item> missing =
                shares.stream().flatMap(share -> share.missing().stream()).toList();
        if (!missing.isEmpty()) {
            out.println(CliWords.text(
                    "test.uncovered", missing.stream().map(ScenarioReport::name).collect(Collectors.joining(", "))));
        }
    }

    private static String name(Coverage.Item item) {
        return switch (item) {
            case Coverage.Item.OfState(var state) -> CliWords.text("test.item.state", state.name());
            case Coverage.Item.OfRetrier(var state, int index) ->
                CliWords.text("test.item.retrier", String.valueOf(index + 1), state.name());
            case Coverage.Item.OfTransition(Transition way) -> name(way);
        };
    }

    private static String name(Transition way) {
        String number = String.valueOf(way.index() + 1);
        String from = way.from().orElse("");
        return switch (way.kind()) {
            case START ->
                CliWords.text(
                        "test.item.start",
                        way.scope().isRoot() ? "" : way.scope().owner().name());
            case NEXT -> CliWords.text("test.item.next", from);
            case CHOICE -> CliWords.text("test.item.rule", number, from);
            case DEFAULT -> CliWords.text("test.item.default", from);
            case CATCH -> CliWords.text("test.item.catcher", number, from);
        };
    }

    void sum(List<ScenarioResult> results) {
        long failed = results.stream().filter(result -> !result.passed()).count();
        out.println(CliWords.text("test.sum", String.valueOf(results.size()), String.valueOf(failed)));
        out.flush();
    }
}

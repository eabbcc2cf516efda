package dev.statewright.model.diagnostic;

import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;

/** {@code Retry} and {@code Catch}. ASL specification, "Errors"; limits from the Step Functions developer guide, "Handling errors". */
final class ErrorHandlingShapes {

    private static final String ALL = "States.ALL";
    private static final long MOST = 99_999_999;
    private static final long LONGEST_DELAY_SECONDS = 31_622_400;

    private static final Check ERROR_EQUALS = Checks.list(Checks.TEXT, false);

    private static final Shape RETRIER = Shape.of(
                    Field.of("ErrorEquals", ERROR_EQUALS),
                    Field.of("IntervalSeconds", Checks.integer(1, MOST)),
                    Field.of("MaxAttempts", Checks.integer(0, MOST)),
                    Field.of("BackoffRate", Checks.number(1, MOST)),
                    Field.of("MaxDelaySeconds", Checks.integer(1, LONGEST_DELAY_SECONDS)),
                    Field.of("JitterStrategy", Checks.oneOf("FULL", "NONE")),
                    Field.of("Comment", Checks.TEXT))
            .requiring("ErrorEquals");

    private static final Shape CATCHER = Shape.of(
                    Field.of("ErrorEquals", ERROR_EQUALS),
                    Field.of("Next", Checks.TEXT),
                    Field.jsonPath("ResultPath", Checks.RESULT_PATH),
                    Field.jsonata("Output", Templates.OUTPUT),
                    Field.of("Assign", Templates.ASSIGN),
                    Field.of("Comment", Checks.TEXT))
            .requiring("ErrorEquals", "Next");

    static final Check RETRY = new Handlers(new Listed(RETRIER, true));
    static final Check CATCH = new Handlers(new Listed(CATCHER, true));

    private ErrorHandlingShapes() {}

    /** Retriers or catchers, each of its shape, and {@code States.ALL} in its place. */
    record Handlers(Listed each) implements Check {

        @Override
        public void check(SyntaxNode value, Site site) {
            each.check(value, site);
            if (value instanceof SyntaxArray array) {
                for (int i = 0; i < array.items().size(); i++) {
                    boolean last = i == array.items().size() - 1;
                    checkAll(
                            array.items().get(i),
                            last,
                            site.item(i, array.items().get(i).range()));
                }
            }
        }
    }

    /** {@code States.ALL} stands alone, and in the last retrier or catcher. */
    private static void checkAll(SyntaxNode handler, boolean last, Site site) {
        if (!(handler instanceof SyntaxObject object
                && object.get("ErrorEquals").orElse(null) instanceof SyntaxArray names)) {
            return;
        }
        for (SyntaxNode name : names.items()) {
            if (Checks.isString(name) && Checks.textOf(name).equals(ALL)) {
                if (names.items().size() > 1) {
                    site.error("States.ALL must be the only error name in ErrorEquals", name.range());
                } else if (!last) {
                    site.error("States.ALL may stand in the last entry only", name.range());
                }
            }
        }
    }
}

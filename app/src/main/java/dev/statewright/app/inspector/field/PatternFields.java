package dev.statewright.app.inspector.field;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.app.words.Words;
import dev.statewright.model.catalog.CatalogAction;
import dev.statewright.model.catalog.IntegrationPattern;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a Task waits: for a callback, or for the job that it started. Both are told by the end of its resource. */
final class PatternFields {

    private final StateEdits edits;
    private final String bare;
    private final IntegrationPattern pattern;
    private final Set<IntegrationPattern> possible;

    private PatternFields(StateEdits edits, Optional<CatalogAction> action) {
        this.edits = edits;
        String resource = edits.text("Resource");
        this.pattern = IntegrationPattern.of(resource);
        this.bare = resource.substring(0, resource.length() - pattern.suffix().length());
        this.possible = EnumSet.of(pattern);
        possible.addAll(action.map(CatalogAction::patterns).orElse(List.of(IntegrationPattern.values())));
    }

    /** @param action absent where the resource names none that is known; then anything may be possible */
    static List<Field> of(StateEdits edits, Optional<CatalogAction> action) {
        PatternFields fields = new PatternFields(edits, action);
        List<Field> shown = new ArrayList<>();
        if (fields.possible.contains(IntegrationPattern.WAIT_FOR_TASK_TOKEN)) {
            shown.add(fields.callback());
        }
        if (fields.pattern == IntegrationPattern.WAIT_FOR_TASK_TOKEN
                && !new CallbackToken(edits.isJsonata()).isIn(edits.json())) {
            shown.add(new Field.Note(
                    "no-token",
                    Field.Note.Kind.WARNING,
                    Words.text(edits.isJsonata() ? "inspector.no-token-jsonata" : "inspector.no-token")));
        }
        if (fields.possible.contains(IntegrationPattern.SYNC) || fields.possible.contains(IntegrationPattern.SYNC_2)) {
            shown.add(fields.job());
        }
        if (fields.waitsForJob() && fields.possible.contains(IntegrationPattern.SYNC_2)) {
            shown.add(fields.jobOutput());
        }
        return shown;
    }

    private Field callback() {
        return new Field.Switch(
                "callback",
                Words.text("inspector.wait-for-callback"),
                pattern == IntegrationPattern.WAIT_FOR_TASK_TOKEN,
                input -> become(
                        input.equals("true")
                                ? IntegrationPattern.WAIT_FOR_TASK_TOKEN
                                : IntegrationPattern.REQUEST_RESPONSE));
    }

    private Field job() {
        return new Field.Switch(
                "job",
                Words.text("inspector.wait-for-job"),
                waitsForJob(),
                input -> become(
                        !input.equals("true")
                                ? IntegrationPattern.REQUEST_RESPONSE
                                : possible.contains(IntegrationPattern.SYNC_2) && bare.contains(":states:::states:")
                                        ? IntegrationPattern.SYNC_2
                                        : IntegrationPattern.SYNC));
    }

    private Field jobOutput() {
        return new Field.Choice(
                "job-output",
                Words.text("inspector.job-output"),
                pattern.suffix(),
                List.of(
                        new Option(IntegrationPattern.SYNC_2.suffix(), Words.text("inspector.job-output-json")),
                        new Option(IntegrationPattern.SYNC.suffix(), Words.text("inspector.job-output-string"))),
                input -> become(IntegrationPattern.of(input)));
    }

    private boolean waitsForJob() {
        return pattern == IntegrationPattern.SYNC || pattern == IntegrationPattern.SYNC_2;
    }

    private Optional<String> become(IntegrationPattern wanted) {
        CallbackToken token = new CallbackToken(edits.isJsonata());
        return edits.change((ObjectNode state) -> {
            state.put("Resource", bare + wanted.suffix());
            if (pattern == IntegrationPattern.WAIT_FOR_TASK_TOKEN) {
                token.removeFrom(state, bare);
            } else if (wanted == IntegrationPattern.WAIT_FOR_TASK_TOKEN) {
                token.addTo(state, bare);
            }
        });
    }
}

package dev.statewright.model.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.Corpus;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.TaskState;
import dev.statewright.model.document.AslDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Definitions that run say how Step Functions spells services, actions and parameters. */
class CorpusActionsTest {

    private static final ActionCatalog CATALOG = ActionCatalog.load();

    @Test
    void theCatalogueKnowsWhatRealWorkflowsCallAndWithWhat() {
        Set<String> unknownActions = new TreeSet<>();
        List<String> names = new ArrayList<>();
        Set<String> unknownNames = new TreeSet<>();
        for (Corpus.Definition each : Corpus.json()) {
            if (!each.expect().equals("invalid") && !each.expect().equals("doubtful")) {
                for (State state : AslDocument.of(each.text()).machine().states()) {
                    if (state instanceof TaskState task
                            && task.resource().matches("arn:aws:states:::[a-zA-Z0-9:.-]+")) {
                        Optional<CatalogAction> action = CATALOG.find(task.resource());
                        if (action.isEmpty()) {
                            unknownActions.add(task.resource());
                        }
                        action.ifPresent(found -> compare(found, task, names, unknownNames));
                    }
                }
            }
        }
        assertThat(unknownActions).isEmpty();
        assertThat(unknownNames.size()).as(unknownNames.toString()).isLessThanOrEqualTo(names.size() / 100);
    }

    private static void compare(CatalogAction action, TaskState task, List<String> names, Set<String> unknown) {
        Set<String> known = CATALOG.parameters(action).members().stream()
                .map(Parameter::name)
                .collect(Collectors.toCollection(HashSet::new));
        JsonNode parameters = task.parameters().filter(JsonNode::isObject).orElse(null);
        if (parameters != null) {
            parameters.fieldNames().forEachRemaining(key -> {
                String name = key.endsWith(".$") ? key.substring(0, key.length() - 2) : key;
                names.add(name);
                if (!known.contains(name)) {
                    unknown.add(action.resource() + " " + name);
                }
            });
        }
    }
}

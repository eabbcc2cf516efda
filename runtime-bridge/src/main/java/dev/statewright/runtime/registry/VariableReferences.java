package dev.statewright.runtime.registry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateMachine;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which variables the states of a workflow read. Step Functions API, DescribeStateMachine, "variableReferences". */
public final class VariableReferences {
    private static final Pattern QUOTED = Pattern.compile("'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_]*+";
    private static final Pattern READ = Pattern.compile("(?<![$\\p{L}\\p{N}_])\\$(" + NAME + ")(?!\\s*\\()");
    private static final Pattern BOUND = Pattern.compile("\\$(" + NAME + ")\\s*:=");
    private static final Pattern PARAMETERS = Pattern.compile("(?:function|λ)\\s*\\(([^)]*)\\)");
    private static final Set<String> SCOPES = Set.of("ItemProcessor", "Iterator", "Branches");

    private VariableReferences() {}

    /** Names by state, both in alphabetical order; states that read none are left out. */
    public static Map<String, SortedSet<String>> of(StateMachine machine) {
        Map<String, SortedSet<String>> references = new TreeMap<>();
        for (State state : machine.states()) {
            SortedSet<String> names = new TreeSet<>();
            boolean jsonata = state.common().language() == QueryLanguage.JSONATA;
            collect(state.common().json(), "", jsonata, names);
            if (!names.isEmpty()) {
                references.put(state.name(), names);
            }
        }
        return references;
    }

    private static void collect(JsonNode node, String key, boolean jsonata, Set<String> names) {
        if (node.isObject()) {
            node.properties().stream()
                    .filter(field -> !SCOPES.contains(field.getKey()))
                    .forEach(field -> collect(field.getValue(), field.getKey(), jsonata, names));
        } else if (node.isArray()) {
            node.forEach(item -> collect(item, key, jsonata, names));
        } else if (node.isTextual() && (jsonata ? isQuery(node.textValue()) : isPath(key))) {
            String text = QUOTED.matcher(node.textValue()).replaceAll("''");
            Set<String> own = jsonata ? locals(text) : Set.of();
            READ.matcher(text)
                    .results()
                    .map(read -> read.group(1))
                    .filter(name -> !jsonata || !name.equals("states") && !own.contains(name))
                    .forEach(names::add);
        }
    }

    private static boolean isQuery(String text) {
        return text.startsWith("{%") && text.endsWith("%}");
    }

    private static boolean isPath(String key) {
        return key.endsWith(".$") || key.equals("Variable") || key.endsWith("Path") && !key.equals("ResultPath");
    }

    /** What an expression binds itself: it is no variable of the workflow. */
    private static Set<String> locals(String expression) {
        Set<String> names = new TreeSet<>();
        BOUND.matcher(expression).results().forEach(bound -> names.add(bound.group(1)));
        Matcher parameters = PARAMETERS.matcher(expression);
        while (parameters.find()) {
            for (String parameter : parameters.group(1).split(",")) {
                names.add(parameter.strip().replaceFirst("^\\$", ""));
            }
        }
        return names;
    }
}

package dev.statewright.model.catalog;

import dev.statewright.model.catalog.UnknownCall.Part;
import dev.statewright.model.text.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names in the catalogue's index, looked up in its text: a validation asks for a few of the fifteen thousand, and shall begin at
 * once.
 */
final class CallNames {

    private static final String SDK = "aws-sdk:";

    /** So many resources are remembered; a workflow of thousands of states has some dozens. */
    private static final int REMEMBERED = 10_000;

    private static final class Loaded {
        static final CallNames NAMES = new CallNames("\n" + CatalogFile.readIndex());
    }

    private final String index;
    private final Map<String, Optional<UnknownCall>> answers = new ConcurrentHashMap<>();

    private CallNames(String index) {
        this.index = index;
    }

    static CallNames load() {
        return Loaded.NAMES;
    }

    Optional<UnknownCall> unknownIn(String resource) {
        Optional<UnknownCall> known = answers.get(resource);
        if (known == null) {
            known = call(resource).flatMap(this::unknown);
            if (answers.size() < REMEMBERED) {
                answers.put(resource, known);
            }
        }
        return known;
    }

    /** What stands behind {@code arn:aws:states:::}. An activity or a function has an account before it. */
    private static Optional<String> call(String resource) {
        String[] parts = resource.split(":", 6);
        boolean service = parts.length == 6
                && parts[0].equals("arn")
                && parts[2].equals("states")
                && parts[3].isEmpty()
                && parts[4].isEmpty();
        return service ? Optional.of(parts[5]) : Optional.empty();
    }

    private Optional<UnknownCall> unknown(String call) {
        boolean sdk = call.startsWith(SDK);
        String rest = sdk ? call.substring(SDK.length()) : call;
        int dot = rest.indexOf('.');
        String pattern = dot < 0 ? "" : rest.substring(dot + 1);
        String[] words = (dot < 0 ? rest : rest.substring(0, dot)).split(":", 2);
        Map<String, List<String>> actions = actions(sdk, words[0]);
        if (actions.isEmpty()) {
            return Optional.of(new UnknownCall(Part.SERVICE, words[0], "", Nearest.to(words[0], services(sdk))));
        }
        String action = words.length < 2 ? "" : words[1];
        List<String> patterns = actions.get(action);
        if (patterns == null) {
            return Optional.of(new UnknownCall(
                    Part.ACTION,
                    action,
                    words[0],
                    nearest(action, actions.keySet().stream().toList())));
        }
        return pattern.isEmpty() || patterns.contains(pattern)
                ? Optional.empty()
                : Optional.of(new UnknownCall(Part.PATTERN, pattern, words[0] + ":" + action, patterns));
    }

    /** One that differs by upper and lower case only is the one that is meant. */
    private static List<String> nearest(String word, List<String> words) {
        return words.stream()
                .filter(word::equalsIgnoreCase)
                .findFirst()
                .map(List::of)
                .orElseGet(() -> Nearest.to(word, words));
    }

    /** The actions of a service, with their patterns beside request and response; none where there is no such service. */
    private Map<String, List<String>> actions(boolean sdk, String service) {
        Map<String, List<String>> actions = new LinkedHashMap<>();
        int line = service.isBlank() ? -1 : index.indexOf(sdk ? "\ns " + service + " " : "\ni " + service + "/");
        if (line >= 0) {
            int from = index.indexOf("\na ", line) + 3;
            int end = index.indexOf('\n', from);
            for (String action :
                    index.substring(from, end < 0 ? index.length() : end).split(" ")) {
                String[] words = action.split("\\|");
                actions.put(
                        words[0],
                        sdk ? List.of("waitForTaskToken") : Arrays.asList(words).subList(1, words.length));
            }
        }
        return actions;
    }

    private List<String> services(boolean sdk) {
        List<String> services = new ArrayList<>();
        String mark = sdk ? "\ns " : "\ni ";
        for (int at = index.indexOf(mark); at >= 0; at = index.indexOf(mark, at + 1)) {
            int from = at + mark.length();
            services.add(index.substring(from, index.indexOf(sdk ? ' ' : '/', from)));
        }
        return services;
    }
}

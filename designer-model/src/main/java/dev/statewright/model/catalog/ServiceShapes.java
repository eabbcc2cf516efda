package dev.statewright.model.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shapes of one service's parameters. {@code .ci/action-catalog.cjs} writes them and tells their form. What is not asked for is not
 * taken apart.
 */
public final class ServiceShapes {

    private final List<List<String>> enumerations = new ArrayList<>();
    private final List<String> structures = new ArrayList<>();
    private final Map<String, Integer> parameters = new HashMap<>();

    ServiceShapes(String block) {
        block.lines().forEach(this::read);
    }

    private void read(String line) {
        switch (line.charAt(0)) {
            case 'e' -> enumerations.add(List.of(line.substring(2).split("\t")));
            case 'o', 'u' -> structures.add(line);
            case 'a' -> {
                int space = line.lastIndexOf(' ');
                parameters.put(line.substring(2, space), Integer.valueOf(line.substring(space + 1)));
            }
            default -> throw new IllegalStateException("The catalogue of actions has a line of no known kind: " + line);
        }
    }

    /** The parameters of an action. */
    Optional<ParameterType.Structure> parametersOf(String action) {
        return Optional.ofNullable(parameters.get(action)).map(number -> new ParameterType.Structure(this, number));
    }

    boolean isUnion(int number) {
        return structures.get(number).charAt(0) == 'u';
    }

    List<Parameter> members(int number) {
        List<Parameter> members = new ArrayList<>();
        String[] words = structures.get(number).split(" ");
        for (int i = 1; i < words.length; i++) {
            boolean required = words[i].charAt(0) == '!';
            int colon = words[i].indexOf(':');
            members.add(new Parameter(
                    words[i].substring(required ? 1 : 0, colon), required, type(words[i].substring(colon + 1))));
        }
        return List.copyOf(members);
    }

    private ParameterType type(String code) {
        String rest = code.substring(1);
        return switch (code.charAt(0)) {
            case 's' -> ParameterType.Plain.STRING;
            case 'i' -> ParameterType.Plain.INTEGER;
            case 'n' -> ParameterType.Plain.NUMBER;
            case 'b' -> ParameterType.Plain.BOOLEAN;
            case 't' -> ParameterType.Plain.TIMESTAMP;
            case 'x' -> ParameterType.Plain.BLOB;
            case 'j' -> ParameterType.Plain.JSON;
            case 'e' -> new ParameterType.Enumeration(enumerations.get(Integer.parseInt(rest)));
            case 'o' -> new ParameterType.Structure(this, Integer.parseInt(rest));
            case 'l' -> new ParameterType.ListOf(type(rest));
            case 'm' -> new ParameterType.MapOf(type(rest));
            default -> throw new IllegalStateException("The catalogue of actions has a type of no known kind: " + code);
        };
    }
}

package dev.statewright.runtime.expression;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A compiled JSONata expression. Only what its text mentions is bound before it is evaluated. */
public final class JsonataExpression {
    /** Step Functions cuts an expression off after a second. */
    private static final long MAX_MILLIS = 1000;

    /** Far beyond what people write, far below what the Java stack bears. */
    private static final int MAX_DEPTH = 400;

    /** Functions, ranges, and steps that may give a list for each item of another: what can take long on little data. */
    private static final Pattern LOOPS = Pattern.compile("function|λ|\\.\\.|\\.\\s*[$(\\[{]");

    private static final Pattern NAME = Pattern.compile("\\$([\\p{L}_][\\p{L}\\p{N}_]*)");
    private static final Pattern STATES_FIELD = Pattern.compile("\\$states\\s*\\.\\s*(\\w+)");
    private static final List<String> STATES_FIELDS = List.of("input", "result", "errorOutput", "context");

    private final String source;
    private final String location;
    private final Jsonata program;
    private final String[] variables;
    private final String[] statesFields;
    private final String[] functions;
    private final boolean mayLoop;

    private JsonataExpression(String source, String location, Jsonata program, Set<String> names) {
        this.source = source;
        this.location = location;
        this.program = program;
        this.statesFields = names.contains("states") ? statesFields(source) : new String[0];
        this.functions = names.stream()
                .filter(name -> QueryFunctions.has(name) || PatternFunctions.has(name, source))
                .toArray(String[]::new);
        this.variables = names.stream().filter(name -> !name.equals("states")).toArray(String[]::new);
        this.mayLoop = LOOPS.matcher(source).find();
    }

    /** Whether a text is <code>{% … %}</code>. */
    public static boolean isExpression(String text) {
        return text.startsWith("{%") && text.endsWith("%}") && text.length() >= 4;
    }

    /**
     * @param text with its delimiters
     * @throws InvalidExpression where it cannot be read
     */
    public static JsonataExpression compile(String text, String location) {
        String source = text.substring(2, text.length() - 2).strip();
        Jsonata program;
        try {
            program = Jsonata.jsonata(source);
        } catch (JException e) {
            throw new InvalidExpression(
                    "The JSONata expression '" + LongText.cut(source) + "' specified for the field '" + location
                            + "' is not valid. " + e.getError() + ": " + LongText.cut(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            throw new InvalidExpression("The JSONata expression '" + LongText.cut(source)
                    + "' specified for the field '" + location + "' is not valid.");
        }
        program.setOutputConvertNulls(false);
        program.setValidateInput(false);
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = NAME.matcher(source);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return new JsonataExpression(source, location, program, names);
    }

    private static String[] statesFields(String source) {
        List<String> fields = new ArrayList<>();
        Matcher matcher = STATES_FIELD.matcher(source);
        int found = 0;
        while (matcher.find()) {
            found++;
            if (STATES_FIELDS.contains(matcher.group(1)) && !fields.contains(matcher.group(1))) {
                fields.add(matcher.group(1));
            }
        }
        // "$states" without a field of its own needs all of them
        return found == source.split("\\$states(?![\\p{L}\\p{N}_])", -1).length - 1
                ? fields.toArray(new String[0])
                : STATES_FIELDS.toArray(new String[0]);
    }

    public String location() {
        return location;
    }

    /** @throws EvaluationFailure where it throws, gives nothing, or gives what is no JSON */
    public JsonNode evaluate(Environment environment) {
        Object result;
        try {
            result = program.evaluate(null, frame(environment));
        } catch (StackOverflowError e) {
            throw thrown("U1001: Stack overflow error: Check for non-terminating recursive function. "
                    + "Consider rewriting as tail-recursive.");
        } catch (MemoryLimit | OutOfMemoryError | NegativeArraySizeException e) {
            throw thrown(ThrownMessage.MEMORY);
        } catch (RuntimeException e) {
            throw thrown(ThrownMessage.of(e));
        }
        if (result == null) {
            throw failure("returned nothing (undefined).");
        }
        try {
            return JsonataValues.toJson(result);
        } catch (MemoryLimit | OutOfMemoryError e) {
            throw thrown(ThrownMessage.MEMORY);
        } catch (IllegalArgumentException e) {
            throw failure("returned an unsupported result type.");
        }
    }

    /** The value, which must be of the kind that the field needs: {@code array}, {@code boolean}, {@code number} … */
    public JsonNode evaluate(Environment environment, String kind) {
        JsonNode value = evaluate(environment);
        if (!JsonataValues.kind(value).equals(kind)) {
            throw unexpected(value, kind);
        }
        return value;
    }

    /** What to throw where the value is not of the kind that the field needs. */
    public EvaluationFailure unexpected(JsonNode value, String kind) {
        return failure("returned an unexpected result type. Expected '" + kind + "', but was '"
                + JsonataValues.kind(value) + "' for value: " + value);
    }

    private Jsonata.Frame frame(Environment environment) {
        Jsonata.Frame frame = program.createFrame();
        if (statesFields.length > 0) {
            Map<String, Object> states = new LinkedHashMap<>();
            for (String field : statesFields) {
                JsonNode value = switch (field) {
                    case "input" -> environment.stateInput();
                    case "result" -> environment.result();
                    case "errorOutput" -> environment.errorOutput();
                    default -> environment.context();
                };
                if (value != null) {
                    states.put(field, JsonataValues.fromJson(value));
                }
            }
            frame.bind("states", states);
        }
        for (String function : functions) {
            if (PatternFunctions.has(function)) {
                PatternFunctions.bind(frame, function, MAX_MILLIS);
            } else {
                QueryFunctions.bind(frame, function, environment);
            }
        }
        for (String name : variables) {
            JsonNode value = environment.variable(name);
            if (value != null) {
                frame.bind(name, JsonataValues.fromJson(value));
            }
        }
        if (mayLoop) {
            frame.setRuntimeBounds(MAX_MILLIS, MAX_DEPTH);
        }
        return frame;
    }

    private EvaluationFailure thrown(String message) {
        return failure("threw an error during evaluation. " + message);
    }

    private EvaluationFailure failure(String what) {
        return EvaluationFailure.query(
                "The JSONata expression '" + source + "' specified for the field '" + location + "' " + what, location);
    }
}

package dev.statewright.runtime.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.path.PathRoots;
import java.util.List;

/** A compiled call: {@code States.Format('{} of {}', $.done, $.total)}. ASL specification, "Intrinsic Functions". */
public final class IntrinsicCall {
    private final String text;
    private final IntrinsicFunction function;
    private final Argument[] arguments;

    IntrinsicCall(String text, IntrinsicFunction function, List<Argument> arguments) {
        this.text = text;
        this.function = function;
        this.arguments = arguments.toArray(new Argument[0]);
    }

    /** @throws InvalidIntrinsic where the text is no call of a known function with as many arguments as it takes */
    public static IntrinsicCall compile(String text) {
        return new IntrinsicParser(text).whole();
    }

    public String text() {
        return text;
    }

    /** @throws IntrinsicFailure where it fails */
    public JsonNode evaluate(PathRoots roots, Chance chance) {
        JsonNode[] values = new JsonNode[arguments.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (arguments[i]) {
                case Argument.Literal literal -> literal.value();
                case Argument.Nested nested -> nested.call().evaluate(roots, chance);
                case Argument.Path argument -> {
                    JsonNode value = argument.path().read(roots);
                    if (value == null) {
                        throw IntrinsicFailure.missing(argument.path().text(), Json.write(roots.input()));
                    }
                    yield value;
                }
            };
        }
        return function.apply(values, chance);
    }
}

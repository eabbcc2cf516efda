package dev.statewright.model.completion.expression;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The intrinsic functions, those that are used most first. Developer guide, "Intrinsic functions for JSONPath states". */
public final class IntrinsicFunctions {

    private static final List<FunctionSignature> ALL = Stream.of(
                    "States.Format(template, value…): string",
                    "States.JsonToString(value): string",
                    "States.StringToJson(text): any",
                    "States.Array(value…): array",
                    "States.ArrayGetItem(array, index): any",
                    "States.StringSplit(text, separators): array",
                    "States.UUID(): string",
                    "States.ArrayContains(array, value): boolean",
                    "States.ArrayLength(array): number",
                    "States.ArrayPartition(array, size): array",
                    "States.ArrayRange(first, last, step): array",
                    "States.ArrayUnique(array): array",
                    "States.JsonMerge(first, second, false): object",
                    "States.MathAdd(number, number): number",
                    "States.MathRandom(start, end, [seed]): number",
                    "States.Base64Encode(text): string",
                    "States.Base64Decode(text): string",
                    "States.Hash(value, algorithm): string")
            .map(FunctionSignature::of)
            .toList();

    private IntrinsicFunctions() {}

    /** All of them. */
    public static List<FunctionSignature> all() {
        return ALL;
    }

    /** The function of that name, {@code States.Format}. */
    public static Optional<FunctionSignature> named(String name) {
        return ALL.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}

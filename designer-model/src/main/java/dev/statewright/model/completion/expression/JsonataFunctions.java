package dev.statewright.model.completion.expression;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The functions of JSONata 2.0.6 as Step Functions has them: without {@code $eval}, with six of its own. JSONata documentation,
 * "Built-in functions"; developer guide, "Transforming data with JSONata".
 */
public final class JsonataFunctions {

    private static final List<FunctionSignature> ALL = Stream.of(
                    "$string(value, [prettify]): string",
                    "$length(text): number",
                    "$substring(text, start, [length]): string",
                    "$substringBefore(text, part): string",
                    "$substringAfter(text, part): string",
                    "$uppercase(text): string",
                    "$lowercase(text): string",
                    "$trim(text): string",
                    "$pad(text, width, [filler]): string",
                    "$contains(text, pattern): boolean",
                    "$split(text, separator, [limit]): array",
                    "$join(texts, [separator]): string",
                    "$match(text, pattern, [limit]): array",
                    "$replace(text, pattern, replacement, [limit]): string",
                    "$base64encode(text): string",
                    "$base64decode(text): string",
                    "$encodeUrlComponent(text): string",
                    "$encodeUrl(text): string",
                    "$decodeUrlComponent(text): string",
                    "$decodeUrl(text): string",
                    "$number(value): number",
                    "$abs(number): number",
                    "$floor(number): number",
                    "$ceil(number): number",
                    "$round(number, [digits]): number",
                    "$power(base, exponent): number",
                    "$sqrt(number): number",
                    "$random([seed]): number",
                    "$formatNumber(number, picture, [options]): string",
                    "$formatBase(number, [radix]): string",
                    "$formatInteger(number, picture): string",
                    "$parseInteger(text, picture): number",
                    "$sum(numbers): number",
                    "$max(numbers): number",
                    "$min(numbers): number",
                    "$average(numbers): number",
                    "$boolean(value): boolean",
                    "$not(value): boolean",
                    "$exists(value): boolean",
                    "$count(array): number",
                    "$append(array, array): array",
                    "$sort(array, [function]): array",
                    "$reverse(array): array",
                    "$shuffle(array): array",
                    "$distinct(array): array",
                    "$zip(array…): array",
                    "$partition(array, size): array",
                    "$range(first, last, step): array",
                    "$keys(object): array",
                    "$lookup(object, key): any",
                    "$spread(object): array",
                    "$merge(objects): object",
                    "$sift(object, function): object",
                    "$each(object, function): array",
                    "$error([message]): nothing",
                    "$assert(condition, [message]): nothing",
                    "$type(value): string",
                    "$now([picture], [timezone]): string",
                    "$millis(): number",
                    "$fromMillis(number, [picture], [timezone]): string",
                    "$toMillis(timestamp, [picture]): number",
                    "$map(array, function): array",
                    "$filter(array, function): array",
                    "$single(array, [function]): any",
                    "$reduce(array, function, [start]): any",
                    "$parse(json): any",
                    "$hash(text, [algorithm]): string",
                    "$uuid(): string")
            .map(FunctionSignature::of)
            .toList();

    private JsonataFunctions() {}

    /** All of them. */
    public static List<FunctionSignature> all() {
        return ALL;
    }

    /** The function of that name, with its dollar. */
    public static Optional<FunctionSignature> named(String name) {
        return ALL.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}

package dev.statewright.model.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopLevelReferencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "phone | phone",
                "phone[0].number | phone",
                "aaa + bbb * aaa | aaa,bbb",
                "$.phone | $",
                "$ | $",
                "`first name` & 'x' | first name",
                "$map($states.input.a, function($x){ b }) | b",
                "$map($states.input.a, function($x)<n:n>{ $x + b }) | b",
                "$merge([$states.input, {'a': phone}]) | phone",
                "{'a': $states.input.b, 'c': phone} | phone",
                "($x := phone; $x) | phone",
                "$states.input.a > 1 ? yes : no | yes,no",
                "-phone | phone",
                "[1..phone] | phone",
                "$exists(phone) and not | phone,not",
                "$states.input.a in list | list",
                "$states.input.a / b / c | b,c",
                "$states.input ~> $f(b) | b",
                "/* why */ phone | phone",
                "$f(1)[a].b ~> $g(c) | c",
            })
    void whatIsReadOfNothingIsNamed(String expression, String names) {
        assertThat(String.join(",", TopLevelReferences.of(expression))).isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1 + 2.5e3",
                "'phone' & \"phone\"",
                "true and false or null",
                "$states.input.phone",
                "$states . input . `first name`",
                "$states.input.items[phone > 3 and $.a]",
                "$states.input.items[$contains(name, /a(b\\/)c/i)].name",
                "$states.input.items^(>price, <name).name",
                "$states.input.items.(price * $count(tags))",
                "$states.input.items.{'a': name, 'b': [tag]}",
                "$states.input.items{name: $sum(price)}",
                "$states.input.items.$uppercase(name)",
                "$states.input.items@$i.tags[$i = id]#$n.x",
                "$map($states.input.a, function($x, $n){ $x.phone })",
                "$map($states.input.a, λ($x){ $x[phone].b })",
                "$states.input ~> |items|{'price': price * 2}, ['tag']|",
                "$states.input ~> | items | {'a': b} |",
                "$states.input.*.phone",
                "$states.input.**[phone]",
                "$match($states.input.a, /[a-z]\\/(b)/)",
                "function($a){ $a.b }(1).c",
                "$f(?, 1)",
                "$x.true.and.function",
                "$$",
            })
    void whatIsReadOfSomethingIsNot(String expression) {
        assertThat(TopLevelReferences.of(expression)).isEmpty();
    }
}

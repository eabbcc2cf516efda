package dev.statewright.runtime.expression;

import static dev.statewright.runtime.Workflow.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.runtime.Workflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonataExpressionTest {
    private static Workflow.Run run(String expression) {
        return Workflow.ofDefinition("{'QueryLanguage':'JSONata','StartAt':'A','States':{'A':{'Type':'Pass','Output':"
                        + "'{% " + expression + " %}','End':true}}}")
                .run("{'n':4,'l':[{'k':'b','v':1},{'k':'a','v':2}],'z':null,'e':[],'one':[1]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$states.input.n / 2                       | 2",
                "$states.input.l^(k).v                     | [2,1]",
                "$states.input.l[k=`a`]                    | {\"k\":\"a\",\"v\":2}",
                "{`all`: $states.input}                    | {\"all\":{\"n\":4,\"l\":[{\"k\":\"b\",\"v\":1},{\"k\":\"a\",\"v\":2}],\"z\":null,\"e\":[],\"one\":[1]}}",
                "$states.input.z                           | null",
                "$states.input.one                         | [1]",
                "$states.context.State.Name                | \"A\"",
                "$partition([1,2,3], 2)                    | [[1,2],[3]]",
                "$range(1, 7, 3)                           | [1,4,7]",
                "$hash(`input data`, `SHA-1`)              | \"aaff4a450a104cd177d28d18d74485e8cae074b7\"",
                "$parse(`[1, null]`)                       | [1,null]",
                "$random(3) = $random(3)                   | true",
                "$exists($nothing)                         | false",
                "$now(`[Y]-[M01]`) = $fromMillis($millis(), `[Y]-[M01]`) | true",
                "$now(`[H01] [z]`, `+0530`) = $fromMillis($millis(), `[H01] [z]`, `+0530`) | true",
                "$toMillis($now()) = $millis()             | true",
            })
    void expressionsGiveTheirValues(String expression, String expected) {
        Workflow.Run run = run(expression.replace("`", "\\\""));
        assertThat(run.outcome().cause()).isNull();
        assertThat(run.outputText()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$nothing          | returned nothing (undefined).",
                "$foo()            | threw an error during evaluation. T1006: Attempted to invoke a non-function",
                "$map(5,$uppercase) | threw an error during evaluation. T0410: An argument of the function \"uppercase\" does"
                        + " not match its signature",
                "$sum([true])      | threw an error during evaluation. T0412: The argument must be an array of numbers",
                "$range(1,1e12,1)  | threw an error during evaluation. D2014: The size of the sequence allocated by the range"
                        + " operator (..) must not exceed 1e6.  Attempted to allocate \"1000000000000\".",
                "$eval(1)          | threw an error during evaluation. T1006: ",
                "function($x){$x}  | returned an unsupported result type.",
                "[1..1000000]      | threw an error during evaluation. Expression evaluation memory limit exceeded: Check"
                        + " for excessive memory usage",
            })
    void failuresAreWordedAsAwsWordsThem(String expression, String ending) {
        Workflow.Run run = run(expression);
        assertThat(run.outcome().error()).isEqualTo("States.QueryEvaluationError");
        assertThat(run.outcome().cause())
                .startsWith(
                        json("An error occurred while executing the state `A` (entered at the event id #2). The JSONata"
                                        + " expression `" + expression + "` specified for the field `Output` ")
                                .replace('`', '\''))
                .contains(ending);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "($f := function($x){ $f($x+1) }; $f(1))              | Expression evaluation timeout: Check for infinite loop",
                "($f := function($x){ 1 + $f($x+1) }; $f(1))          | Stack overflow error: Check for non-terminating recursive",
                "$count([1..9999999].[1..9999999])                    | Expression evaluation timeout: Check for infinite loop",
                "$pad(\"x\", 2000000000)                                | Expression evaluation memory limit exceeded: Check for",
            })
    void whatLoopsOrExplodesIsCutOff(String expression, String ending) {
        Workflow.Run run = run(expression.replace("\"", "\\\""));
        assertThat(run.outcome().error()).isEqualTo("States.QueryEvaluationError");
        assertThat(run.outcome().cause())
                .contains("threw an error during evaluation. ")
                .contains(ending);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$pad(`ab`, 5, `xy`)  | \"abxyx\"",
                "$pad(`ab`, -4)       | \"  ab\"",
                "$pad(`abc`, 2)       | \"abc\"",
            })
    void padCountsAsTheLibrarysOwn(String expression, String expected) {
        assertThat(run(expression.replace("`", "\\\"")).outputText()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "$match(`ababbxa`, /a(b+)/).match       ; [\"ab\",\"abb\"]",
                "$match(`ababbxa`, /a(b+)/, 1).groups  ; [\"b\"]",
                "$contains(`abc`, /B/i)                 ; true",
                "$replace(`a1b22`, /[0-9]+/, `-`)       ; \"a-b-\"",
                "$replace(`a1b22`, /[0-9]/, `-`, 2)     ; \"a-b-2\"",
                "$replace(`ab`, /b/, function($m){$uppercase($m.match)}); \"aB\"",
                "$split(`a1b22c`, /[0-9]+/)             ; [\"a\",\"b\",\"c\"]",
                "$split(`a1b2c`, /[0-9]/, 2)            ; [\"a\",\"b\"]",
                "$split(`a/b`, `/`)                     ; [\"a\",\"b\"]",
                "[`x1`, `y`][$contains(/[0-9]/)]        ; \"x1\"",
            })
    void regularExpressionsAnswerAsTheLibraryDoes(String expression, String expected) {
        assertThat(run(expression.replace("`", "\\\"")).outputText()).isEqualTo(expected);
    }

    @Test
    void aRegularExpressionWithoutEndIsCutOff() {
        Workflow.Run run = run("$match(\\\"" + "a".repeat(300) + "\\\", /a*a*a*a*a*a*b/)");
        assertThat(run.outcome().error()).isEqualTo("States.QueryEvaluationError");
        assertThat(run.outcome().cause()).contains("Expression evaluation timeout: Check for infinite loop");
    }
}

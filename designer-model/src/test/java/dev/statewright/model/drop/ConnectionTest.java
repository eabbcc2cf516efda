package dev.statewright.model.drop;

import static dev.statewright.model.command.Carried.out;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.Flows;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.command.Command;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    private static final StatePath DONE = StatePath.root("Done?");
    private static final StatePath SUBMIT = StatePath.root("Submit");
    private static final Optional<StatePath> REPORT = Optional.of(StatePath.root("Report"));

    @Test
    void aNextLeadsToAnotherStateAndOnlyItsLineChanges() {
        Connection end = new Connection.Redirected(Transition.next(SUBMIT));

        assertThat(out(Flows.POLL, end.toCommand(REPORT)))
                .isEqualTo(Flows.POLL.replaceFirst("\"Next\": \"Wait\"", "\"Next\": \"Report\""));
    }

    @Test
    void aRuleADefaultAndACatcherDoToo() {
        assertThat(out(Flows.POLL, redirect(Transition.choice(DONE, 0), REPORT)))
                .isEqualTo(Flows.POLL.replace(
                        "\"FAILED\",\n                    \"Next\": \"Failed\"",
                        "\"FAILED\",\n                    \"Next\": \"Report\""));
        assertThat(out(Flows.POLL, redirect(Transition.defaultOf(DONE), REPORT)))
                .isEqualTo(Flows.POLL.replace("\"Default\": \"Wait\"", "\"Default\": \"Report\""));
        assertThat(out(Flows.POLL, redirect(Transition.caught(SUBMIT, 0), REPORT)))
                .isEqualTo(Flows.POLL.replace(
                        "[\"States.ALL\"], \"Next\": \"Failed\"", "[\"States.ALL\"], \"Next\": \"Report\""));
    }

    @Test
    void aNextLedToTheEndEndsTheFlow() {
        assertThat(out(Flows.TWO, redirect(Transition.next(StatePath.root("A")), Optional.empty())))
                .isEqualTo(Flows.TWO.replace("\"Next\": \"B\"", "\"End\": true"));
    }

    @Test
    void aNewRuleAndANewCatcherLeadWhereTheyWereDropped() {
        assertThat(out(Flows.POLL, new Connection.NewRule(DONE).toCommand(REPORT)))
                .containsIgnoringWhitespaces("\"Next\": \"Report\" }, { \"Next\": \"Report\" } ]");
        assertThat(out(Flows.POLL, new Connection.NewCatcher(SUBMIT).toCommand(REPORT)))
                .containsIgnoringWhitespaces("{ \"ErrorEquals\": [\"States.ALL\"], \"Next\": \"Report\" } ]");
    }

    @Test
    void whatLeadsThereAlreadyIsNotConcerned() {
        assertThat(verdict(Flows.TWO, new Connection.Redirected(Transition.next(StatePath.root("A"))), "B"))
                .isEqualTo(new Verdict.NotConcerned());
        assertThat(verdict(Flows.TWO, new Connection.Redirected(Transition.next(StatePath.root("A"))), "A"))
                .isEqualTo(new Verdict.Allowed());
    }

    @Test
    void outOfItsScopeNoTransitionLeads() {
        StatePath one = new ScopePath(SyntaxPath.of("States", "Both", "Branches", 0)).state("One");

        assertThat(verdict(Flows.NESTED, new Connection.Redirected(Transition.next(one)), "Each"))
                .isEqualTo(
                        new Verdict.Forbidden(
                                "A transition cannot lead into another branch or out of its own: \"Each\" is in another scope."));
    }

    @Test
    void aRuleCannotEndTheFlow() {
        AslDocument document = AslDocument.of(Flows.POLL);

        assertThat(new Connection.NewRule(DONE).rules(document, Optional.empty()))
                .isInstanceOf(Verdict.Forbidden.class);
        assertThat(new Connection.Redirected(Transition.defaultOf(DONE)).rules(document, Optional.empty()))
                .isInstanceOf(Verdict.Forbidden.class);
        assertThat(new Connection.Redirected(Transition.start(ScopePath.ROOT)).rules(document, Optional.empty()))
                .isInstanceOf(Verdict.Forbidden.class);
    }

    private static Verdict verdict(String text, Connection connection, String target) {
        return connection.rules(AslDocument.of(text), Optional.of(StatePath.root(target)));
    }

    private static Command redirect(Transition transition, Optional<StatePath> target) {
        return new Connection.Redirected(transition).toCommand(target);
    }
}

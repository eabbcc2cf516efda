package dev.statewright.model.diagnostic;

import dev.statewright.model.asl.StateType;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import java.util.Optional;

/**
 * A state as it is validated: the text's tree, because also what the typed model leaves out has to be said.
 *
 * @param site the state's own, with the language in force inside it
 */
record StateSite(String name, StateType type, SyntaxObject json, Site site) {

    Optional<SyntaxMember> member(String key) {
        return json.member(key);
    }

    Optional<SyntaxNode> value(String key) {
        return json.get(key);
    }

    boolean has(String key) {
        return json.member(key).isPresent();
    }

    /** Advice about a field of the state, or about the state where it has no such field. */
    void advise(String code, String message, String key) {
        SyntaxMember member = member(key).orElse(null);
        Site place = member == null ? site : site.member(member);
        site.findings().advice(code, message, place.location(), place.anchor());
    }
}

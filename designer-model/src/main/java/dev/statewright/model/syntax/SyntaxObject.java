package dev.statewright.model.syntax;

import dev.statewright.model.text.TextRange;
import java.util.List;
import java.util.Optional;

/** An object (mapping). Members stand in the document's order; a key may occur more than once in a broken document. */
public record SyntaxObject(TextRange range, List<SyntaxMember> members) implements SyntaxNode {

    /** The key under which CloudFormation adds members on deployment. CloudFormation reference, "Fn::Transform". */
    static final String TRANSFORM = "Fn::Transform";

    public SyntaxObject {
        members = List.copyOf(members);
    }

    /** The last member of that key: what a JSON reader would take. */
    public Optional<SyntaxMember> member(String key) {
        for (int i = members.size() - 1; i >= 0; i--) {
            if (members.get(i).key().equals(key)) {
                return Optional.of(members.get(i));
            }
        }
        return Optional.empty();
    }

    /** Whether CloudFormation adds members to it on deployment. */
    public boolean isTransformed() {
        for (SyntaxMember member : members) {
            if (member.isTransform()) {
                return true;
            }
        }
        return false;
    }

    /** The value of that key, absent also where the key stands without a value. */
    public Optional<SyntaxNode> get(String key) {
        return member(key).flatMap(SyntaxMember::value);
    }
}

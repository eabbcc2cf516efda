package dev.statewright.model.syntax;

import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An object or array that the parser is inside of. */
final class OpenContainer {

    /** Up to so many members, looking through them is faster than hashing. */
    private static final int FEW = 8;

    final boolean object;
    final int start;
    /** The key whose value is being read; null between members and in arrays. */
    SyntaxScalar key;
    /** Whether a comma must come before the next member or item. */
    boolean wantsComma;
    /** Where the last comma stands after which nothing came yet, or -1. */
    int openComma = -1;
    /** End of the last thing that belongs to this container. */
    int end;

    private final List<SyntaxMember> members;
    private final List<SyntaxNode> items;
    private Set<String> keys;

    OpenContainer(boolean object, int start) {
        this.object = object;
        this.start = start;
        this.end = start + 1;
        this.members = object ? new ArrayList<>() : null;
        this.items = object ? null : new ArrayList<>();
    }

    /** Takes a value: of the pending key, or as the next item. Says whether an earlier member has the same key. */
    boolean add(SyntaxNode value) {
        boolean repeated = false;
        if (object) {
            repeated =
                    addMember(new TextRange(key.range().start(), value.range().end()), Optional.of(value));
        } else {
            items.add(value);
        }
        came(value.range().end());
        return repeated;
    }

    /** Takes the pending key without a value. */
    boolean addWithoutValue() {
        int keyEnd = key.range().end();
        boolean repeated = addMember(key.range(), Optional.empty());
        came(keyEnd);
        return repeated;
    }

    private boolean addMember(TextRange range, Optional<SyntaxNode> value) {
        boolean repeated = has(key.value());
        members.add(new SyntaxMember(range, key.range(), key.value(), value));
        key = null;
        return repeated;
    }

    private void came(int valueEnd) {
        end = valueEnd;
        wantsComma = true;
        openComma = -1;
    }

    private boolean has(String name) {
        if (members.size() < FEW) {
            for (SyntaxMember member : members) {
                if (member.key().equals(name)) {
                    return true;
                }
            }
            return false;
        }
        if (keys == null) {
            keys = new HashSet<>();
            members.forEach(member -> keys.add(member.key()));
        }
        return !keys.add(name);
    }

    List<SyntaxMember> membersSoFar() {
        return members;
    }

    SyntaxMember newest() {
        return members.getLast();
    }

    SyntaxNode close(int closedAt) {
        TextRange range = new TextRange(start, closedAt);
        return object ? new SyntaxObject(range, members) : new SyntaxArray(range, items);
    }

    char closer() {
        return object ? '}' : ']';
    }
}

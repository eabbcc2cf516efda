package dev.statewright.model.syntax;

import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a JSON text again after a change: only the innermost object or array around the change is read; what stands before it is taken
 * over, what stands behind it is moved. Gives the tree that {@link JsonParser#parse} gives, or nothing where the change reaches further
 * than its brackets.
 */
final class JsonReparse {

    private final String text;
    private final int start;
    private final int end;
    private final int delta;

    private JsonReparse(String text, int start, int end, int delta) {
        this.text = text;
        this.start = start;
        this.end = end;
        this.delta = delta;
    }

    /**
     * @param change leads from the tree's text to {@code text}
     */
    static Optional<SyntaxTree> after(SyntaxTree before, TextChange change, String text) {
        boolean plain = before.format() == DocumentFormat.JSON
                && before.errors().isEmpty()
                && before.comments().isEmpty()
                && before.root().isPresent();
        if (!plain || change.isEmpty()) {
            return Optional.empty();
        }
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (TextEdit edit : change.edits()) {
            start = Math.min(start, edit.range().start());
            end = Math.max(end, edit.range().end());
        }
        return new JsonReparse(text, start, end, text.length() - before.text().length())
                .changed(before.root().get(), 0)
                .map(root -> new SyntaxTree(text, Optional.of(root), List.of(), List.of()));
    }

    /** The node as it is now; absent where the change is not within its brackets, or they do not hold it. */
    private Optional<SyntaxNode> changed(SyntaxNode node, int depth) {
        if (node instanceof SyntaxScalar
                || start <= node.range().start()
                || end >= node.range().end()) {
            return Optional.empty();
        }
        return within(node, depth)
                .or(() -> node instanceof SyntaxObject object ? aroundMembers(object, depth) : Optional.empty())
                .or(() -> isSmall(node)
                        ? JsonParser.container(
                                text, node.range().start(), node.range().end() + delta, depth)
                        : Optional.empty());
    }

    /** Whether reading it saves much of reading all. */
    private boolean isSmall(SyntaxNode node) {
        return node.range().length() < text.length() / 2;
    }

    /** The members that the change touches, and the commas around them, read again. */
    private Optional<SyntaxNode> aroundMembers(SyntaxObject object, int depth) {
        List<SyntaxMember> members = object.members();
        int from = 0;
        while (from < members.size() && endsBefore(members.get(from))) {
            from++;
        }
        int to = from;
        while (to < members.size() && members.get(to).range().start() < end) {
            to++;
        }
        int begin = from == 0
                ? object.range().start() + 1
                : members.get(from - 1).range().end();
        int stop = to == members.size()
                ? object.range().end() - 1
                : members.get(to).range().start();
        if (stop - begin >= text.length() / 2) {
            return Optional.empty();
        }
        int first = from;
        int behind = to;
        return JsonParser.members(text, begin, stop + delta, first == 0, behind == members.size(), depth + 1)
                .filter(read -> haveOwnKeys(read, members, first, behind))
                .map(read -> {
                    List<SyntaxMember> now = new ArrayList<>(members.subList(0, first));
                    now.addAll(read);
                    members.subList(behind, members.size()).forEach(each -> now.add(moved(each)));
                    return new SyntaxObject(grown(object.range()), now);
                });
    }

    /** A bracket ends its value, whatever is written behind it; a number may go on. */
    private boolean endsBefore(SyntaxMember member) {
        int memberEnd = member.range().end();
        boolean bracket =
                member.value().filter(value -> !(value instanceof SyntaxScalar)).isPresent();
        return memberEnd < start || memberEnd == start && bracket;
    }

    /** Whether none of the keys is that of a member that is not read again. */
    private static boolean haveOwnKeys(List<SyntaxMember> read, List<SyntaxMember> members, int from, int to) {
        Set<String> keys = new HashSet<>();
        read.forEach(member -> keys.add(member.key()));
        for (int i = 0; i < members.size(); i++) {
            if ((i < from || i >= to) && keys.contains(members.get(i).key())) {
                return false;
            }
        }
        return true;
    }

    /** The same where a part of the node holds the change. */
    private Optional<SyntaxNode> within(SyntaxNode node, int depth) {
        return switch (node) {
            case SyntaxObject object -> {
                List<SyntaxMember> members = object.members();
                for (int i = 0; i < members.size(); i++) {
                    SyntaxMember member = members.get(i);
                    if (member.range().end() > start) {
                        int at = i;
                        yield member.value()
                                .flatMap(value -> changed(value, depth + 1))
                                .map(value -> {
                                    List<SyntaxMember> now = new ArrayList<>(members.subList(0, at));
                                    now.add(new SyntaxMember(
                                            grown(member.range()),
                                            member.keyRange(),
                                            member.key(),
                                            Optional.of(value)));
                                    members.subList(at + 1, members.size()).forEach(each -> now.add(moved(each)));
                                    return new SyntaxObject(grown(object.range()), now);
                                });
                    }
                }
                yield Optional.empty();
            }
            case SyntaxArray array -> {
                List<SyntaxNode> items = array.items();
                for (int i = 0; i < items.size(); i++) {
                    if (items.get(i).range().end() > start) {
                        int at = i;
                        yield changed(items.get(i), depth + 1).map(item -> {
                            List<SyntaxNode> now = new ArrayList<>(items.subList(0, at));
                            now.add(item);
                            items.subList(at + 1, items.size()).forEach(each -> now.add(moved(each)));
                            return new SyntaxArray(grown(array.range()), now);
                        });
                    }
                }
                yield Optional.empty();
            }
            case SyntaxScalar _ -> Optional.empty();
        };
    }

    private TextRange grown(TextRange range) {
        return new TextRange(range.start(), range.end() + delta);
    }

    private TextRange moved(TextRange range) {
        return new TextRange(range.start() + delta, range.end() + delta);
    }

    private SyntaxMember moved(SyntaxMember member) {
        return delta == 0
                ? member
                : new SyntaxMember(
                        moved(member.range()),
                        moved(member.keyRange()),
                        member.key(),
                        member.value().map(this::moved));
    }

    private SyntaxNode moved(SyntaxNode node) {
        if (delta == 0) {
            return node;
        }
        return switch (node) {
            case SyntaxObject object -> {
                SyntaxMember[] members = new SyntaxMember[object.members().size()];
                for (int i = 0; i < members.length; i++) {
                    members[i] = moved(object.members().get(i));
                }
                yield new SyntaxObject(moved(object.range()), List.of(members));
            }
            case SyntaxArray array -> {
                SyntaxNode[] items = new SyntaxNode[array.items().size()];
                for (int i = 0; i < items.length; i++) {
                    items[i] = moved(array.items().get(i));
                }
                yield new SyntaxArray(moved(array.range()), List.of(items));
            }
            case SyntaxScalar scalar -> new SyntaxScalar(moved(scalar.range()), scalar.kind(), scalar.value());
        };
    }
}

package dev.statewright.app.code;

import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What is sought in a text.
 *
 * @param wanted a text, or a pattern
 * @param pattern whether it is a regular expression
 * @param exactCase whether capital letters matter
 * @param wholeWord whether it counts only where no letter, digit or underscore stands beside it
 */
record Search(String wanted, boolean pattern, boolean exactCase, boolean wholeWord) {

    /** So many places are found at most: a text of a megabyte may have one at every letter. */
    static final int MOST = 20_000;

    /** The search as a pattern; empty where there is nothing to search for, or the pattern is broken. */
    Optional<Pattern> compiled() {
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        String text = pattern ? wanted : Pattern.quote(wanted);
        String bounded = wholeWord ? "(?<![\\p{L}\\p{N}_])(?:" + text + ")(?![\\p{L}\\p{N}_])" : text;
        try {
            int flags = Pattern.MULTILINE | (exactCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            return Optional.of(Pattern.compile(bounded, flags));
        } catch (PatternSyntaxException broken) {
            return Optional.empty();
        }
    }

    /** Why the pattern cannot be read; empty where it can. */
    Optional<String> trouble() {
        if (!pattern || wanted.isEmpty()) {
            return Optional.empty();
        }
        try {
            Pattern.compile(wanted);
            return Optional.empty();
        } catch (PatternSyntaxException broken) {
            return Optional.of(broken.getDescription());
        }
    }

    /** Where it is found, in order. @param within where to look */
    List<TextRange> in(String text, TextRange within) {
        List<TextRange> found = new ArrayList<>();
        compiled().ifPresent(sought -> {
            try {
                Matcher matcher = sought.matcher(text).region(within.start(), within.end());
                matcher.useTransparentBounds(true).useAnchoringBounds(false);
                while (found.size() < MOST && matcher.find()) {
                    if (matcher.end() > matcher.start()) {
                        found.add(new TextRange(matcher.start(), matcher.end()));
                    }
                }
            } catch (StackOverflowError tooDeep) {
                // a pattern such as (a|b)* over a long text: what was found before stays
            }
        });
        return found;
    }

    /** Writes something in place of what was found; for a pattern {@code $1} stands for its first group. */
    Optional<TextEdit> replacement(String text, TextRange range, String replacement) {
        if (!pattern) {
            return Optional.of(TextEdit.replace(range, replacement));
        }
        return compiled().flatMap(sought -> {
            Matcher matcher = sought.matcher(text).region(range.start(), range.end());
            matcher.useTransparentBounds(true).useAnchoringBounds(false);
            if (!matcher.lookingAt()) {
                return Optional.empty();
            }
            return expanded(replacement, matcher).map(written -> TextEdit.replace(range, written));
        });
    }

    /** The replacement with groups in the place of their signs; empty where there is no such group. */
    private static Optional<String> expanded(String replacement, Matcher found) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < replacement.length(); i++) {
            char c = replacement.charAt(i);
            char next = i + 1 < replacement.length() ? replacement.charAt(i + 1) : ' ';
            if (c == '$' && Character.isDigit(next)) {
                int group = next - '0';
                if (group > found.groupCount()) {
                    return Optional.empty();
                }
                written.append(found.group(group) == null ? "" : found.group(group));
                i++;
            } else if (c == '\\' && i + 1 < replacement.length()) {
                written.append(next == 'n' ? '\n' : next == 't' ? '\t' : next);
                i++;
            } else {
                written.append(c);
            }
        }
        return Optional.of(written.toString());
    }
}

package dev.statewright.runtime.condition;

/** Patterns of StringMatches: {@code *} stands for any characters, {@code \*} for a star, {@code \\} for a backslash. */
final class Wildcards {
    private Wildcards() {}

    static boolean match(String pattern, String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int resume = 0;
        while (t < text.length()) {
            int width = width(pattern, p);
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = t;
            } else if (p < pattern.length() && pattern.charAt(p + width - 1) == text.charAt(t)) {
                p += width;
                t++;
            } else if (star >= 0) {
                // let the last star take one more character
                p = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    private static int width(String pattern, int at) {
        boolean escaped = at + 1 < pattern.length()
                && pattern.charAt(at) == '\\'
                && (pattern.charAt(at + 1) == '*' || pattern.charAt(at + 1) == '\\');
        return escaped ? 2 : 1;
    }
}

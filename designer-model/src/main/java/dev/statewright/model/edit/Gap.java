package dev.statewright.model.edit;

/**
 * What stands between two neighbours in a container, or between a bracket and its neighbour: blanks, a comma, comments.
 *
 * @param start end of the thing before
 * @param end start of the thing behind
 * @param comma offset of the comma, or -1
 * @param firstBreak offset of the first line break outside comments, or -1
 * @param trailingEnd end of what belongs to the thing before: its comma and the comments on its line
 * @param leadingStart start of what belongs to the thing behind: the comments directly above it, or itself
 */
record Gap(int start, int end, int comma, int firstBreak, int trailingEnd, int leadingStart) {

    static Gap read(String text, int start, int end) {
        int comma = -1;
        int firstBreak = -1;
        int trailingEnd = start;
        int leadingStart = -1;
        int breaksSinceComment = 0;
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            int commentEnd = c == '/' || c == '#' ? endOfComment(text, at, end) : -1;
            if (commentEnd > 0) {
                boolean ofThingBefore = firstBreak < 0 && !(comma >= 0 && followsOnLine(text, commentEnd, end));
                if (ofThingBefore) {
                    trailingEnd = commentEnd;
                } else if (leadingStart < 0 || breaksSinceComment > 1) {
                    leadingStart = at;
                }
                breaksSinceComment = 0;
                at = commentEnd;
                continue;
            }
            if (c == ',' && comma < 0) {
                comma = at;
                // what stood before the comma does not belong to the thing behind it
                leadingStart = -1;
                trailingEnd = firstBreak < 0 ? at + 1 : trailingEnd;
            } else if (Lines.isBreak(c)) {
                firstBreak = firstBreak < 0 ? at : firstBreak;
                at += text.startsWith("\r\n", at) && at + 1 < end ? 1 : 0;
                breaksSinceComment++;
            }
            at++;
        }
        boolean apart = leadingStart < 0 || breaksSinceComment > 1;
        return new Gap(start, end, comma, firstBreak, trailingEnd, apart ? end : leadingStart);
    }

    boolean hasBreak() {
        return firstBreak >= 0;
    }

    private static int endOfComment(String text, int at, int end) {
        // between brackets in YAML, comments begin with #; in JSON it stands nowhere between values
        if (text.startsWith("//", at) || text.charAt(at) == '#') {
            int stop = at;
            while (stop < end && !Lines.isBreak(text.charAt(stop))) {
                stop++;
            }
            return stop;
        }
        if (text.startsWith("/*", at)) {
            int close = text.indexOf("*/", at + 2);
            return close < 0 ? end : Math.min(end, close + 2);
        }
        return -1;
    }

    /** Whether the thing behind stands on the same line: then a comment between comma and thing is the thing's own. */
    private static boolean followsOnLine(String text, int from, int end) {
        return !Lines.hasBreak(text, from, end);
    }
}

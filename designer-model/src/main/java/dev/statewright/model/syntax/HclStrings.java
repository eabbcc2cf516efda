package dev.statewright.model.syntax;

/** What a quoted template of a Terraform file says; interpolations stay as they are written. HCL specification, "Quoted templates". */
final class HclStrings {

    private HclStrings() {}

    static String value(HclScanner scanner, int start, int end) {
        String text = scanner.text;
        boolean closed = end - start > 1 && text.charAt(end - 1) == '"';
        int stop = closed ? end - 1 : end;
        StringBuilder value = new StringBuilder(stop - start);
        int at = start + 1;
        while (at < stop) {
            int next = at + 1;
            if (scanner.opensTemplate(at)) {
                next = Math.min(scanner.endOfTemplate(at), stop);
                value.append(text, at, next);
            } else if (text.charAt(at) == '\\' && at + 1 < stop) {
                next = escape(text, at, stop, value);
            } else if (!isDoubled(text, at)) {
                value.append(text.charAt(at));
            }
            at = next;
        }
        return value.toString();
    }

    /** The first of two signs that stand for one: <code>$${</code>. */
    static boolean isDoubled(String text, int at) {
        return text.startsWith("$${", at) || text.startsWith("%%{", at);
    }

    /** Reads an escape, gives the offset behind it. */
    static int escape(String text, int at, int stop, StringBuilder value) {
        char c = text.charAt(at + 1);
        int digits = c == 'u' ? 4 : c == 'U' ? 8 : 0;
        if (digits > 0 && at + 2 + digits <= stop) {
            try {
                value.appendCodePoint(Integer.parseInt(text, at + 2, at + 2 + digits, 16));
                return at + 2 + digits;
            } catch (IllegalArgumentException noCharacter) {
                // stays as it is written
            }
        }
        value.append(
                switch (c) {
                    case 'n' -> "\n";
                    case 'r' -> "\r";
                    case 't' -> "\t";
                    case '"' -> "\"";
                    case '\\' -> "\\";
                    default -> "\\" + c;
                });
        return at + 2;
    }
}

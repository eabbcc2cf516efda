package dev.statewright.model.syntax;

import java.util.Locale;
import java.util.function.UnaryOperator;

/** How a file writes a text that stands in it. */
enum HostQuoting {
    /** A JSON string; YAML's double quotes know the same escapes and more. */
    DOUBLE {
        @Override
        String encode(String text, boolean hasLines) {
            return escaped(text, hasLines);
        }
    },
    /** Single quotes in YAML. */
    SINGLE {
        @Override
        String encode(String text, boolean hasLines) {
            return text.replace("'", "''");
        }
    },
    /** Without quotes in YAML. */
    PLAIN {
        @Override
        String encode(String text, boolean hasLines) {
            return text;
        }

        @Override
        boolean allows(String text) {
            return !text.contains(": ") && !text.contains(" #") && !text.endsWith(":");
        }
    },
    /** A block of text in YAML, which knows no escapes. */
    BLOCK {
        @Override
        String encode(String text, boolean hasLines) {
            return text;
        }
    },
    /** Double quotes in a Terraform file. */
    TEMPLATE {
        @Override
        String encode(String text, boolean hasLines) {
            return HclTemplates.written(text, part -> escaped(part, false), HostQuoting::expression);
        }
    },
    /** A heredoc in a Terraform file. */
    HEREDOC {
        @Override
        String encode(String text, boolean hasLines) {
            return HclTemplates.written(text, UnaryOperator.identity(), HostQuoting::expression);
        }
    };

    /**
     * The text as it is written in the file, without quotes around it.
     *
     * @param hasLines whether line breaks stand for themselves where the quotes allow it
     */
    abstract String encode(String text, boolean hasLines);

    /** Whether the text can be written so. */
    boolean allows(String text) {
        return true;
    }

    /** Within JSON's quotes an expression's own quotes are escaped; Terraform wants them as they are. */
    private static String expression(String json) {
        return json.replace("\\\"", "\"").replace("\\\\", "\\");
    }

    private static String escaped(String text, boolean hasLines) {
        StringBuilder written = new StringBuilder(text.length() + 16);
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> written.append("\\\"");
                case '\\' -> written.append("\\\\");
                case '\n' -> written.append(hasLines ? "\n" : "\\n");
                case '\r' -> written.append(hasLines ? "\r" : "\\r");
                case '\t' -> written.append("\\t");
                default -> {
                    if (c < ' ' || c >= 0x7f && c < 0xa0) {
                        written.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        written.append(c);
                    }
                }
            }
        }
        return written.toString();
    }
}

package dev.statewright.app.code;

import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.EmbeddedText;
import dev.statewright.model.syntax.EmbeddedTree;
import dev.statewright.model.syntax.SyntaxTree;
import java.util.List;

/** How a text is coloured, line by line. */
enum CodeLanguage {
    JSON {
        @Override
        LineContext after(String line, LineContext before) {
            if (!before.isComment() && line.indexOf("/*") < 0) {
                return LineContext.NOTHING;
            }
            boolean comment = before.isComment() ? !line.contains("*/") : JsonTokens.inComment(line, line.length());
            return comment ? LineContext.COMMENT : LineContext.NOTHING;
        }

        @Override
        List<CodeToken> tokens(String line, LineContext context) {
            return ExpressionTokens.inside(line, JsonTokens.of(line, context.isComment()));
        }
    },
    YAML {
        @Override
        LineContext after(String line, LineContext before) {
            return YamlLines.after(line, before);
        }

        @Override
        List<CodeToken> tokens(String line, LineContext context) {
            if (YamlLines.continues(line, context)) {
                boolean jsonata = context.isJsonata() || line.stripLeading().startsWith("{%");
                return jsonata ? ExpressionTokens.jsonata(line) : EmbeddedLine.tokens(line);
            }
            return ExpressionTokens.inside(line, YamlTokens.of(line));
        }
    },
    TERRAFORM {
        @Override
        LineContext after(String line, LineContext before) {
            return TerraformLines.after(line, before);
        }

        @Override
        List<CodeToken> tokens(String line, LineContext context) {
            return switch (context.kind()) {
                case HEREDOC -> EmbeddedLine.tokens(line);
                case NOTHING, COMMENT, BLOCK ->
                    ExpressionTokens.inside(line, TerraformTokens.of(line, context.isComment()));
            };
        }
    };

    /** The language of the file that a document stands in. */
    static CodeLanguage of(SyntaxTree document) {
        DocumentFormat format = switch (document.embedding().orElse(null)) {
            case null -> document.format();
            case EmbeddedTree tree -> tree.format();
            case EmbeddedText text -> text.format();
        };
        return switch (format) {
            case JSON -> JSON;
            case YAML -> YAML;
            case HCL -> TERRAFORM;
        };
    }

    /** What the line behind goes on with. */
    abstract LineContext after(String line, LineContext before);

    abstract List<CodeToken> tokens(String line, LineContext context);
}

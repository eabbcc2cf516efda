package dev.statewright.model.cloudformation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template in YAML, taken apart by its indentation alone: sections, and within each the blocks of one resource, one parameter and so on. A
 * mistake in one block then says nothing about the others.
 */
final class TemplateBlocks {

    private static final Pattern KEY =
            Pattern.compile("^( *)(?:\"([^\"]*)\"|'([^']*)'|([^\\s#'\"{\\[&*!|>%@`-][^:]*?))\\s*:(?:\\s.*)?$");

    private final List<String> lines;
    private final List<Block> blocks = new ArrayList<>();

    /**
     * Lines that belong together.
     *
     * @param section line of the section that it stands in, from 0; the block's own first line where it is a section without blocks
     * @param first line, from 0
     * @param end behind its last line
     */
    record Block(String name, int section, int first, int end) {}

    private TemplateBlocks(List<String> lines) {
        this.lines = lines;
    }

    static TemplateBlocks of(String text) {
        TemplateBlocks blocks = new TemplateBlocks(List.of(text.split("\n", -1)));
        blocks.read();
        return blocks;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** The text with these blocks only; every line stays where it is. */
    String only(List<Block> kept) {
        boolean[] wanted = new boolean[lines.size()];
        for (Block block : kept) {
            wanted[block.section()] = true;
            for (int line = block.first(); line < block.end(); line++) {
                wanted[line] = true;
            }
        }
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < lines.size(); line++) {
            text.append(wanted[line] ? lines.get(line) : "").append('\n');
        }
        return text.toString();
    }

    private void read() {
        List<Integer> sections = keys(0, lines.size(), 0);
        for (int i = 0; i < sections.size(); i++) {
            int first = sections.get(i);
            int end = i + 1 < sections.size() ? sections.get(i + 1) : lines.size();
            section(first, end);
        }
    }

    private void section(int first, int end) {
        int inner = first + 1;
        while (inner < end
                && (lines.get(inner).isBlank()
                        || lines.get(inner).stripLeading().startsWith("#"))) {
            inner++;
        }
        int depth = inner < end ? indentation(lines.get(inner)) : 0;
        boolean open =
                lines.get(first).replaceFirst("\\s#.*$", "").stripTrailing().endsWith(":");
        List<Integer> keys = depth > 0 && open ? keys(inner, end, depth) : List.of();
        if (keys.isEmpty()) {
            blocks.add(new Block(name(first), first, first, end));
        }
        for (int i = 0; i < keys.size(); i++) {
            int from = i == 0 ? first + 1 : keys.get(i);
            int to = i + 1 < keys.size() ? keys.get(i + 1) : end;
            blocks.add(new Block(name(keys.get(i)), first, from, to));
        }
    }

    private List<Integer> keys(int from, int end, int depth) {
        List<Integer> found = new ArrayList<>();
        for (int line = from; line < end; line++) {
            if (indentation(lines.get(line)) == depth
                    && KEY.matcher(lines.get(line)).matches()) {
                found.add(line);
            }
        }
        return found;
    }

    private String name(int line) {
        Matcher key = KEY.matcher(lines.get(line));
        if (!key.matches()) {
            return "line " + (line + 1);
        }
        return key.group(2) != null ? key.group(2) : key.group(3) != null ? key.group(3) : key.group(4);
    }

    private static int indentation(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}

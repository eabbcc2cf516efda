package dev.statewright.model.workspace;

import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxObject;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Looks for workflow files in a folder without a template; bounded, because anybody may open a home folder. */
final class WorkflowSearch extends SimpleFileVisitor<Path> {

    private static final int DEPTH = 6;
    private static final int MOST_FILES = 20_000;
    /** AWS takes definitions of up to 1 MiB. */
    private static final long LARGEST_BYTES = 1 << 20;

    private static final Set<String> SKIPPED = Set.of("node_modules", "target");

    private final Path root;
    private final List<Path> found = new ArrayList<>();
    private int seen;

    private WorkflowSearch(Path root) {
        this.root = root;
    }

    /** Files below {@code root} that may be definitions or name some, sorted by path. */
    static List<Path> in(Path root) throws UnreadableWorkspace {
        WorkflowSearch search = new WorkflowSearch(root);
        try {
            Files.walkFileTree(root, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEPTH, search);
        } catch (IOException broken) {
            throw new UnreadableWorkspace(root + " cannot be read: " + broken.getMessage() + ".");
        }
        search.found.sort(null);
        return search.found;
    }

    /** Whether a file is named as definitions are, whatever is in it. */
    static boolean isNamedAsWorkflow(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".asl.json")
                || name.endsWith(".asl")
                || name.endsWith(".asl.jsonc")
                || name.endsWith(".asl.yaml")
                || name.endsWith(".asl.yml");
    }

    private static boolean isWritten(Path file) {
        String name = file.getFileName().toString();
        return name.matches(".*\\.(jsonc?|ya?ml|tf)");
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        String name = folder.getFileName() == null ? "" : folder.getFileName().toString();
        boolean skipped = SKIPPED.contains(name) || name.startsWith(".");
        return skipped && !folder.equals(root) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (++seen > MOST_FILES) {
            return FileVisitResult.TERMINATE;
        }
        boolean candidate = attributes.isRegularFile()
                && !file.getFileName().toString().startsWith(".")
                && (isNamedAsWorkflow(file)
                        || isWritten(file) && attributes.size() <= LARGEST_BYTES && mayNameWorkflow(file));
        if (candidate) {
            found.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException broken) {
        return FileVisitResult.CONTINUE;
    }

    /** A cheap look: a definition says {@code StartAt}, whatever names one says so or speaks of state machines. */
    private static boolean mayNameWorkflow(Path file) {
        try {
            String text = TextFile.read(file);
            return text.contains("StartAt")
                    || text.contains("StateMachine")
                    || text.contains("stateMachines")
                    || text.contains("stepFunctions")
                    || text.contains("aws_sfn_state_machine");
        } catch (UnreadableWorkspace unreadable) {
            return false;
        }
    }

    /** Whether a file is a definition, by its name or by what is in it. */
    static boolean isWorkflow(Path file) {
        if (isNamedAsWorkflow(file)) {
            return true;
        }
        try {
            String text = TextFile.read(file);
            return text.contains("StartAt")
                    && DocumentFormat.of(file, text)
                            .parse(text)
                            .root()
                            .filter(root -> root instanceof SyntaxObject object
                                    && object.member("StartAt").isPresent()
                                    && object.member("States").isPresent())
                            .isPresent();
        } catch (UnreadableWorkspace unreadable) {
            return false;
        }
    }
}

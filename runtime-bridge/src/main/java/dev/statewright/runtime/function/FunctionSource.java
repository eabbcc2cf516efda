package dev.statewright.runtime.function;

import dev.statewright.model.workspace.FunctionEntry;
import dev.statewright.runtime.file.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The code of a function as an editor sees it: the files of its folder, read and written as text. Writing one is noticed by the next
 * invocation.
 */
public final class FunctionSource {

    private static final Set<String> LEFT_OUT = Set.of("node_modules", ".git", ".aws-sam", ".statewright");
    private static final int MOST_FILES = 1_000;
    private static final int DEEPEST = 8;

    private final FunctionEntry function;

    public FunctionSource(FunctionEntry function) {
        this.function = function;
    }

    /** The file to show first. It need not exist. */
    public Path handlerFile() {
        return function.handlerFile();
    }

    /**
     * The files of the code folder and the folders in it, sorted, without {@code node_modules} and hidden folders; at most 1,000.
     *
     * @throws UnreadableSource where the folder cannot be listed
     */
    public List<Path> files() throws UnreadableSource {
        Path folder = function.codeDir();
        try (Stream<Path> found = Files.walk(folder, DEEPEST)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> Stream.iterate(file.getParent(), each -> !each.equals(folder), Path::getParent)
                            .noneMatch(
                                    each -> LEFT_OUT.contains(each.getFileName().toString())))
                    .limit(MOST_FILES)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableSource("The code folder " + folder + " of the function " + function.name()
                    + " cannot be read: check CodeUri in template.yaml.");
        }
    }

    /**
     * A file's text.
     *
     * @throws UnreadableSource where there is no such file, or it is not UTF-8 text
     */
    public String read(Path file) throws UnreadableSource {
        try {
            return Files.readString(inside(file), StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new UnreadableSource(file + " is not text in UTF-8, so it cannot be edited here.");
        } catch (IOException e) {
            throw new UnreadableSource(file + " cannot be read: check that it exists.");
        }
    }

    /**
     * Replaces a file's text in one step, so that nobody ever reads half of it; makes the file where there is none.
     *
     * @throws UnreadableSource where it cannot be written; the file is then as it was
     */
    public void save(Path file, String text) throws UnreadableSource {
        Path target = inside(file);
        try {
            AtomicFile.write(target, text);
        } catch (IOException e) {
            throw new UnreadableSource(file + " cannot be written: check that it may be changed.");
        }
    }

    private Path inside(Path file) throws UnreadableSource {
        Path whole = function.codeDir().resolve(file).toAbsolutePath().normalize();
        if (!whole.startsWith(function.codeDir().toAbsolutePath().normalize())) {
            throw new UnreadableSource(file + " does not belong to the function " + function.name() + ".");
        }
        return whole;
    }
}

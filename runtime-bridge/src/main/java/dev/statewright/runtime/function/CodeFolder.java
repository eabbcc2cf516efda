package dev.statewright.runtime.function;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The files of one function as its code sees them: below {@code /var/task}, read-only. What lies outside the folder, also by way of a
 * link, is not there. Remembers everything that was asked for, so that a later change of it is noticed.
 */
final class CodeFolder {

    static final String TASK_ROOT = "/var/task";

    private final Path root;
    private final Map<String, byte[]> inline;
    private final Map<Path, Stamp> asked = new HashMap<>();

    private CodeFolder(Path root, Map<String, byte[]> inline) {
        this.root = root.toAbsolutePath().normalize();
        this.inline = inline;
    }

    static CodeFolder of(Path folder) {
        return new CodeFolder(folder, Map.of());
    }

    /** Code that stands in the template: the single file {@code index.js}. */
    static CodeFolder inline(String code) {
        return new CodeFolder(
                Path.of(TASK_ROOT), Map.of(TASK_ROOT + "/index.js", code.getBytes(StandardCharsets.UTF_8)));
    }

    boolean isFile(String taskPath) {
        return inline.containsKey(taskPath)
                || locate(taskPath).filter(Files::isRegularFile).isPresent();
    }

    boolean isDirectory(String taskPath) {
        return locate(taskPath).filter(Files::isDirectory).isPresent();
    }

    /** The file's bytes; empty where there is no such file. */
    Optional<byte[]> read(String taskPath) {
        if (inline.containsKey(taskPath)) {
            return Optional.of(inline.get(taskPath));
        }
        return locate(taskPath).filter(Files::isRegularFile).map(file -> {
            try {
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The file as text without a byte order mark. */
    Optional<String> readText(String taskPath) {
        return read(taskPath).map(bytes -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        });
    }

    /** Whether something that the code asked for looks different now. */
    boolean hasChanged() {
        return asked.entrySet().stream()
                .anyMatch(each -> !Stamp.of(each.getKey()).equals(each.getValue()));
    }

    private Optional<Path> locate(String taskPath) {
        if (!inline.isEmpty() || !(taskPath.equals(TASK_ROOT) || taskPath.startsWith(TASK_ROOT + "/"))) {
            return Optional.empty();
        }
        String relative = taskPath.substring(TASK_ROOT.length()).replaceFirst("^/+", "");
        Path file = root.resolve(relative).normalize();
        if (!file.startsWith(root)) {
            return Optional.empty();
        }
        asked.computeIfAbsent(file, Stamp::of);
        try {
            return Files.exists(file) && file.toRealPath().startsWith(root.toRealPath())
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** How a file looked; folders count by being there, not by what is in them. */
    private record Stamp(boolean exists, FileTime modified, long size) {

        private static final FileTime NEVER = FileTime.fromMillis(0);
        private static final Stamp MISSING = new Stamp(false, NEVER, 0);

        static Stamp of(Path file) {
            try {
                // most of what is asked for is not there, and an exception for each would cost more than the call
                BasicFileAttributes found =
                        file.getFileSystem().provider().readAttributesIfExists(file, BasicFileAttributes.class);
                if (found == null) {
                    return MISSING;
                }
                return found.isDirectory()
                        ? new Stamp(true, NEVER, 0)
                        : new Stamp(true, found.lastModifiedTime(), found.size());
            } catch (IOException e) {
                return MISSING;
            }
        }
    }
}

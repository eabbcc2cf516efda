package dev.statewright.runtime.function;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessMode;
import java.nio.file.DirectoryStream;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.attribute.FileAttribute;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.graalvm.polyglot.io.FileSystem;

/**
 * What the engine's loader of ES modules reads. An absolute path is a file below {@code /var/task}; a bare name ({@code path},
 * {@code node:fs}, {@code @scope/package}) and a CommonJS file are answered with a module text that re-exports them.
 */
final class ModuleFileSystem implements FileSystem {

    private final CodeFolder code;
    private Function<String, String> bridge = specifier -> null;

    ModuleFileSystem(CodeFolder code) {
        this.code = code;
    }

    /** Who writes the text that stands for a specifier: null where the specifier is the module's own file, or leads nowhere. */
    void bridgeBy(Function<String, String> writer) {
        bridge = writer;
    }

    @Override
    public Path parsePath(URI uri) {
        return switch (uri.getScheme()) {
            case "file" -> Path.of(uri.getPath());
            case "node" -> Path.of(uri.getSchemeSpecificPart());
            case null, default -> throw new UnsupportedOperationException(uri + ": embedded functions have no network");
        };
    }

    @Override
    public Path parsePath(String path) {
        return Path.of(path);
    }

    @Override
    public void checkAccess(Path path, Set<? extends AccessMode> modes, LinkOption... options) {
        // newByteChannel says what is missing, in words of its own
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        String specifier = named(path);
        String text = bridge.apply(specifier);
        if (text == null) {
            text = code.readText(specifier).orElseThrow(() -> new NoSuchFileException(specifier));
        }
        return new BytesChannel(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Path toAbsolutePath(Path path) {
        return Path.of(CodeFolder.TASK_ROOT).resolve(path);
    }

    @Override
    public Path toRealPath(Path path, LinkOption... options) {
        return path.normalize();
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        byte[] bytes = code.read(named(path)).orElseThrow(() -> new NoSuchFileException(named(path)));
        return Map.of("isRegularFile", true, "isDirectory", false, "size", (long) bytes.length);
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public void delete(Path path) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter) {
        throw new UnsupportedOperationException("Embedded functions do not list folders");
    }

    private static String named(Path path) {
        return path.toString().replace('\\', '/');
    }
}

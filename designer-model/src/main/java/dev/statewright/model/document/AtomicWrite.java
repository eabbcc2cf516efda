package dev.statewright.model.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;

/**
 * Replaces a file's content so that a crash or a full disk leaves either the old or the new one: the new content goes into a file
 * beside it, onto the disk, and takes the old one's place by renaming.
 */
final class AtomicWrite {

    private AtomicWrite() {}

    static void write(Path path, byte[] bytes) {
        if (Files.isDirectory(path)) {
            throw new UnwritableFile(path, path + " is a directory; choose a file name.");
        }
        Path target = realPath(path);
        Path folder = target.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new UnwritableFile(path, path + " was not saved: the directory " + folder + " does not exist.");
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new UnwritableFile(path, path + " was not saved: the file is write-protected.");
        }
        try {
            replace(target, folder, bytes);
        } catch (AccessDeniedException denied) {
            throw new UnwritableFile(path, path + " was not saved: permission denied in " + folder + ".");
        } catch (IOException trouble) {
            throw new UnwritableFile(path, path + " was not saved: " + FileTrouble.reason(trouble) + ".");
        }
    }

    /** Where a symbolic link leads, so that the link itself is not replaced. */
    private static Path realPath(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException notThereYet) {
            return linkTarget(path);
        }
    }

    private static Path linkTarget(Path path) {
        try {
            return Files.isSymbolicLink(path) ? path.resolveSibling(Files.readSymbolicLink(path)) : path;
        } catch (IOException unreadableLink) {
            return path;
        }
    }

    private static void replace(Path target, Path folder, byte[] bytes) throws IOException {
        Path fresh = folder.resolve("." + target.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".tmp");
        try {
            try (FileChannel channel =
                    FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            keepPermissions(target, fresh);
            move(fresh, target);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void keepPermissions(Path target, Path fresh) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        try {
            var old = Files.getFileAttributeView(target, PosixFileAttributeView.class)
                    .readAttributes();
            keepOwner(view, old);
            view.setPermissions(old.permissions());
        } catch (NoSuchFileException newFile) {
            // the system's own default (umask) holds for a new file
        }
    }

    private static void keepOwner(PosixFileAttributeView fresh, PosixFileAttributes old) throws IOException {
        try {
            fresh.setGroup(old.group());
            fresh.setOwner(old.owner());
        } catch (IOException notAllowed) {
            // only root may give files away; the permissions are kept all the same
        }
    }

    private static void move(Path fresh, Path target) throws IOException {
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

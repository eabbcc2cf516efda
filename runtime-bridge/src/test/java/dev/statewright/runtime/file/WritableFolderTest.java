package dev.statewright.runtime.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritableFolderTest {
    @TempDir
    private Path path;

    @Test
    void nothingIsWrittenOnceItIsClosedNorWithin() throws Exception {
        WritableFolder folder = new WritableFolder(path);
        WritableFolder within = folder.folder("within");
        within.write(() -> Files.createDirectories(within.path()));
        folder.close();

        within.write(() -> Files.writeString(within.path().resolve("late"), "late"));
        folder.write(() -> Files.writeString(path.resolve("late"), "late"));
        assertThat(Files.walk(path)).containsExactlyInAnyOrder(path, path.resolve("within"));
    }

    @Test
    void closingWaitsForWhatIsBeingWritten() throws Exception {
        WritableFolder folder = new WritableFolder(path);
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicBoolean wrote = new AtomicBoolean();
        Thread writer = Thread.ofVirtual().start(() -> {
            try {
                folder.write(() -> {
                    began.countDown();
                    try {
                        goOn.await();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                    wrote.set(true);
                });
            } catch (java.io.IOException e) {
                throw new AssertionError(e);
            }
        });
        began.await();
        Thread closer = Thread.ofVirtual().start(folder::close);
        while (closer.getState() == Thread.State.NEW || closer.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
        }
        assertThat(wrote).isFalse();
        goOn.countDown();
        closer.join();
        assertThat(wrote).isTrue();
        writer.join();
    }

    @Test
    void aLastLineThatIsNotWholeIsCutOff() throws Exception {
        WritableFolder folder = new WritableFolder(path);
        Path file = path.resolve("within").resolve("lines");
        folder.append(file, "one");
        folder.append(file, "two");
        Files.writeString(file, "thr", StandardOpenOption.APPEND);

        folder.cut(file);
        folder.append(file, "three");

        assertThat(file).hasContent("one\ntwo\nthree\n");
    }
}

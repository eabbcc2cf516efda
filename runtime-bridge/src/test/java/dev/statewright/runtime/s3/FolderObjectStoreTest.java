package dev.statewright.runtime.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderObjectStoreTest {
    @TempDir
    Path folder;

    private FolderObjectStore store;

    @BeforeEach
    void aBucket() throws IOException {
        Files.createDirectories(folder.resolve("buckets/data"));
        Files.writeString(folder.resolve("secret"), "not to be read");
        store = new FolderObjectStore(folder.resolve("buckets"));
    }

    private void put(String key, String content) throws IOException {
        ObjectWriting writing = store.write("data", key);
        writing.bytes().write(content.getBytes(StandardCharsets.UTF_8));
        writing.complete();
    }

    private String get(String key) throws IOException {
        try (var bytes = store.read("data", key)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatIsWrittenCanBeReadAndIsAFile() throws IOException {
        put("a/b c.txt", "hello");
        assertThat(get("a/b c.txt")).isEqualTo("hello");
        assertThat(folder.resolve("buckets/data/a/b c.txt")).hasContent("hello");
        assertThat(store.describe("data", "a/b c.txt").size()).isEqualTo(5);
    }

    @Test
    void anObjectIsNotSeenBeforeItIsWhole() throws IOException {
        put("k", "old");
        ObjectWriting writing = store.write("data", "k");
        writing.bytes().write('n');
        assertThat(get("k")).isEqualTo("old");
        assertThat(store.list("data", "")).extracting(ObjectSummary::key).containsExactly("k");
        writing.abandon();
        assertThat(folder.resolve("buckets/data")).isDirectoryNotContaining("glob:**partial");
        assertThat(get("k")).isEqualTo("old");
    }

    @Test
    void listingsAreInTheOrderOfTheKeysBytes() throws IOException {
        for (String key : new String[] {"p/b", "p/a/z", "p-1", "q", "p/ä"}) {
            put(key, key);
        }
        assertThat(store.list("data", "p"))
                .extracting(ObjectSummary::key)
                .containsExactly("p-1", "p/a/z", "p/b", "p/ä");
        assertThat(store.list("data", "p/a")).extracting(ObjectSummary::key).containsExactly("p/a/z");
    }

    @Test
    void nothingOutsideTheFolderIsReached() {
        assertThatThrownBy(() -> store.read("data", "../../secret"))
                .isInstanceOfSatisfying(
                        ObjectStoreFailure.class,
                        failure -> assertThat(failure.code()).isEqualTo("InvalidArgument"));
        assertThatThrownBy(() -> store.read("..", "secret"))
                .isInstanceOfSatisfying(
                        ObjectStoreFailure.class,
                        failure -> assertThat(failure.code()).isEqualTo("InvalidArgument"));
        assertThatThrownBy(() -> store.write("data", "../x")).isInstanceOf(ObjectStoreFailure.class);
    }

    @Test
    void whatIsMissingIsNamedWithThePlaceWhereItWouldLie() {
        assertThatThrownBy(() -> store.read("none", "k"))
                .hasMessage("The specified bucket does not exist: 'none'. Make the folder "
                        + folder.resolve("buckets/none") + " to have it on this machine.");
        assertThatThrownBy(() -> store.describe("data", "none"))
                .isInstanceOfSatisfying(
                        ObjectStoreFailure.class,
                        failure -> assertThat(failure.code()).isEqualTo("NoSuchKey"));
    }
}

package dev.statewright.runtime.cloud.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.runtime.cloud.logs.LogGroups.LogEvent;
import dev.statewright.runtime.file.WritableFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogGroupsTest {
    @TempDir
    private Path folder;

    private LogGroups groups() {
        return new LogGroups(Optional.of(new WritableFolder(folder.resolve("logs"))));
    }

    @Test
    void eventsBeforeAndAfterAKillAreThereAgain() throws Exception {
        groups().append("shop", "s", 1, "one");
        Files.writeString(folder.resolve("logs").resolve("shop.jsonl"), "{\"group\":\"sh", StandardOpenOption.APPEND);

        groups().append("shop", "s", 2, "two");

        assertThat(groups().events("shop")).extracting(LogEvent::message).containsExactly("one", "two");
    }

    @Test
    void aGroupThatCannotBeKeptSaysSoOnceAndGoesOn() throws Exception {
        Path taken = Files.writeString(folder.resolve("logs"), "no folder");
        LogGroups groups = groups();

        groups.append("shop", "s", 1, "one");
        groups.append("shop", "s", 2, "two");

        assertThat(groups.events("shop"))
                .extracting(LogEvent::message)
                .satisfiesExactly(
                        message -> assertThat(message).isEqualTo("one"),
                        message -> assertThat(message)
                                .startsWith("From here on this log group is not kept in " + taken + " ("),
                        message -> assertThat(message).isEqualTo("two"));
    }
}

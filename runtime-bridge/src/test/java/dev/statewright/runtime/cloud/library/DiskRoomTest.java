package dev.statewright.runtime.cloud.library;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.runtime.cloud.service.ServiceFault;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DiskRoomTest {

    @Test
    void aFullDiskIsOneSentenceWithWhatToDoUntilThereIsRoomAgain() {
        AtomicLong left = new AtomicLong(100);
        DiskRoom room = new DiskRoom(Path.of("data", "queues"), "queues", left::get);

        assertThatThrownBy(room::require)
                .isInstanceOf(ServiceFault.class)
                .hasMessage(
                        "The queues cannot be kept in " + Path.of("data", "queues") + ": less than 4 MB are left on the"
                                + " disk. Make room there; nothing is lost that was kept before.");
        left.set(5 << 20);
        assertThatCode(room::require).doesNotThrowAnyException();
    }
}

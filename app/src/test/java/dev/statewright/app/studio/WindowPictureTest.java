package dev.statewright.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.cloud.part.CloudPart;
import dev.statewright.app.preferences.ThemeChoice;
import dev.statewright.app.session.Sessions;
import dev.statewright.app.session.ViewMode;
import dev.statewright.app.words.Language;
import dev.statewright.renderer.fx.Toolkit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowPictureTest {

    @TempDir
    private Path folder;

    @Test
    void aWindowMayBeLargerThanTheScreenOfTheHeadlessPlatform() throws IOException {
        Path file = Files.writeString(folder.resolve("greeting.asl.json"), Sessions.GREETING);
        List<Throwable> faults = new CopyOnWriteArrayList<>();
        Toolkit.call(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((_, fault) -> faults.add(fault));
            return null;
        });
        byte[] png;
        try (WindowPicture window = WindowPicture.open(file, 1500, 1300, ThemeChoice.LIGHT, Language.ENGLISH, folder)) {
            png = window.take();
        }
        Image picture = new Image(new ByteArrayInputStream(png));

        assertThat(faults).isEmpty();
        assertThat(picture.getWidth()).isEqualTo(1500);
        assertThat(picture.getHeight()).isEqualTo(1300);
        assertThat(picture.getPixelReader().getArgb(750, 1290))
                .isNotEqualTo(picture.getPixelReader().getArgb(750, 400));
    }

    @Test
    void theServicesOfTheWorkspaceAreInThePicture() throws IOException {
        Path file = Files.writeString(folder.resolve("greeting.asl.json"), Sessions.GREETING);
        try (WindowPicture window = WindowPicture.open(file, 1200, 800, ThemeChoice.LIGHT, Language.ENGLISH, folder)) {
            window.show(ViewMode.DESIGN, Optional.of("no.such.tab"));
            byte[] without = window.take();
            window.show(ViewMode.DESIGN, Optional.of(CloudPart.TAB));
            assertThat(window.take()).isNotEqualTo(without);
        }
    }
}

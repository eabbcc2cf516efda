package dev.statewright.icons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IconGalleryTest {

    @Test
    void aLightAndADarkSheetShowEveryPathAtThreeSizes(@TempDir Path folder) throws IOException {
        IconGallery.main(new String[] {folder.toString()});

        int paths = IconSet.keys().stream()
                .mapToInt(key -> Icons.load(key).paths().size())
                .sum();
        for (var paper : IconGallery.PAPERS) {
            assertThat(Files.readString(folder.resolve("icons-" + paper.name() + ".svg")))
                    .contains("fill=\"" + paper.ground() + "\"")
                    .satisfies(sheet -> assertThat(sheet.split("<path ")).hasSize(3 * paths + 1));
        }
    }
}

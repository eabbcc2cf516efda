package dev.statewright.renderer.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.StateType;
import dev.statewright.model.run.StateStatus;
import dev.statewright.renderer.picture.Picture;
import dev.statewright.renderer.picture.PictureItem;
import dev.statewright.renderer.picture.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GalleryTest {

    @Test
    void everyTypeAndEveryStatusIsShown() {
        Picture picture = Gallery.picture();
        Set<String> types = picture.items().stream()
                .map(PictureItem::subject)
                .filter(Subject.OfState.class::isInstance)
                .map(subject -> ((Subject.OfState) subject).typeWord())
                .collect(Collectors.toSet());
        Set<StateStatus> statuses = picture.items().stream()
                .map(PictureItem::subject)
                .filter(Subject.OfState.class::isInstance)
                .map(subject -> ((Subject.OfState) subject).status())
                .collect(Collectors.toSet());

        assertThat(types)
                .contains(Arrays.stream(StateType.values())
                        .filter(type -> type != StateType.UNKNOWN)
                        .map(StateType::word)
                        .toArray(String[]::new));
        assertThat(statuses).containsExactlyInAnyOrder(StateStatus.values());
    }

    /** Whoever changes how something looks makes the gallery anew ({@link Gallery#main}) and looks at it. */
    @Test
    void theGalleryInTheDocumentationIsTheOneThatIsDrawn() throws IOException {
        Path project = Path.of(System.getProperty("statewright.project", ".."));

        assertThat(Files.readString(project.resolve("docs/images/gallery.svg"))).isEqualTo(Gallery.svg());
    }
}

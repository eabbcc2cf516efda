package dev.statewright.app.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.words.Words;
import dev.statewright.icons.ServiceCategory;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {

    private final PaletteViewModel model = new PaletteViewModel();

    @Test
    void flowOffersAllEightTypes() {
        assertThat(model.groupsProperty().get().getFirst().items())
                .extracting(PaletteItem::title)
                .containsExactlyInAnyOrder("Task", "Choice", "Parallel", "Map", "Pass", "Wait", "Succeed", "Fail");
    }

    @Test
    void actionsAreGroupedByWhatTheirServicesAreFor() {
        model.tabProperty().set(PaletteViewModel.ACTIONS);

        assertThat(model.groupsProperty().get())
                .extracting(PaletteGroup::title)
                .contains("COMPUTE", "DATABASE", "MESSAGING");
    }

    @Test
    void everyServiceCategoryHasAName() {
        for (ServiceCategory category : ServiceCategory.values()) {
            assertThat(Words.has("palette." + category.cssToken()))
                    .as(category.cssToken())
                    .isTrue();
        }
    }

    @Test
    void aSearchLooksThroughFlowAndActions() {
        model.queryProperty().set("putevents");

        assertThat(found()).containsExactly("EventBridge");
        model.queryProperty().set("  dynamo get ");
        assertThat(found()).containsExactly("DynamoDB");
        model.queryProperty().set("wait");
        assertThat(found()).contains("Wait");
    }

    private List<String> found() {
        return model.groupsProperty().get().getFirst().items().stream()
                .map(PaletteItem::title)
                .distinct()
                .toList();
    }
}

package dev.statewright.app.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.preferences.PreferenceStore;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ServiceCategory;
import dev.statewright.model.template.StateTemplates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaletteViewModelTest {

    @TempDir
    private Path home;

    private PreferenceStore preferences;
    private PaletteViewModel model;

    @BeforeEach
    void readEverythingAtOnce() {
        preferences = new PreferenceStore(home);
        model = new PaletteViewModel(preferences, Runnable::run, Runnable::run);
    }

    @Test
    void flowOffersAllEightTypes() {
        assertThat(under("FLOW"))
                .extracting(PaletteItem::title)
                .containsExactlyInAnyOrder("Task", "Choice", "Parallel", "Map", "Pass", "Wait", "Succeed", "Fail");
    }

    @Test
    void patternsHaveATabOfTheirOwn() {
        model.tabProperty().set(PaletteViewModel.PATTERNS);

        assertThat(under("PATTERNS")).extracting(PaletteItem::title).hasSize(7).contains("Human approval");
        assertThat(items())
                .allSatisfy(item -> assertThat(item.template().block()).isPresent());
    }

    @Test
    void everyPatternHasAFace() {
        StateTemplates.patterns().stream()
                .map(pattern -> pattern.block().orElseThrow().id())
                .forEach(id -> assertThat(PatternFace.of(id)).as(id).isNotEqualTo(PatternFace.of("")));
    }

    @Test
    void servicesAreGroupedByWhatTheyAreFor() {
        model.tabProperty().set(PaletteViewModel.ACTIONS);

        assertThat(headings()).contains("COMPUTE", "DATABASE", "MESSAGING");
        assertThat(model.linesProperty().get())
                .filteredOn(PaletteLine.Service.class::isInstance)
                .hasSizeGreaterThan(200);
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
    void anOpenServiceShowsItsActionsOptimizedOnesFirst() {
        model.tabProperty().set(PaletteViewModel.ACTIONS);
        int before = model.linesProperty().get().size();

        model.toggle(service("EventBridge"));
        List<PaletteLine> lines = model.linesProperty().get();
        int at = lines.indexOf(new PaletteLine.Service(service("EventBridge"), true));
        assertThat(((PaletteLine.Entry) lines.get(at + 1)).item().key()).isEqualTo("arn:aws:states:::events:putEvents");
        assertThat(((PaletteLine.Entry) lines.get(at + 2)).item().key())
                .startsWith("arn:aws:states:::aws-sdk:eventbridge:");

        model.toggle(service("EventBridge"));
        assertThat(model.linesProperty().get()).hasSize(before);
    }

    @Test
    void aSearchLooksThroughFlowPatternsAndActions() {
        model.queryProperty().set("putevents");
        assertThat(items().getFirst().key()).isEqualTo("arn:aws:states:::events:putEvents");

        model.queryProperty().set("  dynamo upd ");
        assertThat(items().getFirst().key()).isEqualTo("arn:aws:states:::dynamodb:updateItem");

        model.queryProperty().set("wait");
        assertThat(items().getFirst().title()).isEqualTo("Wait");

        model.queryProperty().set("saga");
        assertThat(items().getFirst().title()).isEqualTo("Saga compensation");
    }

    @Test
    void aSearchWithoutSuccessSaysSo() {
        model.queryProperty().set("qqqqq");

        assertThat(model.linesProperty().get()).containsExactly(new PaletteLine.Remark("Nothing matches “qqqqq”."));
    }

    @Test
    void beforeTheActionsAreReadTheUsualOnesAreFound() {
        List<Runnable> later = new ArrayList<>();
        PaletteViewModel early = new PaletteViewModel(preferences, later::add, later::add);
        early.queryProperty().set("putevents");

        assertThat(early.linesProperty().get())
                .filteredOn(PaletteLine.Entry.class::isInstance)
                .extracting(line -> ((PaletteLine.Entry) line).item().title())
                .contains("EventBridge");
    }

    @Test
    void favouritesStandFirstAndAreRemembered() {
        model.queryProperty().set("sqs send");
        PaletteItem send = items().getFirst();
        model.toggleFavourite(send);
        model.queryProperty().set("");
        model.tabProperty().set(PaletteViewModel.ACTIONS);

        assertThat(under("FAVOURITES")).extracting(PaletteItem::key).containsExactly(send.key());
        assertThat(new PreferenceStore(home).get().palette().favourites()).containsExactly(send.key());

        model.toggleFavourite(send);
        assertThat(headings()).doesNotContain("FAVOURITES");
    }

    @Test
    void whatWasUsedLastIsOfferedAgain() {
        model.tabProperty().set(PaletteViewModel.PATTERNS);
        PaletteItem pattern = items().getLast();
        model.used(pattern);
        model.tabProperty().set(PaletteViewModel.ACTIONS);

        assertThat(under("RECENT")).extracting(PaletteItem::key).containsExactly(pattern.key());
    }

    private ServiceFamily service(String name) {
        return model.linesProperty().get().stream()
                .filter(PaletteLine.Service.class::isInstance)
                .map(line -> ((PaletteLine.Service) line).family())
                .filter(family -> family.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> headings() {
        return model.linesProperty().get().stream()
                .filter(PaletteLine.Heading.class::isInstance)
                .map(line -> ((PaletteLine.Heading) line).text())
                .toList();
    }

    private List<PaletteItem> items() {
        return model.linesProperty().get().stream()
                .filter(PaletteLine.Entry.class::isInstance)
                .map(line -> ((PaletteLine.Entry) line).item())
                .toList();
    }

    private List<PaletteItem> under(String heading) {
        List<PaletteItem> under = new ArrayList<>();
        boolean there = false;
        for (PaletteLine line : model.linesProperty().get()) {
            if (line instanceof PaletteLine.Heading(String text)) {
                there = text.equals(heading);
            } else if (there && line instanceof PaletteLine.Entry entry) {
                under.add(entry.item());
            }
        }
        return under;
    }
}

package dev.statewright.model.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.template.StateTemplate;
import dev.statewright.model.template.StateTemplates;
import org.junit.jupiter.api.Test;

class ActionTemplatesTest {

    private static final ActionCatalog CATALOG = ActionCatalog.load();

    @Test
    void anOptimizedIntegrationComesWithItsUsualParameters() {
        StateTemplate template = of("arn:aws:states:::events:putEvents");

        assertThat(template.baseName()).isEqualTo("EventBridge PutEvents");
        assertThat(template.json().at("/Parameters/Entries/0/EventBusName").asText())
                .isEqualTo("default");
    }

    @Test
    void anyOtherActionComesWithItsRequiredParameters() {
        StateTemplate template = of("arn:aws:states:::aws-sdk:s3:putObject");

        assertThat(template.baseName()).isEqualTo("PutObject");
        assertThat(template.json())
                .hasToString("{\"Type\":\"Task\",\"Resource\":\"arn:aws:states:::aws-sdk:s3:putObject\","
                        + "\"Parameters\":{\"Bucket\":\"MyData\",\"Key\":\"MyData\"}}");
    }

    @Test
    void whatRequiredStructuresRequireIsThere() {
        assertThat(of("arn:aws:states:::aws-sdk:s3:deleteObjects")
                        .json()
                        .path("Parameters")
                        .toString())
                .isEqualTo("{\"Bucket\":\"MyData\",\"Delete\":{\"Objects\":[{\"Key\":\"MyData\"}]}}");
    }

    @Test
    void everyTemplateOfAnActionNamesAnActionOfTheCatalogue() {
        StateTemplates.actions().stream()
                .map(template -> template.json().path("Resource").asText())
                .filter(resource -> resource.contains(":states:::"))
                .forEach(resource ->
                        assertThat(CATALOG.find(resource)).as(resource).isPresent());
    }

    @Test
    void everyActionHasATemplate() {
        for (CatalogService service : CATALOG.services()) {
            for (CatalogAction action : service.actions()) {
                StateTemplate template = ActionTemplates.of(CATALOG, action);
                assertThat(template.json().path("Resource").asText()).isEqualTo(action.resource());
            }
        }
    }

    private static StateTemplate of(String resource) {
        return ActionTemplates.of(CATALOG, CATALOG.find(resource).orElseThrow());
    }
}

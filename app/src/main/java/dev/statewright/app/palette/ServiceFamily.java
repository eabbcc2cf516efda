package dev.statewright.app.palette;

import dev.statewright.icons.ServiceCategory;
import dev.statewright.icons.ServiceNames;
import dev.statewright.model.catalog.ActionCatalog;
import dev.statewright.model.catalog.CatalogAction;
import dev.statewright.model.catalog.CatalogService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A service as people know it: its optimized integrations first, then the actions of its API.
 *
 * @param id of its API
 */
record ServiceFamily(String id, String name, ServiceCategory category, List<CatalogAction> actions) {

    ServiceFamily {
        actions = List.copyOf(actions);
    }

    /** All services, by category and name. */
    static List<ServiceFamily> of(ActionCatalog catalog) {
        Map<String, List<CatalogAction>> byApi = new LinkedHashMap<>();
        for (CatalogService service : catalog.services()) {
            String api = service.api().isEmpty() ? service.id() : service.api();
            byApi.computeIfAbsent(api, id -> new ArrayList<>()).addAll(service.actions());
        }
        List<ServiceFamily> families = new ArrayList<>();
        byApi.forEach((id, actions) -> families.add(new ServiceFamily(
                id,
                ServiceNames.forServiceId(actions.getFirst().service()),
                ServiceCategory.forResource(actions.getFirst().resource()),
                actions)));
        families.sort(Comparator.comparing(ServiceFamily::category)
                .thenComparing(ServiceFamily::name, String.CASE_INSENSITIVE_ORDER));
        return List.copyOf(families);
    }
}

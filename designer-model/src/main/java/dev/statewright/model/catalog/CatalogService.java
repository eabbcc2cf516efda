package dev.statewright.model.catalog;

import java.util.List;

/**
 * A service with what can be called of it.
 *
 * @param id as a resource names it
 * @param api the id of the service whose API is called: {@code eventbridge} for {@code events}; empty where there is none
 * @param name in words
 * @param optimized whether these are optimized integrations; a service can be there twice
 */
public record CatalogService(String id, String api, String name, boolean optimized, List<CatalogAction> actions) {

    public CatalogService {
        actions = List.copyOf(actions);
    }
}

package dev.statewright.app.palette;

import dev.statewright.app.words.Words;
import dev.statewright.icons.IconKey;
import dev.statewright.icons.ServiceAction;
import dev.statewright.icons.ServiceCategory;
import dev.statewright.icons.ServiceIcons;
import dev.statewright.icons.ServiceNames;
import dev.statewright.icons.StateIcons;
import dev.statewright.model.catalog.ActionCatalog;
import dev.statewright.model.catalog.ActionTemplates;
import dev.statewright.model.catalog.CatalogAction;
import dev.statewright.model.catalog.SearchWords;
import dev.statewright.model.template.StateBlock;
import dev.statewright.model.template.StateTemplate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Something that can be put into a workflow.
 *
 * @param key names it among all: a state type's template, an action's resource, a pattern's id
 * @param title the first line: a state type, a service, a pattern
 * @param description the second line
 * @param category token of the tile's colour
 * @param source makes the state it becomes; not before it is wanted, since that reads a service's parameters
 */
public record PaletteItem(
        String key, String title, String description, IconKey icon, String category, Supplier<StateTemplate> source) {

    /** The item for a template: flow states by their type, tasks by what they call, patterns by their names. */
    public static PaletteItem of(StateTemplate template) {
        if (template.block().isPresent()) {
            return ofPattern(template, template.block().get());
        }
        String type = template.json().path("Type").asText();
        String resource = template.json().path("Resource").asText();
        if (!type.equals("Task") || resource.isEmpty()) {
            String word = type.toLowerCase(Locale.ROOT);
            return new PaletteItem(
                    template.baseName(),
                    type,
                    Words.text("palette.about-" + word),
                    StateIcons.forType(type),
                    "category-" + word,
                    () -> template);
        }
        ServiceAction called = ServiceNames.forResource(resource);
        return new PaletteItem(
                resource,
                called.service(),
                description(called, resource),
                ServiceIcons.forResource(resource),
                ServiceCategory.forResource(resource).cssToken(),
                () -> template);
    }

    /** The item for an action; the plain call of an API says so, since there may be an optimized integration of the same name. */
    static PaletteItem of(ActionCatalog catalog, CatalogAction action) {
        String resource = action.resource();
        return new PaletteItem(
                resource,
                ServiceNames.forServiceId(action.service()),
                action.optimized() ? action.operation() : Words.text("palette.plain-call", action.operation()),
                ServiceIcons.forResource(resource),
                ServiceCategory.forResource(resource).cssToken(),
                () -> ActionTemplates.of(catalog, action));
    }

    private static PaletteItem ofPattern(StateTemplate template, StateBlock block) {
        PatternFace face = PatternFace.of(block.id());
        return new PaletteItem(
                block.id(),
                Words.text("palette.pattern-" + block.id()),
                Words.text("palette.about-" + block.id()),
                face.icon(),
                face.category(),
                () -> template);
    }

    private static String description(ServiceAction called, String resource) {
        return resource.endsWith(".waitForTaskToken")
                ? Words.text("palette.with-callback", called.action())
                : called.action();
    }

    /** The state it becomes. */
    public StateTemplate template() {
        return source.get();
    }

    /** Whether it is a call of a service, which {@link #title} names; the call's name is its {@link #description}. */
    public boolean isAction() {
        return key.startsWith("arn:");
    }

    /** How well it fits a query; see {@link SearchWords}. */
    int score(List<String> query) {
        SearchWords second = SearchWords.of(description + " " + key);
        return Math.max(
                SearchWords.of(title).score(query, second),
                SearchWords.of(description).score(query, SearchWords.of(title + " " + key)));
    }

    /** Whether a search finds it. */
    public boolean matches(String query) {
        return score(SearchWords.query(query)) > 0;
    }
}

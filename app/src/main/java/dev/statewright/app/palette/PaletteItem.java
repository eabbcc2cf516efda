package dev.statewright.app.palette;

import dev.statewright.app.words.Words;
import dev.statewright.icons.IconKey;
import dev.statewright.icons.ServiceAction;
import dev.statewright.icons.ServiceCategory;
import dev.statewright.icons.ServiceIcons;
import dev.statewright.icons.ServiceNames;
import dev.statewright.icons.StateIcons;
import dev.statewright.model.template.StateTemplate;
import java.util.Locale;

/**
 * Something that can be put into a workflow.
 *
 * @param template the state it becomes
 * @param title the first line: a state type, or a service
 * @param description the second line
 * @param category token of the tile's colour
 */
public record PaletteItem(StateTemplate template, String title, String description, IconKey icon, String category) {

    /** The item for a template: flow states by their type, tasks by what they call. */
    public static PaletteItem of(StateTemplate template) {
        String type = template.json().path("Type").asText();
        String resource = template.json().path("Resource").asText();
        if (!type.equals("Task") || resource.isEmpty()) {
            String word = type.toLowerCase(Locale.ROOT);
            return new PaletteItem(
                    template, type, Words.text("palette.about-" + word), StateIcons.forType(type), "category-" + word);
        }
        ServiceAction called = ServiceNames.forResource(resource);
        return new PaletteItem(
                template,
                called.service(),
                description(called, resource),
                ServiceIcons.forResource(resource),
                ServiceCategory.forResource(resource).cssToken());
    }

    private static String description(ServiceAction called, String resource) {
        return resource.endsWith(".waitForTaskToken")
                ? Words.text("palette.with-callback", called.action())
                : called.action();
    }

    /** Whether a search finds it: every word occurs in title, description, name or resource. */
    public boolean matches(String query) {
        String text = String.join(
                        " ",
                        title,
                        description,
                        template.baseName(),
                        template.json().path("Resource").asText())
                .toLowerCase(Locale.ROOT);
        return query.toLowerCase(Locale.ROOT)
                .lines()
                .flatMap(line -> java.util.Arrays.stream(line.strip().split("\\s+")))
                .allMatch(text::contains);
    }
}

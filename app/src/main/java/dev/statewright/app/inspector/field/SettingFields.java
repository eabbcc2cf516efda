package dev.statewright.app.inspector.field;

import dev.statewright.app.session.SessionSettings;
import dev.statewright.app.words.Words;
import dev.statewright.model.settings.SettingsPlace;
import dev.statewright.model.settings.WorkflowSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the workflow is deployed with: type, logging, tracing. They are part of a template or of the studio's side file, not of the definition. */
public final class SettingFields {

    private final SessionSettings settings;

    private SettingFields(SessionSettings settings) {
        this.settings = settings;
    }

    public static Group of(SessionSettings settings) {
        List<Field> fields = settings.place()
                .map(place -> new SettingFields(settings).fields(place))
                .orElseGet(() -> List.of(note("inspector.settings-unsaved")));
        return new Group("settings", Words.text("inspector.settings"), fields);
    }

    private List<Field> fields(SettingsPlace place) {
        List<Field> fields = new ArrayList<>();
        fields.add(choice(WorkflowSetting.TYPE, WorkflowSetting.TYPES));
        fields.add(choice(WorkflowSetting.LOG_LEVEL, WorkflowSetting.LOG_LEVELS));
        fields.add(onOrOff(WorkflowSetting.EXECUTION_DATA));
        fields.add(onOrOff(WorkflowSetting.TRACING));
        fields.add(note(
                "inspector.settings-" + (place.isSideFile() ? "beside" : "in"),
                place.file().getFileName()));
        return fields;
    }

    private Field choice(WorkflowSetting setting, List<String> values) {
        List<Option> options = new ArrayList<>(values.stream()
                .map(value -> new Option(value, Words.text(key(setting) + "-" + value.toLowerCase(Locale.ROOT))))
                .toList());
        return new Field.Choice(
                id(setting), Words.text(key(setting)), value(setting), options, input -> settings.set(setting, input));
    }

    private Field onOrOff(WorkflowSetting setting) {
        return new Field.Switch(
                id(setting),
                Words.text(key(setting)),
                value(setting).equals("true"),
                input -> settings.set(setting, input));
    }

    private String value(WorkflowSetting setting) {
        Map<WorkflowSetting, String> values = settings.valuesProperty().get();
        return values.getOrDefault(setting, setting.usual());
    }

    private static Field note(String key, Object... args) {
        return new Field.Note("settings-note", Field.Note.Kind.PLAIN, Words.text(key, args));
    }

    private static String id(WorkflowSetting setting) {
        return "setting-" + word(setting);
    }

    private static String key(WorkflowSetting setting) {
        return "inspector.setting-" + word(setting);
    }

    private static String word(WorkflowSetting setting) {
        return setting.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

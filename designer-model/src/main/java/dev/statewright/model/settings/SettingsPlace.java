package dev.statewright.model.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.model.document.AslFile;
import dev.statewright.model.document.SideFile;
import dev.statewright.model.edit.DocumentEdits;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxJson;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a workflow's settings are written: with its state machine in a template or a serverless.yml, or, for a definition that nothing
 * deploys, in the studio's own side file {@code .statewright/settings/NAME.json} beside it.
 *
 * @param file the file, an absolute path; a side file need not exist
 * @param machine the state machine's properties in it
 */
public record SettingsPlace(Path file, SyntaxPath machine, SettingNames names) {

    private static final String EMPTY = "{\n}\n";

    /** The side file of a definition. */
    public static SettingsPlace beside(Path definition) {
        return new SettingsPlace(SideFile.of(definition, "settings"), SyntaxPath.ROOT, SettingNames.SERVERLESS);
    }

    /** Where a template deploys the state machine of a logical id; absent where it does not. */
    public static Optional<SettingsPlace> inTemplate(Path template, String logicalId) {
        SyntaxPath resource = SyntaxPath.of("Resources", logicalId);
        SyntaxTree tree = read(template);
        return text(tree, resource.then("Type")).flatMap(type -> switch (type) {
            case "AWS::Serverless::StateMachine" ->
                Optional.of(new SettingsPlace(template, resource.then("Properties"), SettingNames.SAM));
            case "AWS::StepFunctions::StateMachine" ->
                Optional.of(new SettingsPlace(template, resource.then("Properties"), SettingNames.CLOUDFORMATION));
            case String _ -> Optional.empty();
        });
    }

    /** Where a serverless.yml deploys the state machine of a key; absent where it does not, or not in this file. */
    public static Optional<SettingsPlace> inServerless(Path file, String key) {
        SyntaxPath machine = SyntaxPath.of("stepFunctions", "stateMachines", key);
        return read(file).object(machine).isPresent()
                ? Optional.of(new SettingsPlace(file, machine, SettingNames.SERVERLESS))
                : Optional.empty();
    }

    /** Whether nobody but the studio reads it. */
    public boolean isSideFile() {
        return machine.isRoot();
    }

    /** The file as it is now; nothing in it where there is none. */
    public SyntaxTree read() {
        return read(file);
    }

    /**
     * What is written for a setting; what is usual where nothing is. A value that a template computes is given as it is written.
     *
     * @param tree of the file
     */
    public String value(SyntaxTree tree, WorkflowSetting setting) {
        SyntaxPath place = place(setting);
        return tree.find(place)
                .map(node -> node instanceof SyntaxScalar scalar
                        ? scalar.value()
                        : SyntaxJson.toJson(node).toString())
                .orElseGet(setting::usual);
    }

    /**
     * Sets one setting and leaves every other line as it is.
     *
     * @param tree of the file
     * @throws dev.statewright.model.edit.UneditablePlace where the setting is written elsewhere
     * @throws IllegalArgumentException where the file has no such state machine
     */
    public TextChange set(SyntaxTree tree, WorkflowSetting setting, String value) {
        if (value(tree, setting).equals(value)) {
            return TextChange.NONE;
        }
        List<String> keys = names.of(setting);
        JsonNode written = setting.isSwitch() ? BooleanNode.valueOf(value.equals("true")) : TextNode.valueOf(value);
        SyntaxPath holder = machine.then(keys.getFirst());
        DocumentEdits edits = DocumentEdits.of(tree);
        if (keys.size() == 1 || tree.object(holder).isPresent()) {
            return edits.set(place(setting), written);
        }
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        made.set(keys.getLast(), written);
        return edits.set(holder, made);
    }

    /**
     * Sets one setting in the file.
     *
     * @throws dev.statewright.model.document.UnwritableFile where that is not possible
     * @throws IOException where the side file's folder cannot be made
     */
    public void write(WorkflowSetting setting, String value) throws IOException {
        SyntaxTree tree = read();
        String changed = set(tree, setting, value).applyTo(tree.text());
        if (isSideFile()) {
            Files.createDirectories(file.getParent());
        }
        AslFile.save(file, changed);
    }

    private SyntaxPath place(WorkflowSetting setting) {
        SyntaxPath place = machine;
        for (String key : names.of(setting)) {
            place = place.then(key);
        }
        return place;
    }

    private static SyntaxTree read(Path file) {
        String text = Files.isRegularFile(file) ? AslFile.open(file).text() : EMPTY;
        return DocumentFormat.of(file, text).parse(text);
    }

    private static Optional<String> text(SyntaxTree tree, SyntaxPath path) {
        return tree.find(path)
                .flatMap(node -> node instanceof SyntaxScalar scalar ? Optional.of(scalar.value()) : Optional.empty());
    }
}

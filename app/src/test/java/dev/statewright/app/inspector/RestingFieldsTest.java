package dev.statewright.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.statewright.app.code.JsonEditor;
import dev.statewright.app.inspector.field.Option;
import dev.statewright.renderer.theme.Appearance;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.Skin;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A field that nobody touches is only looked at; whoever comes near finds all of it, in the same place. */
@ExtendWith(ApplicationExtension.class)
class RestingFieldsTest {

    private TextField plain;
    private LineInput line;
    private AreaInput area;
    private JsonEditor json;

    @Start
    void start(Stage stage) {
        plain = new TextField("$.order");
        line = new LineInput();
        area = new AreaInput();
        json = new JsonEditor("Parameters");
        line.setText("$.order");
        area.setText("Charge the card");
        json.setText("{\n  \"a\": 1\n}");
        json.setLines(3, 6);
        stage.setScene(new Scene(new VBox(plain, line, area, json), 400, 300));
        stage.show();
    }

    @Test
    void aRestingLineTakesTheRoomOfAnyTextField() {
        assertThat(List.of(line.getHeight(), line.getWidth())).isEqualTo(List.of(plain.getHeight(), plain.getWidth()));
    }

    @Test
    void whatIsWrittenIsSeenAndElseThePrompt(FxRobot robot) {
        assertThat(seen(robot)).isEqualTo(List.of("$.order", "Charge the card"));

        robot.interact(() -> {
            line.clear();
            line.setPromptText("A path");
            area.setText("Nobody pays twice");
        });

        assertThat(seen(robot)).isEqualTo(List.of("A path", "Nobody pays twice"));
    }

    private static List<String> seen(FxRobot robot) {
        return robot.lookup(".resting-text").<Text>queryAll().stream()
                .map(Text::getText)
                .toList();
    }

    @Test
    void aLineThatGetsTheKeyboardIsATextFieldWithAllItsTextSelected(FxRobot robot) {
        Skin<?> resting = line.getSkin();

        robot.interact(plain::requestFocus).push(KeyCode.TAB);

        assertThat(resting).isInstanceOf(RestingTextSkin.class);
        assertThat(line.getSkin()).isInstanceOf(TextFieldSkin.class);
        assertThat(line.getSelectedText()).isEqualTo("$.order");
        robot.write("x");
        assertThat(line.getText()).isEqualTo("x");
        assertThat(robot.from(line).lookup(".text").<Text>queryAll())
                .extracting(Text::getText)
                .contains("x");
    }

    @Test
    void aLineThatIsLeftAgainIsReadableInAnotherThemeToo(FxRobot robot) {
        robot.interact(() -> dress(Appearance.LIGHT));
        robot.interact(() -> dress(Appearance.DARK));

        robot.interact(line::requestFocus);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(plain::requestFocus);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(fill(robot, line)).isEqualTo(fill(robot, plain));
    }

    private static Paint fill(FxRobot robot, TextField field) {
        return robot.from(field).lookup(".text").<Text>queryAll().stream()
                .filter(text -> !text.getText().isEmpty())
                .findFirst()
                .orElseThrow()
                .getFill();
    }

    private void dress(Appearance appearance) {
        Application.setUserAgentStylesheet(
                appearance == Appearance.DARK
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        line.getScene()
                .getStylesheets()
                .setAll(
                        Appearance.class.getResource(appearance.sheet()).toExternalForm(),
                        LineInput.class
                                .getResource("/dev/statewright/app/theme/fields.css")
                                .toExternalForm());
    }

    @Test
    void aChoiceThatGetsTheKeyboardIsAComboBoxWithItsValueAndArrow(FxRobot robot) {
        robot.moveTo(plain);
        OptionBox option = new OptionBox();
        robot.interact(() -> {
            option.getItems().setAll(Option.of("JSONPath"), Option.of("JSONata"));
            option.setValue(Option.of("JSONata"));
            ((VBox) json.getParent()).getChildren().add(option);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(option.getSkin()).isInstanceOf(RestingOptionSkin.class);

        robot.interact(option::requestFocus);

        assertThat(option.getSkin()).isInstanceOf(ComboBoxListViewSkin.class);
        assertThat(robot.from(option).lookup(".list-cell").<Labeled>queryAll())
                .extracting(Labeled::getText)
                .contains(Option.of("JSONata").toString());
        assertThat(robot.from(option).lookup(".arrow").queryAll()).hasSize(1);
        robot.type(KeyCode.UP, KeyCode.UP, KeyCode.ENTER);
        assertThat(option.getValue()).isEqualTo(Option.of("JSONPath"));
    }

    @Test
    void whatIsPointedAtIsTypedInto(FxRobot robot) {
        robot.clickOn(area).push(KeyCode.CONTROL, KeyCode.END).write("s");

        assertThat(area.getText()).isEqualTo("Charge the cards");
    }

    @Test
    void jsonHasNoEditorUntilTheTabKeyComesToIt(FxRobot robot) {
        robot.moveTo(plain);
        robot.interact(() -> {
            JsonEditor fresh = new JsonEditor("Parameters");
            fresh.setText(json.text());
            ((VBox) json.getParent()).getChildren().set(3, fresh);
            json = fresh;
        });
        assertThat(robot.lookup(".code-area").tryQuery()).isEmpty();

        robot.interact(area::requestFocus);
        robot.interact(() -> json.requestFocus());

        CodeArea editor = robot.lookup(".code-area").queryAs(CodeArea.class);
        assertThat(editor.isFocused()).isTrue();
        assertThat(editor.getText()).isEqualTo("{\n  \"a\": 1\n}");
        robot.interact(() -> editor.replaceText("{}"));
        assertThat(json.text()).isEqualTo("{}");
    }

    @Test
    void jsonWithAMistakeHasAnEditorThatShowsIt(FxRobot robot) {
        robot.interact(() -> json.setText("{\"a\": }"));

        assertThat(robot.lookup(".code-area").queryAs(CodeArea.class).getText()).isEqualTo("{\"a\": }");
        assertThat(json.error()).isPresent();
    }
}

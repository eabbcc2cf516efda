package dev.statewright.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.template.StarterWorkflow;
import dev.statewright.model.template.StateTemplates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/statewright/app");
    private static final Pattern USE =
            Pattern.compile("(?<![A-Za-z])Words\\.text\\(\\s*\"([^\"]+)\"\\s*[,)]|new Action\\(\\s*\"([^\"]+)\"");

    @Test
    void everyKeyThatTheSourcesNameHasAText() throws IOException {
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher use = USE.matcher(Files.readString(file));
                while (use.find()) {
                    String key = use.group(1) == null ? use.group(2) : use.group(1);
                    if (!Words.has(key)) {
                        missing.add(key + " in " + file.getFileName());
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noControlIsGivenAWordThatIsInNoBundle() throws IOException {
        Pattern written = Pattern.compile(
                "(?:setText|setPromptText|setAccessibleText|setAccessibleHelp|setAccessibleRoleDescription|setTitle"
                        + "|new (?:Label|Button|Tooltip|MenuItem|Menu|MenuButton|ToggleButton|RadioButton|CheckBox"
                        + "|CheckMenuItem|Hyperlink|Text|Tab|TitledPane)|notices\\(\\)\\s*\\.(?:error|information)\\(\\s*\"[^\"]*\",)"
                        + "\\s*\\(?\\s*\"[^\"]*\\p{L}{2,}");
        Set<String> literals = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                written.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> literals.add(file.getFileName() + ": " + found.group()));
            }
        }
        assertThat(literals).isEmpty();
    }

    @Test
    void everyCommandHasAName() throws IOException {
        Pattern key = Pattern.compile("\"(command\\.[a-z-]+)\"");
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("../designer-model/src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                key.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
            }
        }
        assertThat(keys).isNotEmpty().allMatch(Words::has);
    }

    @Test
    void everyStarterAndPatternHasAName() {
        assertThat(StarterWorkflow.all())
                .allSatisfy(starter -> assertThat(Words.has("file.starter-" + starter.id()))
                        .as(starter.id())
                        .isTrue());
        assertThat(StateTemplates.patterns())
                .extracting(pattern -> pattern.block().orElseThrow().id())
                .allMatch(id -> Words.has("palette.pattern-" + id) && Words.has("palette.about-" + id));
    }

    @Test
    void placesForValuesAreFilled() {
        assertThat(Words.text("studio.place", 1204, 7)).isEqualTo("Ln 1204, Col 7");
    }
}

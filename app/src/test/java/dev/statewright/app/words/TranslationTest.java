package dev.statewright.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every language that the product offers says everything that English says, with the same places for values. */
class TranslationTest {

    private static final List<Path> FOLDERS = List.of(
            Path.of("src/main/resources/dev/statewright/app/words"),
            Path.of("../renderer/src/main/resources/dev/statewright/renderer/layout"));
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+|%n");
    /** Places for values, and expressions. */
    private static final Pattern NO_WORDS = Pattern.compile("\\{[^}]*}|\\$\\S+");

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    /** What scripts read stays English. */
    private static final String COMMAND_LINE = "cli.properties";

    @Test
    void everyKeyHasATextInEveryLanguage() throws IOException {
        Map<String, Set<String>> missing = new TreeMap<>();
        for (Language language : translations()) {
            for (Path english : englishBundles()) {
                Set<String> keys = keys(english);
                keys.removeAll(keys(translation(english, language)));
                if (!keys.isEmpty()) {
                    missing.put(translation(english, language).getFileName().toString(), keys);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noTranslationHasAKeyThatEnglishLacks() throws IOException {
        Map<String, Set<String>> superfluous = new TreeMap<>();
        for (Language language : translations()) {
            for (Path english : englishBundles()) {
                Set<String> keys = keys(translation(english, language));
                keys.removeAll(keys(english));
                if (!keys.isEmpty()) {
                    superfluous.put(translation(english, language).getFileName().toString(), keys);
                }
            }
        }
        assertThat(superfluous).isEmpty();
    }

    @Test
    void placesForValuesAreTheSameInEveryLanguage() throws IOException {
        Set<String> different = new TreeSet<>();
        for (Language language : translations()) {
            for (Path english : englishBundles()) {
                Properties texts = read(english);
                Properties translated = read(translation(english, language));
                translated.stringPropertyNames().stream()
                        .filter(key -> texts.containsKey(key)
                                && !places(texts.getProperty(key)).equals(places(translated.getProperty(key))))
                        .forEach(key ->
                                different.add(translation(english, language).getFileName() + " " + key));
            }
        }
        assertThat(different).isEmpty();
    }

    /** A name or an expression may be the same everywhere; a sentence may not. */
    @Test
    void noSentenceIsLeftInEnglish() throws IOException {
        Set<String> english = new TreeSet<>();
        for (Language language : translations()) {
            for (Path bundle : englishBundles()) {
                Properties texts = read(bundle);
                Properties translated = read(translation(bundle, language));
                translated.stringPropertyNames().stream()
                        .filter(key -> translated.getProperty(key).equals(texts.getProperty(key)))
                        .filter(key -> WORD.matcher(NO_WORDS.matcher(texts.getProperty(key))
                                                .replaceAll(""))
                                        .results()
                                        .count()
                                > 2)
                        .forEach(
                                key -> english.add(translation(bundle, language).getFileName() + " " + key));
            }
        }
        assertThat(english).isEmpty();
    }

    @Test
    void theProductSpeaksFourLanguages() {
        assertThat(Language.offered()).containsExactly(Language.values());
        assertThat(Language.offered()).extracting(Language::tag).containsExactly("en", "pt-BR", "ko", "zh-CN");
    }

    /** In a text with values a single apostrophe would swallow them. */
    @Test
    void noApostropheHidesAValue() throws IOException {
        Set<String> hidden = new TreeSet<>();
        for (Language language : Language.offered()) {
            for (Path english : englishBundles()) {
                Properties texts = read(translation(english, language));
                texts.stringPropertyNames().stream()
                        .filter(key -> !places(texts.getProperty(key)).isEmpty())
                        .filter(key -> texts.getProperty(key).replace("''", "").contains("'"))
                        .forEach(
                                key -> hidden.add(translation(english, language).getFileName() + " " + key));
            }
        }
        assertThat(hidden).isEmpty();
    }

    @Test
    void aTextIsInTheLanguageThatIsSpokenAndElseInEnglish() {
        try {
            Language.offered().forEach(language -> {
                Words.speak(language);
                assertThat(Words.text("studio.product")).isEqualTo("Statewright");
                assertThat(Words.has("command.no-such-command")).isFalse();
            });
        } finally {
            Words.speak(Language.ENGLISH);
        }
    }

    private static List<Language> translations() {
        return Language.offered().stream()
                .filter(language -> language != Language.ENGLISH)
                .toList();
    }

    private static List<Path> englishBundles() throws IOException {
        try (Stream<Path> files = Stream.concat(Files.list(FOLDERS.getFirst()), Files.list(FOLDERS.getLast()))) {
            return files.filter(file -> file.toString().endsWith(".properties"))
                    .filter(file -> !file.getFileName().toString().contains("_"))
                    .filter(file -> !file.endsWith(COMMAND_LINE))
                    .sorted()
                    .toList();
        }
    }

    private static Path translation(Path english, Language language) {
        return english.resolveSibling(
                english.getFileName().toString().replace(".properties", language.suffix() + ".properties"));
    }

    private static Set<String> keys(Path file) throws IOException {
        return new TreeSet<>(read(file).stringPropertyNames());
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        return properties;
    }

    private static Set<String> places(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

package dev.statewright.app.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language of the window. English is the language of the bundles themselves; a text that a translation lacks is English. */
public enum Language {
    ENGLISH(Locale.ENGLISH, "English"),
    PORTUGUESE(Locale.of("pt", "BR"), "Português (Brasil)"),
    KOREAN(Locale.KOREAN, "한국어"),
    CHINESE(Locale.SIMPLIFIED_CHINESE, "简体中文");

    private static final String PROOF = "studio";

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    public Locale locale() {
        return locale;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** Its word in files: {@code pt-BR}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** The ending of its bundles' names: {@code _pt_BR}; none for English. */
    public String suffix() {
        return this == ENGLISH ? "" : "_" + locale;
    }

    /** Those that the product has texts in. */
    public static List<Language> offered() {
        return Arrays.stream(values())
                .filter(language -> Words.class.getResource(PROOF + language.suffix() + ".properties") != null)
                .toList();
    }

    public static Optional<Language> of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equalsIgnoreCase(tag))
                .findFirst();
    }

    /** The one to begin with for somebody whose system speaks like that: of the same country, else of the same tongue, else English. */
    public static Language closestTo(Locale system) {
        return offered().stream()
                .filter(language -> language.locale.getLanguage().equals(system.getLanguage()))
                .findFirst()
                .orElse(ENGLISH);
    }
}

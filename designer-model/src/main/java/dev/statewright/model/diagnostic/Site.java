package dev.statewright.model.diagnostic;

import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.text.TextRange;

/**
 * Where a value stands that is being checked, and who wants to hear of it.
 *
 * @param location the value's
 * @param field the key that it stands under, as messages name it
 * @param anchor what to mark where the value itself lacks something: its key
 * @param language in force there
 */
record Site(Location location, String field, TextRange anchor, QueryLanguage language, Findings findings) {

    /** The site of a member of the object that stands here. */
    Site member(SyntaxMember member) {
        return new Site(location.key(member.key()), member.key(), member.keyRange(), language, findings);
    }

    /** The site of an item of the array that stands here. */
    Site item(int index, TextRange range) {
        TextRange start = new TextRange(range.start(), Math.min(range.end(), range.start() + 1));
        return new Site(location.item(index), field, start, language, findings);
    }

    Site in(QueryLanguage other) {
        return new Site(location, field, anchor, other, findings);
    }

    boolean isJsonata() {
        return language == QueryLanguage.JSONATA;
    }

    /** An error against ASL's schema at this location. */
    void error(String message, TextRange range) {
        findings.error(Code.SCHEMA_VALIDATION_FAILED, message, location, range);
    }
}

package dev.statewright.model.edit;

/** How keys and strings are written on one line. */
interface Spelling {

    /** As JSON has it: everything in double quotes. */
    Spelling JSON = new Spelling() {
        @Override
        public String key(String key) {
            return JsonWriter.quote(key);
        }

        @Override
        public String text(String value) {
            return JsonWriter.quote(value);
        }
    };

    String key(String key);

    String text(String value);

    /** What ends a member's line where another member follows on the next. */
    default String betweenMembers() {
        return ",";
    }
}

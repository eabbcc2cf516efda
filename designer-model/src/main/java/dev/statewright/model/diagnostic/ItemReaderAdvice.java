package dev.statewright.model.diagnostic;

import dev.statewright.model.asl.StateType;
import dev.statewright.model.expression.Placeholders;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import java.util.Optional;

/** Settings of an item reader that do not go together. Step Functions developer guide, "ItemReader (Map)". */
final class ItemReaderAdvice implements StateRule {

    @Override
    public void check(StateSite state, Machine machine) {
        if (state.type() != StateType.MAP || !state.has("ItemReader")) {
            return;
        }
        Site site = state.site().member(state.member("ItemReader").orElseThrow());
        state.value("ItemReader")
                .flatMap(reader -> Checks.member(reader, "ReaderConfig"))
                .ifPresent(config -> config.value()
                        .filter(SyntaxObject.class::isInstance)
                        .ifPresent(object -> new Config((SyntaxObject) object, site.member(config)).check()));
    }

    private record Config(SyntaxObject json, Site site) {

        void check() {
            String input = text("InputType");
            String pointer = text("ItemsPointer");
            boolean manifest = json.member("ManifestType").isPresent();
            if (json.get("InputType").filter(Checks::isPlaceholder).isPresent()) {
                return;
            }
            if (json.member("CSVHeaders").isPresent()
                    && text("CSVHeaderLocation").equals("FIRST_ROW")) {
                tell("CSVHeaders", "CSVHeaders are not used with the CSVHeaderLocation FIRST_ROW");
            }
            if (text("CSVHeaderLocation").equals("GIVEN")
                    && json.member("CSVHeaders").isEmpty()) {
                tell("CSVHeaderLocation", "The CSVHeaderLocation GIVEN needs CSVHeaders");
            }
            for (String field : new String[] {"CSVDelimiter", "CSVHeaderLocation", "CSVHeaders"}) {
                if (!input.isEmpty() && !input.equals("CSV") && !input.equals("MANIFEST") && !manifest) {
                    tell(field, field + " is for the InputType CSV");
                }
            }
            if (!pointer.isEmpty() && !pointer.startsWith("/") && !Placeholders.isIn(pointer)) {
                tell("ItemsPointer", "ItemsPointer is a JSON pointer, which begins with /");
            }
            if (!input.equals("JSON")) {
                tell("ItemsPointer", "ItemsPointer is for the InputType JSON");
            }
            if (text("Transformation").equals("LOAD_AND_FLATTEN") && input.isEmpty()) {
                tell("Transformation", "The Transformation LOAD_AND_FLATTEN needs an InputType");
            }
            if (text("ManifestType").equals("S3_INVENTORY") && !input.isEmpty()) {
                tell("InputType", "With the ManifestType S3_INVENTORY there is no InputType: CSV is assumed");
            }
        }

        private String text(String key) {
            return json.get(key).map(Checks::textOf).orElse("");
        }

        private void tell(String field, String message) {
            Optional<SyntaxMember> member = json.member(field);
            member.ifPresent(found -> {
                SyntaxNode value = found.value().orElse(null);
                site.findings()
                        .advice(
                                Code.ITEM_READER_MISMATCH,
                                message,
                                site.member(found).location(),
                                value == null ? found.keyRange() : value.range());
            });
        }
    }
}

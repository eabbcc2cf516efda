package dev.statewright.model.diagnostic;

import java.util.List;

/** The fields that only Map states have. Step Functions developer guide, "Map state", "ItemReader", "ItemBatcher", "ResultWriter". */
final class MapShapes {

    private static final long MOST_ITEMS = 100_000_000;
    private static final long MOST = Integer.MAX_VALUE;

    private static final Shape READER_CONFIG = Shape.of(
                    Field.of("InputType", Checks.oneOf("CSV", "JSON", "JSONL", "PARQUET", "MANIFEST")),
                    Field.of("Transformation", Checks.oneOf("NONE", "LOAD_AND_FLATTEN")),
                    Field.of("ManifestType", Checks.oneOf("ATHENA_DATA", "S3_INVENTORY")),
                    Field.of("CSVDelimiter", Checks.oneOf("COMMA", "PIPE", "SEMICOLON", "SPACE", "TAB")),
                    Field.of("CSVHeaderLocation", Checks.oneOf("FIRST_ROW", "GIVEN")),
                    Field.of("CSVHeaders", Checks.list(Checks.TEXT, false)),
                    Field.of("ItemsPointer", Checks.TEXT),
                    Field.of("MaxItems", Checks.integer(0, MOST_ITEMS)),
                    Field.jsonPath("MaxItemsPath", Checks.REFERENCE_PATH))
            .eitherOf("MaxItems", "MaxItemsPath");

    private static final Shape ITEM_READER = Shape.of(
                    Field.of("Resource", new S3Action(List.of("getObject", "listObjectsV2"))),
                    Field.jsonPath("Parameters", Templates.PAYLOAD),
                    Field.jsonata("Arguments", Templates.ARGUMENTS),
                    Field.of("ReaderConfig", READER_CONFIG))
            .requiring("Resource");

    private static final Shape ITEM_BATCHER = Shape.of(
                    Field.of("MaxItemsPerBatch", Checks.integer(1, MOST)),
                    Field.jsonPath("MaxItemsPerBatchPath", Checks.REFERENCE_PATH),
                    Field.of("MaxInputBytesPerBatch", Checks.integer(1, 262_144)),
                    Field.jsonPath("MaxInputBytesPerBatchPath", Checks.REFERENCE_PATH),
                    Field.of("BatchInput", Templates.EITHER))
            .eitherOf("MaxItemsPerBatch", "MaxItemsPerBatchPath")
            .eitherOf("MaxInputBytesPerBatch", "MaxInputBytesPerBatchPath");

    private static final Shape WRITER_CONFIG = Shape.of(
                    Field.of("Transformation", Checks.oneOf("NONE", "COMPACT", "FLATTEN")),
                    Field.of("OutputType", Checks.oneOf("JSON", "JSONL")))
            .requiring("Transformation", "OutputType");

    private static final Shape RESULT_WRITER = Shape.of(
                    Field.of("Resource", new S3Action(List.of("putObject"))),
                    Field.jsonPath("Parameters", Templates.PAYLOAD),
                    Field.jsonata("Arguments", Templates.ARGUMENTS),
                    Field.of("WriterConfig", WRITER_CONFIG))
            .requiringOneOf("Resource", "WriterConfig");

    private MapShapes() {}

    static Shape map() {
        return Shape.of(
                        // The walk through the scopes looks inside
                        Field.of("ItemProcessor", Checks.ANY),
                        Field.of("Iterator", Checks.ANY),
                        Field.jsonPath("ItemsPath", Checks.PATH),
                        Field.jsonata("Items", Templates.ITEMS),
                        Field.of("ItemSelector", Templates.EITHER),
                        Field.jsonPath("Parameters", Templates.PAYLOAD),
                        Field.of("MaxConcurrency", Checks.integer(0, MOST)),
                        Field.jsonPath("MaxConcurrencyPath", Checks.REFERENCE_PATH),
                        Field.of("Label", Checks.TEXT),
                        Field.of("ItemReader", ITEM_READER),
                        Field.of("ItemBatcher", ITEM_BATCHER),
                        Field.of("ResultWriter", RESULT_WRITER),
                        Field.of("ToleratedFailureCount", Checks.integer(0, MOST)),
                        Field.jsonPath("ToleratedFailureCountPath", Checks.REFERENCE_PATH),
                        Field.of("ToleratedFailurePercentage", Checks.number(0, 100)),
                        Field.jsonPath("ToleratedFailurePercentagePath", Checks.REFERENCE_PATH))
                .requiringOneOf("ItemProcessor", "Iterator")
                .eitherOf("ItemProcessor", "Iterator")
                .eitherOf("ItemSelector", "Parameters")
                .eitherOf("Items", "ItemsPath")
                .eitherOf("MaxConcurrency", "MaxConcurrencyPath")
                .eitherOf("ToleratedFailureCount", "ToleratedFailureCountPath")
                .eitherOf("ToleratedFailurePercentage", "ToleratedFailurePercentagePath");
    }
}

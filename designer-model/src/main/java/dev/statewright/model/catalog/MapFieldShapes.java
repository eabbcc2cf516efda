package dev.statewright.model.catalog;

import dev.statewright.model.asl.QueryLanguage;

/**
 * The shapes of the objects that a distributed Map state has, in the same form as the parameters of actions. Step Functions Developer Guide,
 * "ItemReader", "ItemBatcher" and "ResultWriter".
 */
public final class MapFieldShapes {

    private static final String FORM = """
            e arn:aws:states:::s3:listObjectsV2	arn:aws:states:::s3:getObject
            e CSV	JSON	JSONL	PARQUET	MANIFEST
            e NONE	LOAD_AND_FLATTEN
            e ATHENA_DATA	S3_INVENTORY
            e COMMA	PIPE	SEMICOLON	SPACE	TAB
            e FIRST_ROW	GIVEN
            e arn:aws:states:::s3:putObject
            e NONE	COMPACT	FLATTEN
            e JSON	JSONL
            o !Resource:e0 PARAMETERS:o1 ReaderConfig:o2
            o !Bucket:s Key:s Prefix:s VersionId:s ExpectedBucketOwner:s
            o InputType:e1 Transformation:e2 ManifestType:e3 CSVDelimiter:e4 CSVHeaderLocation:e5 CSVHeaders:ls ItemsPointer:s MaxItems:iPATH MaxItemsPath:s
            o MaxItemsPerBatch:iPATH MaxItemsPerBatchPath:s MaxInputBytesPerBatch:iPATH MaxInputBytesPerBatchPath:s BatchInput:j
            o Resource:e6 PARAMETERS:o5 WriterConfig:o6
            o !Bucket:s Prefix:s
            o Transformation:e7 OutputType:e8
            a itemReader 0
            a itemBatcher 3
            a resultWriter 4
            """;

    private static final ServiceShapes JSON_PATH =
            new ServiceShapes(FORM.replace("PARAMETERS", "Parameters").replace("PATH ", " "));
    private static final ServiceShapes JSONATA =
            new ServiceShapes(FORM.replace("PARAMETERS", "Arguments").replaceAll("PATH \\w+:s", ""));

    private MapFieldShapes() {}

    public static ParameterType.Structure itemReader(QueryLanguage language) {
        return shape(language, "itemReader");
    }

    public static ParameterType.Structure itemBatcher(QueryLanguage language) {
        return shape(language, "itemBatcher");
    }

    public static ParameterType.Structure resultWriter(QueryLanguage language) {
        return shape(language, "resultWriter");
    }

    private static ParameterType.Structure shape(QueryLanguage language, String name) {
        ServiceShapes shapes = switch (language) {
            case JSON_PATH -> JSON_PATH;
            case JSONATA -> JSONATA;
        };
        return shapes.parametersOf(name).orElseThrow();
    }
}

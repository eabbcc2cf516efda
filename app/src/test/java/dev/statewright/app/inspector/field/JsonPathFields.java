package dev.statewright.app.inspector.field;

/** A workflow with all types of states in JSONPath, and every field that the ASL specification gives them; for tests. */
final class JsonPathFields {

    static final String WORKFLOW = """
            {"StartAt": "Task", "States": {
              "Task": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "f"},
                "Retry": [{"ErrorEquals": ["A"]}], "Catch": [{"ErrorEquals": ["A"], "Next": "Pass"}], "Next": "Choice"},
              "Pass": {"Type": "Pass", "Next": "Wait"},
              "Choice": {"Type": "Choice", "Default": "Pass", "Choices": [{"Variable": "$.a", "IsNull": true, "Next": "Wait"},
                {"And": [{"Variable": "$.a", "IsNull": true}, {"Not": {"Or": [{"Variable": "$.b", "StringEquals": "x"}]}}], "Next": "Wait"}]},
              "Wait": {"Type": "Wait", "Seconds": 5, "Next": "Parallel"},
              "WaitPath": {"Type": "Wait", "SecondsPath": "$.s", "Next": "Parallel"},
              "WaitUntil": {"Type": "Wait", "Timestamp": "2030-01-01T00:00:00Z", "Next": "Parallel"},
              "WaitUntilPath": {"Type": "Wait", "TimestampPath": "$.t", "Next": "Parallel"},
              "Parallel": {"Type": "Parallel", "Branches": [{"StartAt": "B", "States": {"B": {"Type": "Pass", "Next": "C"},
                "C": {"Type": "Pass", "End": true}}}], "ResultPath": "$.r", "Next": "Map"},
              "Map": {"Type": "Map", "ItemProcessor": {"StartAt": "M", "States": {"M": {"Type": "Pass", "Next": "N"},
                "N": {"Type": "Pass", "End": true}}}, "Next": "Big"},
              "Big": {"Type": "Map", "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "Parameters": {"Bucket": "b", "Key": "k",
                  "Prefix": "p", "VersionId": "v", "ExpectedBucketOwner": "o"}, "ReaderConfig": {"InputType": "JSON",
                  "Transformation": "NONE", "ManifestType": "ATHENA_DATA", "CSVDelimiter": "TAB", "CSVHeaderLocation": "GIVEN",
                  "CSVHeaders": ["h"], "ItemsPointer": "/a", "MaxItems": 3, "MaxItemsPath": "$.m"}},
                "ItemBatcher": {"MaxItemsPerBatch": 1, "MaxItemsPerBatchPath": "$.a", "MaxInputBytesPerBatch": 2,
                  "MaxInputBytesPerBatchPath": "$.b", "BatchInput": {}},
                "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                  "StartAt": "D", "States": {"D": {"Type": "Pass", "End": true}}},
                "ResultWriter": {"Resource": "arn:aws:states:::s3:putObject", "Parameters": {"Bucket": "b", "Prefix": "p"},
                  "WriterConfig": {"Transformation": "NONE", "OutputType": "JSON"}}, "Next": "Succeed"},
              "BigPath": {"Type": "Map", "MaxConcurrencyPath": "$.c", "ToleratedFailurePercentagePath": "$.p", "ToleratedFailureCountPath": "$.n",
                "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                  "StartAt": "E", "States": {"E": {"Type": "Pass", "End": true}}}, "End": true},
              "Old": {"Type": "Map", "Parameters": {"a": 1}, "Iterator": {"StartAt": "O", "States": {"O": {"Type": "Pass", "Next": "P"},
                "P": {"Type": "Pass", "End": true}}}, "End": true},
              "Succeed": {"Type": "Succeed"},
              "Fail": {"Type": "Fail"},
              "FailPath": {"Type": "Fail", "ErrorPath": "$.e", "CausePath": "$.c"},
              "Late": {"Type": "Task", "Resource": "r", "TimeoutSecondsPath": "$.t", "HeartbeatSecondsPath": "$.h", "End": true}
            }}
            """;

    /** State, field, place within the state, what is entered, what is written then ({@code -}: nothing). */
    static final String FIELDS = """
            Task     | Comment              | /Comment              | hello                     | "hello"
            Task     | Resource             | /Resource             | arn:aws:states:::sns:publish | "arn:aws:states:::sns:publish"
            Task     | FunctionName         | /Parameters/FunctionName | g                      | "g"
            Task     | payload              | /Parameters/Payload.$ | input                     | "$"
            Task     | Parameters/Qualifier | /Parameters/Qualifier | `+Qualifier:1`            | "1"
            Task     | TimeoutSeconds       | /TimeoutSeconds       | 60                        | 60
            Task     | HeartbeatSeconds     | /HeartbeatSeconds     | 10                        | 10
            Late     | TimeoutSecondsPath   | /TimeoutSecondsPath   | $.x                       | "$.x"
            Late     | HeartbeatSecondsPath | /HeartbeatSecondsPath | $.y                       | "$.y"
            Task     | Credentials          | /Credentials          | {"RoleArn": "r"}          | {"RoleArn": "r"}
            Task     | InputPath            | /InputPath            | $.in                      | "$.in"
            Task     | InputPath            | /InputPath            | null                      | null
            Task     | OutputPath           | /OutputPath           | $.out                     | "$.out"
            Task     | ResultSelector       | /ResultSelector       | {"a.$": "$.a"}            | {"a.$": "$.a"}
            Task     | result-kind          | /ResultPath           | combine                   | "$.result"
            Task     | result-kind          | /ResultPath           | discard                   | null
            Parallel | ResultPath           | /ResultPath           | $.x                       | "$.x"
            Task     | Assign               | /Assign               | {"v": 1}                  | {"v": 1}
            Task     | Next                 | /Next                 | Wait                      | "Wait"
            Task     | Next                 | /End                  | ``                        | true
            Task     | retrier-0-ErrorEquals     | /Retry/0/ErrorEquals     | A, States.Timeout    | ["A", "States.Timeout"]
            Task     | retrier-0-IntervalSeconds | /Retry/0/IntervalSeconds | 3                    | 3
            Task     | retrier-0-MaxAttempts     | /Retry/0/MaxAttempts     | 0                    | 0
            Task     | retrier-0-BackoffRate     | /Retry/0/BackoffRate     | 1.5                  | 1.5
            Task     | retrier-0-MaxDelaySeconds | /Retry/0/MaxDelaySeconds | 30                   | 30
            Task     | retrier-0-jitter          | /Retry/0/JitterStrategy  | FULL                 | "FULL"
            Task     | retrier-0-Comment         | /Retry/0/Comment         | why                  | "why"
            Task     | catcher-0-ErrorEquals     | /Catch/0/ErrorEquals     | B                    | ["B"]
            Task     | catcher-0-Next            | /Catch/0/Next            | Wait                 | "Wait"
            Task     | catcher-0-ResultPath      | /Catch/0/ResultPath      | $.error              | "$.error"
            Task     | catcher-0-Assign          | /Catch/0/Assign          | {"e": 1}             | {"e": 1}
            Task     | catcher-0-Comment         | /Catch/0/Comment         | why                  | "why"
            Pass     | Result               | /Result               | {"a": 1}                  | {"a": 1}
            Pass     | Parameters           | /Parameters           | {"a": 2}                  | {"a": 2}
            Pass     | QueryLanguage        | /QueryLanguage        | JSONPath                  | "JSONPath"
            Pass     | QueryLanguage        | /QueryLanguage        | JSONata                   | "JSONata"
            Choice   | Default              | /Default              | Wait                      | "Wait"
            Choice   | rule-0-Variable      | /Choices/0/Variable   | $.z                       | "$.z"
            Choice   | rule-0-operator      | /Choices/0/IsPresent  | IsPresent                 | true
            Choice   | rule-0-value         | /Choices/0/IsNull     | false                     | false
            Choice   | rule-0-Not           | /Choices/0/Not        | not                       | {"Variable": "$.a", "IsNull": true}
            Choice   | rule-0-Next          | /Choices/0/Next       | Pass                      | "Pass"
            Choice   | rule-0-Assign        | /Choices/0/Assign     | {"v": 1}                  | {"v": 1}
            Choice   | rule-0-Comment       | /Choices/0/Comment    | why                       | "why"
            Choice   | rule-1-join          | /Choices/1/Or/0       | Or                        | {"Variable": "$.a", "IsNull": true}
            Choice   | rule-1/And/0-Variable | /Choices/1/And/0/Variable | $.deep                | "$.deep"
            Choice   | rule-1/And/1/Not/Or/0-value | /Choices/1/And/1/Not/Or/0/StringEquals | y  | "y"
            Wait     | wait-value           | /Seconds              | 7                         | 7
            Wait     | wait-kind            | /Timestamp            | Timestamp                 | "2030-01-01T00:00:00Z"
            WaitPath | wait-value           | /SecondsPath          | $.x                       | "$.x"
            WaitUntil | wait-value          | /Timestamp            | 2031-01-01T00:00:00Z      | "2031-01-01T00:00:00Z"
            WaitUntilPath | wait-value      | /TimestampPath        | $.x                       | "$.x"
            Parallel | Parameters           | /Parameters           | {"a": 2}                  | {"a": 2}
            Parallel | scope-[Branches, 0]-StartAt | /Branches/0/StartAt | C                    | "C"
            Parallel | scope-[Branches, 0]-Comment | /Branches/0/Comment | why                  | "why"
            Map      | Mode                 | /ItemProcessor/ProcessorConfig | DISTRIBUTED      | {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}
            Map      | ItemsPath            | /ItemsPath            | $.items                   | "$.items"
            Map      | ItemSelector         | /ItemSelector         | {"i.$": "$"}              | {"i.$": "$"}
            Map      | MaxConcurrency       | /MaxConcurrency       | 4                         | 4
            Map      | scope-[ItemProcessor]-StartAt | /ItemProcessor/StartAt | N               | "N"
            Map      | scope-[ItemProcessor]-Comment | /ItemProcessor/Comment | why             | "why"
            Big      | ExecutionType        | /ItemProcessor/ProcessorConfig/ExecutionType | EXPRESS | "EXPRESS"
            Big      | ToleratedFailurePercentage | /ToleratedFailurePercentage | 5             | 5
            Big      | ToleratedFailureCount | /ToleratedFailureCount | 5                       | 5
            BigPath  | MaxConcurrencyPath   | /MaxConcurrencyPath   | $.x                       | "$.x"
            BigPath  | ToleratedFailurePercentagePath | /ToleratedFailurePercentagePath | $.x   | "$.x"
            BigPath  | ToleratedFailureCountPath | /ToleratedFailureCountPath | $.x             | "$.x"
            Old      | Parameters           | /Parameters           | {"b": 2}                  | {"b": 2}
            Old      | scope-[Iterator]-StartAt | /Iterator/StartAt | P                         | "P"
            Map      | result-kind          | /ResultPath           | discard                   | null
            Parallel | ResultSelector       | /ResultSelector       | {"a.$": "$[0]"}           | {"a.$": "$[0]"}
            Map      | ResultSelector       | /ResultSelector       | {"a.$": "$[0]"}           | {"a.$": "$[0]"}
            Big      | Label                | /Label                | MyLabel                   | "MyLabel"
            Big      | has-ItemReader       | /ItemReader           | false                     | `-`
            Big      | has-ItemBatcher      | /ItemBatcher          | false                     | `-`
            Big      | has-ResultWriter     | /ResultWriter         | false                     | `-`
            Big      | ItemReader/Resource  | /ItemReader/Resource  | arn:aws:states:::s3:listObjectsV2 | "arn:aws:states:::s3:listObjectsV2"
            Big      | ItemReader/Parameters/Bucket | /ItemReader/Parameters/Bucket | x         | "x"
            Big      | ItemReader/Parameters/Key | /ItemReader/Parameters/Key | x               | "x"
            Big      | ItemReader/Parameters/Prefix | /ItemReader/Parameters/Prefix | x         | "x"
            Big      | ItemReader/Parameters/VersionId | /ItemReader/Parameters/VersionId | x   | "x"
            Big      | ItemReader/Parameters/ExpectedBucketOwner | /ItemReader/Parameters/ExpectedBucketOwner | x | "x"
            Big      | ItemReader/ReaderConfig/InputType | /ItemReader/ReaderConfig/InputType | CSV | "CSV"
            Big      | ItemReader/ReaderConfig/Transformation | /ItemReader/ReaderConfig/Transformation | LOAD_AND_FLATTEN | "LOAD_AND_FLATTEN"
            Big      | ItemReader/ReaderConfig/ManifestType | /ItemReader/ReaderConfig/ManifestType | S3_INVENTORY | "S3_INVENTORY"
            Big      | ItemReader/ReaderConfig/CSVDelimiter | /ItemReader/ReaderConfig/CSVDelimiter | PIPE | "PIPE"
            Big      | ItemReader/ReaderConfig/CSVHeaderLocation | /ItemReader/ReaderConfig/CSVHeaderLocation | FIRST_ROW | "FIRST_ROW"
            Big      | ItemReader/ReaderConfig/CSVHeaders/0 | /ItemReader/ReaderConfig/CSVHeaders/0 | x | "x"
            Big      | ItemReader/ReaderConfig/ItemsPointer | /ItemReader/ReaderConfig/ItemsPointer | /x | "/x"
            Big      | ItemReader/ReaderConfig/MaxItems | /ItemReader/ReaderConfig/MaxItems | 9   | 9
            Big      | ItemReader/ReaderConfig/MaxItemsPath | /ItemReader/ReaderConfig/MaxItemsPath | $.x | "$.x"
            Big      | ItemBatcher/MaxItemsPerBatch | /ItemBatcher/MaxItemsPerBatch | 9         | 9
            Big      | ItemBatcher/MaxItemsPerBatchPath | /ItemBatcher/MaxItemsPerBatchPath | $.x | "$.x"
            Big      | ItemBatcher/MaxInputBytesPerBatch | /ItemBatcher/MaxInputBytesPerBatch | 9 | 9
            Big      | ItemBatcher/MaxInputBytesPerBatchPath | /ItemBatcher/MaxInputBytesPerBatchPath | $.x | "$.x"
            Big      | ItemBatcher/BatchInput | /ItemBatcher/BatchInput | {"a": 1}              | {"a": 1}
            Big      | ResultWriter/Resource | /ResultWriter/Resource | arn:aws:states:::s3:putObject | "arn:aws:states:::s3:putObject"
            Big      | ResultWriter/Parameters/Bucket | /ResultWriter/Parameters/Bucket | x     | "x"
            Big      | ResultWriter/Parameters/Prefix | /ResultWriter/Parameters/Prefix | x     | "x"
            Big      | ResultWriter/WriterConfig/Transformation | /ResultWriter/WriterConfig/Transformation | FLATTEN | "FLATTEN"
            Big      | ResultWriter/WriterConfig/OutputType | /ResultWriter/WriterConfig/OutputType | JSONL | "JSONL"
            Succeed  | InputPath            | /InputPath            | $.in                      | "$.in"
            Succeed  | OutputPath           | /OutputPath           | $.out                     | "$.out"
            Fail     | Error                | /Error                | E                         | "E"
            Fail     | Cause                | /Cause                | C                         | "C"
            FailPath | ErrorPath            | /ErrorPath            | $.x                       | "$.x"
            FailPath | CausePath            | /CausePath            | $.x                       | "$.x"
            """;

    private JsonPathFields() {}
}

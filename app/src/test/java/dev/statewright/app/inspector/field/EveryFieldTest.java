package dev.statewright.app.inspector.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Sessions;
import dev.statewright.model.command.ReplaceText;
import dev.statewright.model.syntax.SyntaxJson;
import dev.statewright.model.text.TextChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each field of each state in both query languages: what is entered into its widget is found in the text, and what the text says is shown by
 * the widget. Fields and their names are those of the ASL specification and of the Step Functions Developer Guide.
 */
class EveryFieldTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static final String JSON_PATH = """
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

    static final String JSONATA = """
            {"QueryLanguage": "JSONata", "StartAt": "Task", "States": {
              "Task": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Arguments": {"FunctionName": "f"},
                "Retry": [{"ErrorEquals": ["A"]}], "Catch": [{"ErrorEquals": ["A"], "Next": "Pass"}], "Next": "Choice"},
              "Pass": {"Type": "Pass", "Next": "Wait"},
              "Choice": {"Type": "Choice", "Default": "Pass", "Choices": [{"Condition": "{% true %}", "Next": "Wait"}]},
              "Wait": {"Type": "Wait", "Seconds": 5, "Next": "Parallel"},
              "WaitUntil": {"Type": "Wait", "Timestamp": "2030-01-01T00:00:00Z", "Next": "Parallel"},
              "Parallel": {"Type": "Parallel", "Branches": [{"StartAt": "B", "States": {"B": {"Type": "Pass", "End": true}}}], "Next": "Map"},
              "Map": {"Type": "Map", "Items": [1], "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                "StartAt": "M", "States": {"M": {"Type": "Pass", "End": true}}},
                "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "Arguments": {"Bucket": "b"}, "ReaderConfig": {"MaxItems": 3}},
                "ItemBatcher": {"MaxItemsPerBatch": 1, "MaxInputBytesPerBatch": 2, "BatchInput": {}},
                "ResultWriter": {"Resource": "arn:aws:states:::s3:putObject", "Arguments": {"Bucket": "b"}}, "Next": "Succeed"},
              "Big": {"Type": "Map", "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "Arguments": {"Bucket": "b", "Key": "k",
                  "Prefix": "p", "VersionId": "v", "ExpectedBucketOwner": "o"}, "ReaderConfig": {"InputType": "JSON",
                  "Transformation": "NONE", "ManifestType": "ATHENA_DATA", "CSVDelimiter": "TAB", "CSVHeaderLocation": "GIVEN",
                  "CSVHeaders": ["h"], "ItemsPointer": "/a", "MaxItems": 3}},
                "ItemBatcher": {"MaxItemsPerBatch": 1, "MaxInputBytesPerBatch": 2, "BatchInput": {}},
                "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                  "StartAt": "D", "States": {"D": {"Type": "Pass", "Next": "E"}, "E": {"Type": "Pass", "End": true}}},
                "ResultWriter": {"Resource": "arn:aws:states:::s3:putObject", "Arguments": {"Bucket": "b", "Prefix": "p"},
                  "WriterConfig": {"Transformation": "NONE", "OutputType": "JSON"}},
                "Retry": [{"ErrorEquals": ["A"]}], "Catch": [{"ErrorEquals": ["A"], "Next": "Pass"}], "End": true},
              "Succeed": {"Type": "Succeed"},
              "Fail": {"Type": "Fail"}
            }}
            """;

    /** State, field, place within the state, what is entered, what is written then ({@code -}: nothing). */
    static final String JSON_PATH_FIELDS = """
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

    /** Likewise, in JSONata. */
    static final String JSONATA_FIELDS = """
            Task | Comment | /Comment | hello | "hello"
            Task | Resource | /Resource | arn:aws:states:::sns:publish | "arn:aws:states:::sns:publish"
            Task | Next | /Next | Wait | "Wait"
            Task | Next | /End | `` | true
            Task | QueryLanguage | /QueryLanguage | JSONata | "JSONata"
            Task | retrier-0-ErrorEquals | /Retry/0/ErrorEquals | A, States.Timeout | ["A", "States.Timeout"]
            Task | retrier-0-IntervalSeconds | /Retry/0/IntervalSeconds | 3 | 3
            Task | retrier-0-MaxAttempts | /Retry/0/MaxAttempts | 0 | 0
            Task | retrier-0-BackoffRate | /Retry/0/BackoffRate | 1.5 | 1.5
            Task | retrier-0-MaxDelaySeconds | /Retry/0/MaxDelaySeconds | 30 | 30
            Task | retrier-0-jitter | /Retry/0/JitterStrategy | FULL | "FULL"
            Task | retrier-0-Comment | /Retry/0/Comment | why | "why"
            Task | catcher-0-ErrorEquals | /Catch/0/ErrorEquals | B | ["B"]
            Task | catcher-0-Next | /Catch/0/Next | Wait | "Wait"
            Task | catcher-0-Comment | /Catch/0/Comment | why | "why"
            Big | retrier-0-ErrorEquals | /Retry/0/ErrorEquals | A, States.Timeout | ["A", "States.Timeout"]
            Big | retrier-0-IntervalSeconds | /Retry/0/IntervalSeconds | 3 | 3
            Big | retrier-0-MaxAttempts | /Retry/0/MaxAttempts | 0 | 0
            Big | retrier-0-BackoffRate | /Retry/0/BackoffRate | 1.5 | 1.5
            Big | retrier-0-MaxDelaySeconds | /Retry/0/MaxDelaySeconds | 30 | 30
            Big | retrier-0-jitter | /Retry/0/JitterStrategy | FULL | "FULL"
            Big | retrier-0-Comment | /Retry/0/Comment | why | "why"
            Big | catcher-0-ErrorEquals | /Catch/0/ErrorEquals | B | ["B"]
            Big | catcher-0-Next | /Catch/0/Next | Wait | "Wait"
            Big | catcher-0-Comment | /Catch/0/Comment | why | "why"
            Choice | Default | /Default | Wait | "Wait"
            Choice | rule-0-Next | /Choices/0/Next | Pass | "Pass"
            Choice | rule-0-Comment | /Choices/0/Comment | why | "why"
            Choice | Assign | /Assign | {"v": 1} | {"v": 1}
            Wait | Assign | /Assign | {"v": 1} | {"v": 1}
            Parallel | Assign | /Assign | {"v": 1} | {"v": 1}
            Map | Assign | /Assign | {"v": 1} | {"v": 1}
            Wait | wait-kind | /Timestamp | Timestamp | "2030-01-01T00:00:00Z"
            Parallel | scope-[Branches, 0]-Comment | /Branches/0/Comment | why | "why"
            Big | Mode | /ItemProcessor/ProcessorConfig | INLINE | {"Mode": "INLINE"}
            Big | ExecutionType | /ItemProcessor/ProcessorConfig/ExecutionType | EXPRESS | "EXPRESS"
            Big | scope-[ItemProcessor]-StartAt | /ItemProcessor/StartAt | E | "E"
            Big | scope-[ItemProcessor]-Comment | /ItemProcessor/Comment | why | "why"
            Big | Label | /Label | MyLabel | "MyLabel"
            Big | has-ItemReader | /ItemReader | false | `-`
            Big | has-ItemBatcher | /ItemBatcher | false | `-`
            Big | has-ResultWriter | /ResultWriter | false | `-`
            Big | ItemReader/Resource | /ItemReader/Resource | arn:aws:states:::s3:listObjectsV2 | "arn:aws:states:::s3:listObjectsV2"
            Big | ItemReader/Arguments/Key | /ItemReader/Arguments/Key | x | "x"
            Big | ItemReader/Arguments/Prefix | /ItemReader/Arguments/Prefix | x | "x"
            Big | ItemReader/Arguments/VersionId | /ItemReader/Arguments/VersionId | x | "x"
            Big | ItemReader/Arguments/ExpectedBucketOwner | /ItemReader/Arguments/ExpectedBucketOwner | x | "x"
            Big | ItemReader/ReaderConfig/InputType | /ItemReader/ReaderConfig/InputType | CSV | "CSV"
            Big | ItemReader/ReaderConfig/Transformation | /ItemReader/ReaderConfig/Transformation | LOAD_AND_FLATTEN | "LOAD_AND_FLATTEN"
            Big | ItemReader/ReaderConfig/ManifestType | /ItemReader/ReaderConfig/ManifestType | S3_INVENTORY | "S3_INVENTORY"
            Big | ItemReader/ReaderConfig/CSVDelimiter | /ItemReader/ReaderConfig/CSVDelimiter | PIPE | "PIPE"
            Big | ItemReader/ReaderConfig/CSVHeaderLocation | /ItemReader/ReaderConfig/CSVHeaderLocation | FIRST_ROW | "FIRST_ROW"
            Big | ItemReader/ReaderConfig/CSVHeaders/0 | /ItemReader/ReaderConfig/CSVHeaders/0 | x | "x"
            Big | ItemReader/ReaderConfig/ItemsPointer | /ItemReader/ReaderConfig/ItemsPointer | /x | "/x"
            Big | ItemBatcher/MaxItemsPerBatch | /ItemBatcher/MaxItemsPerBatch | 9 | 9
            Big | ResultWriter/Resource | /ResultWriter/Resource | arn:aws:states:::s3:putObject | "arn:aws:states:::s3:putObject"
            Big | ResultWriter/Arguments/Prefix | /ResultWriter/Arguments/Prefix | x | "x"
            Big | ResultWriter/WriterConfig/Transformation | /ResultWriter/WriterConfig/Transformation | FLATTEN | "FLATTEN"
            Big | ResultWriter/WriterConfig/OutputType | /ResultWriter/WriterConfig/OutputType | JSONL | "JSONL"
            Task     | FunctionName         | /Arguments/FunctionName | g                       | "g"
            Task     | payload              | /Arguments/Payload    | input                     | "{% $states.input %}"
            Task     | TimeoutSeconds       | /TimeoutSeconds       | {% $t %}                  | "{% $t %}"
            Task     | HeartbeatSeconds     | /HeartbeatSeconds     | {% $t %}                  | "{% $t %}"
            Task     | Credentials          | /Credentials          | {"RoleArn": "{% $r %}"}   | {"RoleArn": "{% $r %}"}
            Task     | Output               | /Output               | "{% $states.result %}"    | "{% $states.result %}"
            Task     | Assign               | /Assign               | {"v": "{% 1 %}"}          | {"v": "{% 1 %}"}
            Task     | catcher-0-Output     | /Catch/0/Output       | {% $states.errorOutput %} | "{% $states.errorOutput %}"
            Task     | catcher-0-Assign     | /Catch/0/Assign       | {"e": 1}                  | {"e": 1}
            Pass     | Output               | /Output               | {"a": 1}                  | {"a": 1}
            Pass     | Assign               | /Assign               | {"a": 1}                  | {"a": 1}
            Choice   | rule-0-Condition     | /Choices/0/Condition  | {% $x = 1 %}              | "{% $x = 1 %}"
            Choice   | rule-0-Output        | /Choices/0/Output     | {"a": 1}                  | {"a": 1}
            Choice   | rule-0-Assign        | /Choices/0/Assign     | {"a": 1}                  | {"a": 1}
            Choice   | Output               | /Output               | {"a": 1}                  | {"a": 1}
            Map      | Output               | /Output               | {"a": 1}                  | {"a": 1}
            Wait     | Output               | /Output               | {"a": 1}                  | {"a": 1}
            Map      | ItemBatcher/MaxInputBytesPerBatch | /ItemBatcher/MaxInputBytesPerBatch | 9 | 9
            Map      | ItemBatcher/BatchInput | /ItemBatcher/BatchInput | {"a": 1}              | {"a": 1}
            Wait     | wait-value           | /Seconds              | {% $s %}                  | "{% $s %}"
            WaitUntil | wait-value          | /Timestamp            | {% $t %}                  | "{% $t %}"
            Parallel | Arguments            | /Arguments            | {"a": 1}                  | {"a": 1}
            Parallel | Output               | /Output               | {"a": 1}                  | {"a": 1}
            Map      | Items                | /Items                | {% $states.input %}       | "{% $states.input %}"
            Map      | Items                | /Items                | [1,2]                     | [1, 2]
            Map      | ItemSelector         | /ItemSelector         | {"i": 1}                  | {"i": 1}
            Map      | MaxConcurrency       | /MaxConcurrency       | {% $n %}                  | "{% $n %}"
            Map      | ToleratedFailurePercentage | /ToleratedFailurePercentage | {% $n %}      | "{% $n %}"
            Map      | ToleratedFailureCount | /ToleratedFailureCount | {% $n %}                | "{% $n %}"
            Map      | ItemReader/Arguments/Bucket | /ItemReader/Arguments/Bucket | {% $b %}    | "{% $b %}"
            Map      | ItemReader/ReaderConfig/MaxItems | /ItemReader/ReaderConfig/MaxItems | {% $n %} | "{% $n %}"
            Map      | ItemBatcher/MaxItemsPerBatch | /ItemBatcher/MaxItemsPerBatch | {% $n %}  | "{% $n %}"
            Map      | ResultWriter/Arguments/Bucket | /ResultWriter/Arguments/Bucket | {% $b %} | "{% $b %}"
            Succeed  | Output               | /Output               | {"a": 1}                  | {"a": 1}
            Fail     | Error                | /Error                | {% $e %}                  | "{% $e %}"
            Fail     | Cause                | /Cause                | {% $c %}                  | "{% $c %}"
            """;

    /** States, field, what is entered, what is written then. */
    static final String SHARED_FIELDS = """
            Task, Pass, Choice, Wait, Parallel, Map, Succeed, Fail | Comment    | why      | "why"
            Task, Pass, Choice, Wait, Parallel, Map, Succeed       | InputPath  | $.in     | "$.in"
            Task, Pass, Choice, Wait, Parallel, Map, Succeed       | OutputPath | $.out    | "$.out"
            Task, Pass, Choice, Wait, Parallel, Map                | Assign     | {"v": 1} | {"v": 1}
            Task, Pass, Choice, Wait, Parallel, Map, Succeed, Fail | QueryLanguage | JSONPath | "JSONPath"
            Pass, Wait, Parallel, Map                              | Next       | Succeed  | "Succeed"
            """;

    /** Fields of the workflow itself. */
    static final String WORKFLOW_FIELDS = """
            Comment        | why      | "why"
            StartAt        | Pass     | "Pass"
            Version        | 1.0      | "1.0"
            TimeoutSeconds | 60       | 60
            QueryLanguage  | JSONata  | "JSONata"
            """;

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = JSON_PATH_FIELDS)
    void inJsonPath(String state, String field, String pointer, String input, String expected) {
        check(JSON_PATH, state, field, pointer, input, expected);
    }

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = JSONATA_FIELDS)
    void inJsonata(String state, String field, String pointer, String input, String expected) {
        check(JSONATA, state, field, pointer, input, expected);
    }

    /** ASL specification, "State Types": the fields that states of most types share. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = SHARED_FIELDS)
    void whatStatesShareIsAFieldOfEachOfThem(String states, String field, String input, String expected) {
        for (String state : states.split(", ")) {
            check(JSON_PATH, state, field, "/" + field, input, expected);
        }
    }

    @ParameterizedTest(name = "{0}: a retrier and a catcher are added")
    @CsvSource({"Task", "Parallel", "Map"})
    void retriersAndCatchersAreAddedToWhateverMayFail(String state) {
        DocumentSession session = Sessions.of(JSON_PATH);
        ShownFields shown = new ShownFields(session);
        int before = stateAt(session, state).path("Retry").size();
        shown.press(state, "add-retrier");
        shown.press(state, "add-catcher");

        assertThat(stateAt(session, state).path("Retry")).hasSize(before + 1);
        assertThat(stateAt(session, state).path("Catch")).hasSize(before + 1);
        assertThat(stateAt(session, state).at("/Catch/" + before + "/ErrorEquals"))
                .isEqualTo(json("[\"States.ALL\"]"));
    }

    /** ASL specification, "Choice State", "Data-test expression": 39 comparisons. */
    @Test
    void everyOperatorCanBeChosen() {
        assertThat(ComparisonOperators.all()).hasSize(39).doesNotHaveDuplicates();
        for (String operator : ComparisonOperators.all()) {
            DocumentSession session = Sessions.of(JSON_PATH);
            assertThat(new ShownFields(session).commit("Choice", "rule-0-operator", operator))
                    .isEmpty();
            assertThat(stateAt(session, "Choice").at("/Choices/0").has(operator))
                    .as(operator)
                    .isTrue();
        }
    }

    /** What an execution as a whole has: the fields that are shown while nothing is selected. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = WORKFLOW_FIELDS)
    void theWorkflowsOwnFields(String field, String input, String expected) {
        DocumentSession entered = Sessions.of(JSON_PATH);
        ShownFields shown = new ShownFields(entered);
        assertThat(shown.commitToWorkflow(field, input)).isEmpty();
        assertThat(SyntaxJson.toJson(entered.document().tree().root().orElseThrow())
                        .path(field))
                .isEqualTo(json(expected));

        DocumentSession typed = Sessions.of(JSON_PATH);
        ShownFields follows = new ShownFields(typed);
        typed.execute(
                new ReplaceText(TextChange.between(JSON_PATH, entered.document().text())));
        assertThat(follows.ofWorkflow(field)).isEqualTo(shown.ofWorkflow(field)).isEqualTo(input);
    }

    private static void check(
            String before, String state, String field, String pointer, String input, String expected) {
        DocumentSession entered = Sessions.of(before);
        ShownFields shown = new ShownFields(entered);
        String text = input;
        if (input.startsWith("+")) {
            String name = input.substring(1, input.indexOf(':'));
            text = input.substring(input.indexOf(':') + 1);
            assertThat(shown.commit(state, "adding to " + field.substring(0, field.lastIndexOf('/')), name))
                    .isEmpty();
        }
        assertThat(shown.commit(state, field, text)).isEmpty();
        JsonNode found = stateAt(entered, state).at(pointer);
        if (expected.equals("-")) {
            assertThat(found.isMissingNode()).isTrue();
        } else {
            assertThat(found).isEqualTo(json(expected));
        }

        // the same text, typed into the code of a document that has been open all the time
        DocumentSession typed = Sessions.of(before);
        ShownFields follows = new ShownFields(typed);
        typed.execute(
                new ReplaceText(TextChange.between(before, entered.document().text())));
        assertThat(describe(follows, state, field)).isEqualTo(describe(shown, state, field));
        if (!expected.equals("-") && shown.find(state, field).orElse(null) instanceof Field.Text line) {
            assertThat(line.value()).isEqualTo(text);
        }
    }

    private static JsonNode stateAt(DocumentSession session, String state) {
        return SyntaxJson.toJson(session.document().tree().root().orElseThrow())
                .path("States")
                .path(state);
    }

    /** What a field shows; nothing where it has gone because of what was entered. */
    private static String describe(ShownFields shown, String state, String field) {
        return shown.find(state, field)
                .map(found -> switch (found) {
                    case Field.Text text -> text.value();
                    case Field.Choice choice -> choice.value();
                    case Field.Json json -> json.text();
                    case Field.Switch on -> String.valueOf(on.on());
                    case Field other -> other.id();
                })
                .orElse("");
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException mistake) {
            throw new AssertionError(mistake);
        }
    }
}

package dev.statewright.app.inspector.field;

/** A workflow with all types of states in JSONata, and every field that the ASL specification gives them; for tests. */
final class JsonataFields {

    static final String WORKFLOW = """
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
    static final String FIELDS = """
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

    private JsonataFields() {}
}

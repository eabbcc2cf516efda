package dev.statewright.model.fix;

import java.util.Set;

/** The fields that people mean when they misspell one. */
final class FieldNames {

    /** Comparisons that have a sibling whose operand is a path. */
    static final Set<String> WITH_PATH =
            Set.of(("StringEquals,StringLessThan,StringGreaterThan,StringLessThanEquals,StringGreaterThanEquals,"
                            + "NumericEquals,NumericLessThan,NumericGreaterThan,NumericLessThanEquals,"
                            + "NumericGreaterThanEquals,BooleanEquals,TimestampEquals,TimestampLessThan,"
                            + "TimestampGreaterThan,TimestampLessThanEquals,TimestampGreaterThanEquals")
                    .split(","));

    static final Set<String> ALL = Set.of(
            ("Type,Comment,QueryLanguage,InputPath,OutputPath,Output,Assign,Next,End,Result,ResultPath,ResultSelector,"
                            + "Parameters,Arguments,Resource,Credentials,TimeoutSeconds,TimeoutSecondsPath,"
                            + "HeartbeatSeconds,HeartbeatSecondsPath,Retry,Catch,Choices,Default,Condition,Variable,"
                            + "And,Or,Not,Seconds,SecondsPath,Timestamp,TimestampPath,Error,ErrorPath,Cause,CausePath,"
                            + "Branches,Items,ItemsPath,ItemProcessor,ItemSelector,ItemReader,ItemBatcher,ResultWriter,"
                            + "MaxConcurrency,MaxConcurrencyPath,Label,ToleratedFailureCount,"
                            + "ToleratedFailurePercentage,ErrorEquals,IntervalSeconds,MaxAttempts,BackoffRate,"
                            + "MaxDelaySeconds,JitterStrategy,StartAt,States,Version,ProcessorConfig,IsNull,IsPresent,"
                            + "IsNumeric,IsString,IsBoolean,IsTimestamp,StringMatches,StringEquals,NumericEquals,"
                            + "NumericLessThan,NumericGreaterThan,BooleanEquals,ReaderConfig,BatchInput")
                    .split(","));

    private FieldNames() {}
}

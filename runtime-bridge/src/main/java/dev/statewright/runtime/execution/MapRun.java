package dev.statewright.runtime.execution;

import dev.statewright.runtime.maprun.ChildNames;
import dev.statewright.runtime.maprun.ChildStatus;
import dev.statewright.runtime.maprun.MapRunRecord;
import dev.statewright.runtime.maprun.MapRunStatus;
import dev.statewright.runtime.maprun.ResultsRequest;
import dev.statewright.runtime.maprun.RunTally;
import dev.statewright.runtime.plan.ScopePlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** A Distributed Map's run: where its items come from, which children run, how many ended how. */
final class MapRun {
    /** So many children run at once where nothing else is written. Step Functions' quota. */
    static final int MAX_CONCURRENCY = 10_000;

    final String arn;

    /** The Map state. */
    final Frame owner;

    /** Another one after the definition was changed. */
    ScopePlan processor;

    final boolean express;
    final ChildNames names;
    final Instant startDate;
    final RunResults results;

    /** Null where the results become the state's. */
    final ResultsRequest export;

    final RunTally items = new RunTally();
    final RunTally children = new RunTally();

    /** Those that run now, in the order in which they were started. */
    final Set<ChildExecution> running = new LinkedHashSet<>();

    /** Those that ended without success: a redrive takes them up again. */
    final List<ChildExecution> unsuccessful = new ArrayList<>();

    /** The run's first event, or the one that redrove it. */
    long startedEvent;

    /** Null while they are not known. */
    ItemFeed feed;

    ChildInputs inputs;

    /** As written; 0 where nothing is. */
    int maxConcurrency;

    Tolerance tolerance;
    MapRunStatus status = MapRunStatus.RUNNING;

    /** How it failed, while its results are still written; null otherwise. */
    RunFailure failure;

    /** Whether the results are being written. */
    boolean exporting;

    Instant stopDate;
    int redrives;
    Instant redriveDate;
    long started;

    /** Whether its record is to be told of. */
    boolean changed;

    MapRun(MapRunBeginning beginning, Frame owner, Instant startDate) {
        this.arn = beginning.arn();
        this.owner = owner;
        this.processor = beginning.processor();
        this.express = beginning.express();
        this.names = beginning.names();
        this.startDate = startDate;
        this.results = beginning.results();
        this.export = beginning.export();
        this.maxConcurrency = beginning.maxConcurrency();
        this.tolerance = beginning.tolerance();
    }

    boolean mayStartAnother() {
        return running.size() < (maxConcurrency == 0 ? MAX_CONCURRENCY : Math.min(maxConcurrency, MAX_CONCURRENCY));
    }

    boolean exceedsTolerance() {
        return tolerance.isExceeded(items.failures(), feed.total());
    }

    /** A run that never had items begins anew. */
    boolean isRedrivable() {
        return failure == null || !failure.error().equals(RunFailure.READER_FAILED);
    }

    /** How a child's status changes, in both counts. */
    void count(ChildStatus from, ChildStatus to, int itemsOfChild) {
        items.move(from, to, itemsOfChild);
        children.move(from, to, 1);
        changed = true;
    }

    MapRunRecord toRecord() {
        return new MapRunRecord(
                arn,
                owner.record.identity.executionArn(),
                machineArn(),
                owner.state.name(),
                express,
                status,
                startDate,
                stopDate,
                maxConcurrency,
                tolerance.count(),
                tolerance.percentage(),
                items.counts(status == MapRunStatus.RUNNING ? feed.waiting() : 0),
                children.counts(0),
                redrives,
                redriveDate,
                names);
    }

    /** Of the children: {@code …:stateMachine:MACHINE/LABEL}. */
    String machineArn() {
        return arn.substring(0, arn.lastIndexOf(':')).replace(":mapRun:", ":stateMachine:");
    }

    /** Of one child: {@code …:execution:MACHINE/LABEL:NAME}. */
    ExecutionIdentity identity(long number) {
        ExecutionIdentity workflow = owner.record.identity;
        String machine = machineArn();
        String name = names.name(number);
        return new ExecutionIdentity(
                machine.replace(":stateMachine:", express ? ":express:" : ":execution:") + ":" + name,
                name,
                machine,
                machine.substring(machine.lastIndexOf(':') + 1),
                workflow.roleArn(),
                workflow.region(),
                express ? OptionalInt.empty() : workflow.maxEvents(),
                workflow.maxBytes());
    }
}

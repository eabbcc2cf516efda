package dev.statewright.runtime.execution;

import dev.statewright.runtime.maprun.ChildNames;
import dev.statewright.runtime.maprun.ResultsRequest;
import dev.statewright.runtime.plan.ScopePlan;

/** What a Map Run is begun with: the Map state's fields, evaluated. */
record MapRunBeginning(
        String arn,
        ScopePlan processor,
        boolean express,
        ChildNames names,
        int maxConcurrency,
        Tolerance tolerance,
        RunResults results,
        ResultsRequest export) {}

/** Objects in buckets: what datasets are read from and what the results of Map Runs are written to. */
package dev.statewright.runtime.s3;

package dev.statewright.runtime.function;

import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.task.TaskCompletion;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Writes down the first thing that a backend reports. */
final class RecordedCompletion implements TaskCompletion {

    private final CompletableFuture<String> report = new CompletableFuture<>();

    @Override
    public void succeeded(Payload output) {
        report.complete("succeeded " + output.text());
    }

    @Override
    public void failed(String error, String cause) {
        report.complete("failed " + error + " " + cause);
    }

    @Override
    public void submitted(Payload answer) {
        report.complete("submitted " + answer.text());
    }

    String await() {
        try {
            return report.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("Nothing was reported", e);
        }
    }
}

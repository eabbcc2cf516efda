package dev.statewright.runtime.maprun;

import dev.statewright.runtime.history.EventDetails;
import dev.statewright.runtime.history.EventLog;
import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.HistoryEvent;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A child that has ended, with its history, as bytes. What it shares with its siblings is not among them. */
final class ChildBytes {
    private static final EventType[] TYPES = EventType.values();
    private static final List<Class<?>> DETAILS =
            records(EventDetails.class).distinct().toList();

    private ChildBytes() {}

    /** The records of a sealed interface, those of sealed interfaces below it, too. */
    private static Stream<Class<?>> records(Class<?> sealed) {
        return sealed.isRecord()
                ? Stream.of(sealed)
                : Stream.of(sealed.getPermittedSubclasses()).flatMap(ChildBytes::records);
    }

    static byte[] write(ChildRecord child) {
        RecordBytes.Writer out = new RecordBytes.Writer();
        out.number(child.number());
        out.text(child.name());
        out.number(child.items());
        out.number(child.status().ordinal());
        time(out, child.startDate());
        time(out, child.stopDate());
        out.payload(child.input());
        out.payload(child.output());
        out.text(child.error());
        out.text(child.cause());
        out.number(child.redriveCount());
        time(out, child.redriveDate());
        List<HistoryEvent> events = child.history();
        out.number(events.size());
        for (HistoryEvent event : events) {
            out.number(event.id() - event.previousEventId());
            out.number(event.timestamp().toEpochMilli() - child.startDate().toEpochMilli());
            out.number(event.type().ordinal());
            out.number(DETAILS.indexOf(event.details().getClass()));
            out.record((Record) event.details());
        }
        return out.toBytes();
    }

    private static void time(RecordBytes.Writer out, Instant time) {
        out.number(time == null ? Long.MIN_VALUE : time.toEpochMilli());
    }

    private static Instant time(RecordBytes.Reader in) throws IOException {
        long millis = in.number();
        return millis == Long.MIN_VALUE ? null : Instant.ofEpochMilli(millis);
    }

    /** @param sibling any child of the same run */
    static ChildRecord read(byte[] bytes, ChildRecord sibling) throws IOException {
        RecordBytes.Reader in = new RecordBytes.Reader(new DataInputStream(new ByteArrayInputStream(bytes)));
        long number = in.number();
        String name = in.text();
        int items = (int) in.number();
        ChildStatus status = ChildStatus.values()[(int) in.number()];
        Instant start = time(in);
        Instant stop = time(in);
        return new ChildRecord(
                sibling.mapRunArn(),
                sibling.machineArn(),
                sibling.arn().substring(0, sibling.arn().lastIndexOf(':') + 1) + name,
                name,
                number,
                items,
                status,
                start,
                stop,
                in.payload(),
                in.payload(),
                in.text(),
                in.text(),
                (int) in.number(),
                time(in),
                start == null ? null : log(in, start));
    }

    private static EventLog log(RecordBytes.Reader in, Instant start) throws IOException {
        EventLog log = new EventLog();
        long size = in.number();
        for (long id = 1; id <= size; id++) {
            long previous = id - in.number();
            Instant time = start.plusMillis(in.number());
            EventType type = TYPES[(int) in.number()];
            EventDetails details = details(in, DETAILS.get((int) in.number()));
            log.add(new HistoryEvent(id, previous, time, type, details));
        }
        log.publish();
        return log;
    }

    private static EventDetails details(RecordBytes.Reader in, Class<?> type) throws IOException {
        return (EventDetails) in.record(type.asSubclass(Record.class));
    }
}

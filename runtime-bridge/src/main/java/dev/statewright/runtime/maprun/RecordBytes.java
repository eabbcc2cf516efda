package dev.statewright.runtime.maprun;

import dev.statewright.runtime.history.Payload;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values of a history as bytes: texts, numbers, and records of them. A payload that stands in several events, as it goes from state to
 * state, is written once.
 */
final class RecordBytes {
    /** Looked up once: it is needed for every event. */
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private RecordBytes() {}

    static final class Writer {
        private final Map<Payload, Integer> payloads = new IdentityHashMap<>();
        private byte[] bytes = new byte[512];
        private int size;

        byte[] toBytes() {
            return Arrays.copyOf(bytes, size);
        }

        private void room(int more) {
            if (size + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
            }
        }

        void number(long value) {
            room(10);
            // seven bits in a byte, the small ones first
            long left = value << 1 ^ value >> 63;
            while ((left & ~0x7fL) != 0) {
                bytes[size++] = (byte) (left & 0x7f | 0x80);
                left >>>= 7;
            }
            bytes[size++] = (byte) left;
        }

        void text(String text) {
            if (text == null) {
                number(-1);
            } else {
                byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
                number(encoded.length);
                room(encoded.length);
                System.arraycopy(encoded, 0, bytes, size, encoded.length);
                size += encoded.length;
            }
        }

        void payload(Payload payload) {
            Integer known = payload == null ? Integer.valueOf(-1) : payloads.get(payload);
            number(known == null ? payloads.size() : known);
            if (known == null) {
                payloads.put(payload, payloads.size());
                text(payload.text());
            }
        }

        void record(Record record) {
            for (RecordComponent component : COMPONENTS.get(record.getClass())) {
                try {
                    value(component.getType(), component.getAccessor().invoke(record));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }

        private void value(Class<?> type, Object value) {
            if (type == String.class) {
                text((String) value);
            } else if (type == Payload.class) {
                payload((Payload) value);
            } else if (type == int.class || type == long.class) {
                number(((Number) value).longValue());
            } else if (type == Long.class) {
                text(value == null ? null : value.toString());
            } else if (type == Map.class) {
                Map<?, ?> map = (Map<?, ?>) value;
                number(map.size());
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    text((String) entry.getKey());
                    payload((Payload) entry.getValue());
                }
            } else {
                throw new IllegalStateException("There are no bytes for " + type);
            }
        }
    }

    static final class Reader {
        private final DataInputStream in;
        private final List<Payload> payloads = new ArrayList<>();

        Reader(DataInputStream in) {
            this.in = in;
        }

        long number() throws IOException {
            long value = 0;
            int shift = 0;
            int next;
            do {
                next = in.readUnsignedByte();
                value |= (long) (next & 0x7f) << shift;
                shift += 7;
            } while ((next & 0x80) != 0);
            return value >>> 1 ^ -(value & 1);
        }

        String text() throws IOException {
            int length = (int) number();
            return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
        }

        Payload payload() throws IOException {
            int index = (int) number();
            if (index < 0) {
                return null;
            }
            if (index == payloads.size()) {
                payloads.add(Payload.ofText(text()));
            }
            return payloads.get(index);
        }

        Record record(Class<? extends Record> type) throws IOException {
            RecordComponent[] components = COMPONENTS.get(type);
            Class<?>[] types = new Class<?>[components.length];
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = value(types[i]);
            }
            try {
                Constructor<? extends Record> constructor = type.getDeclaredConstructor(types);
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        private Object value(Class<?> type) throws IOException {
            if (type == String.class) {
                return text();
            }
            if (type == Payload.class) {
                return payload();
            }
            if (type == int.class) {
                return (int) number();
            }
            if (type == long.class) {
                return number();
            }
            if (type == Long.class) {
                String text = text();
                return text == null ? null : Long.valueOf(text);
            }
            Map<String, Payload> map = new LinkedHashMap<>();
            for (long left = number(); left > 0; left--) {
                map.put(text(), payload());
            }
            return map;
        }
    }
}

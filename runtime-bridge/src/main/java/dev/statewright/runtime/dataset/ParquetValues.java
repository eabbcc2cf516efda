package dev.statewright.runtime.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/** Values of a Parquet file as JSON. Apache Parquet, "Logical Types". */
final class ParquetValues {
    /** 1 January 1970 as Parquet's oldest timestamps count days. */
    private static final long JULIAN_DAY_OF_1970 = 2_440_588;

    private ParquetValues() {}

    /** Fields without a value are null, repeated ones are arrays. */
    static ObjectNode object(Group group) {
        ObjectNode object = Json.NODES.objectNode();
        GroupType type = group.getType();
        for (int i = 0; i < type.getFieldCount(); i++) {
            object.set(type.getFieldName(i), field(group, i, type.getType(i)));
        }
        return object;
    }

    private static JsonNode field(Group group, int index, Type type) {
        int count = group.getFieldRepetitionCount(index);
        if (type.isRepetition(Type.Repetition.REPEATED)) {
            ArrayNode array = Json.NODES.arrayNode();
            for (int i = 0; i < count; i++) {
                array.add(value(group, index, i, type));
            }
            return array;
        }
        return count == 0 ? Json.NODES.nullNode() : value(group, index, 0, type);
    }

    private static JsonNode value(Group group, int field, int index, Type type) {
        if (type.isPrimitive()) {
            return primitive(group, field, index, type.asPrimitiveType());
        }
        Group inner = group.getGroup(field, index);
        LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        if (meaning instanceof LogicalTypeAnnotation.ListLogicalTypeAnnotation) {
            return list(inner);
        }
        if (meaning instanceof LogicalTypeAnnotation.MapLogicalTypeAnnotation) {
            return map(inner);
        }
        return object(inner);
    }

    /** A list has a repeated group of one field, or an older writer's repeated elements. */
    private static JsonNode list(Group list) {
        ArrayNode array = Json.NODES.arrayNode();
        Type repeated = list.getType().getType(0);
        for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
            boolean wrapped = !repeated.isPrimitive() && repeated.asGroupType().getFieldCount() == 1;
            array.add(
                    wrapped
                            ? field(
                                    list.getGroup(0, i),
                                    0,
                                    repeated.asGroupType().getType(0))
                            : value(list, 0, i, repeated));
        }
        return array;
    }

    private static JsonNode map(Group map) {
        ObjectNode object = Json.NODES.objectNode();
        for (int i = 0; i < map.getFieldRepetitionCount(0); i++) {
            Group entry = map.getGroup(0, i);
            GroupType type = entry.getType();
            object.set(
                    field(entry, 0, type.getType(0)).asText(),
                    type.getFieldCount() < 2 ? Json.NODES.nullNode() : field(entry, 1, type.getType(1)));
        }
        return object;
    }

    private static JsonNode primitive(Group group, int field, int index, PrimitiveType type) {
        LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        return switch (type.getPrimitiveTypeName()) {
            case BOOLEAN -> Json.NODES.booleanNode(group.getBoolean(field, index));
            case FLOAT -> Json.NODES.numberNode(group.getFloat(field, index));
            case DOUBLE -> Json.NODES.numberNode(group.getDouble(field, index));
            case INT32 -> whole(group.getInteger(field, index), meaning);
            case INT64 -> whole(group.getLong(field, index), meaning);
            case INT96 -> {
                byte[] bytes = group.getInt96(field, index).getBytes();
                ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
                long nanos = buffer.getLong();
                long day = buffer.getInt() - JULIAN_DAY_OF_1970;
                yield Json.NODES.textNode(
                        Instant.ofEpochSecond(day * 86_400).plusNanos(nanos).toString());
            }
            case BINARY, FIXED_LEN_BYTE_ARRAY ->
                bytes(group.getBinary(field, index).getBytes(), meaning);
        };
    }

    private static JsonNode whole(long value, LogicalTypeAnnotation meaning) {
        return switch (meaning) {
            case LogicalTypeAnnotation.DateLogicalTypeAnnotation _ ->
                Json.NODES.textNode(LocalDate.ofEpochDay(value).toString());
            case LogicalTypeAnnotation.TimeLogicalTypeAnnotation time ->
                Json.NODES.textNode(
                        LocalTime.MIDNIGHT.plus(value, unit(time.getUnit())).toString());
            case LogicalTypeAnnotation.TimestampLogicalTypeAnnotation time ->
                Json.NODES.textNode(
                        Instant.EPOCH.plus(value, unit(time.getUnit())).toString());
            case LogicalTypeAnnotation.DecimalLogicalTypeAnnotation decimal ->
                Json.NODES.numberNode(BigDecimal.valueOf(value, decimal.getScale()));
            case null, default -> Json.NODES.numberNode(value);
        };
    }

    private static ChronoUnit unit(LogicalTypeAnnotation.TimeUnit unit) {
        return switch (unit) {
            case MILLIS -> ChronoUnit.MILLIS;
            case MICROS -> ChronoUnit.MICROS;
            case NANOS -> ChronoUnit.NANOS;
        };
    }

    private static JsonNode bytes(byte[] bytes, LogicalTypeAnnotation meaning) {
        return switch (meaning) {
            case LogicalTypeAnnotation.StringLogicalTypeAnnotation _,
                    LogicalTypeAnnotation.EnumLogicalTypeAnnotation _,
                    LogicalTypeAnnotation.JsonLogicalTypeAnnotation _ ->
                Json.NODES.textNode(new String(bytes, StandardCharsets.UTF_8));
            case LogicalTypeAnnotation.DecimalLogicalTypeAnnotation decimal ->
                Json.NODES.numberNode(new BigDecimal(new BigInteger(bytes), decimal.getScale()));
            case LogicalTypeAnnotation.UUIDLogicalTypeAnnotation _ -> {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                yield Json.NODES.textNode(new UUID(buffer.getLong(), buffer.getLong()).toString());
            }
            case null, default -> Json.NODES.textNode(Base64.getEncoder().encodeToString(bytes));
        };
    }
}

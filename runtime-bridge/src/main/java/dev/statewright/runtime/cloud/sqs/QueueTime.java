package dev.statewright.runtime.cloud.sqs;

import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/**
 * ElasticMQ asks one class of its own what time it is, and that class asks the machine. This one, of the same name, asks whatever
 * {@code next} was when it was made: so queues live in the workspace's time.
 */
final class QueueTime {
    static final String NAME = "org.elasticmq.util.NowProvider";

    private static final ClassDesc SELF = ClassDesc.of(NAME);
    private static final ClassDesc CLOCK =
            LongSupplier.class.describeConstable().orElseThrow();
    private static final ClassDesc OFFSET_TIME =
            OffsetDateTime.class.describeConstable().orElseThrow();
    private static final ClassDesc INSTANT = Instant.class.describeConstable().orElseThrow();
    private static final ClassDesc ZONE = ClassDesc.of("java.time.ZoneId");
    private static final ClassDesc OFFSET = ZoneOffset.class.describeConstable().orElseThrow();

    private QueueTime() {}

    /**
     * The class file of
     * {@snippet :
     * public class NowProvider {
     *     public static volatile LongSupplier next;
     *     private final LongSupplier clock = next;
     *     public long nowMillis() { return clock.getAsLong(); }
     *     public OffsetDateTime now() { return OffsetDateTime.ofInstant(Instant.ofEpochMilli(nowMillis()), ZoneOffset.UTC); }
     * }
     * }
     */
    static byte[] classFile() {
        return ClassFile.of()
                .build(
                        SELF,
                        type -> type.withFlags(ClassFile.ACC_PUBLIC)
                                .withField(
                                        "next",
                                        CLOCK,
                                        ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC | ClassFile.ACC_VOLATILE)
                                .withField("clock", CLOCK, ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL)
                                .withMethodBody(
                                        ConstantDescs.INIT_NAME,
                                        MethodTypeDesc.of(CD_void),
                                        ClassFile.ACC_PUBLIC,
                                        code -> code.aload(0)
                                                .invokespecial(
                                                        ConstantDescs.CD_Object,
                                                        ConstantDescs.INIT_NAME,
                                                        MethodTypeDesc.of(CD_void))
                                                .aload(0)
                                                .getstatic(SELF, "next", CLOCK)
                                                .putfield(SELF, "clock", CLOCK)
                                                .return_())
                                .withMethodBody(
                                        "nowMillis",
                                        MethodTypeDesc.of(CD_long),
                                        ClassFile.ACC_PUBLIC,
                                        code -> code.aload(0)
                                                .getfield(SELF, "clock", CLOCK)
                                                .invokeinterface(CLOCK, "getAsLong", MethodTypeDesc.of(CD_long))
                                                .lreturn())
                                .withMethodBody(
                                        "now",
                                        MethodTypeDesc.of(OFFSET_TIME),
                                        ClassFile.ACC_PUBLIC,
                                        code -> code.aload(0)
                                                .invokevirtual(SELF, "nowMillis", MethodTypeDesc.of(CD_long))
                                                .invokestatic(
                                                        INSTANT, "ofEpochMilli", MethodTypeDesc.of(INSTANT, CD_long))
                                                .getstatic(OFFSET, "UTC", OFFSET)
                                                .invokestatic(
                                                        OFFSET_TIME,
                                                        "ofInstant",
                                                        MethodTypeDesc.of(OFFSET_TIME, INSTANT, ZONE))
                                                .areturn()));
    }
}

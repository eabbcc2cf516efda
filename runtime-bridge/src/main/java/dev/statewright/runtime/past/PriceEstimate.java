package dev.statewright.runtime.past;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * What a run would cost as a Standard and as an Express workflow, in US dollars, in {@link #REGION}, without the free tier and without what
 * the called services cost. Rates and rules are those of AWS Step Functions Pricing, aws.amazon.com/step-functions/pricing: $0.025 per
 * thousand state transitions; $1.00 per million requests and $0.06000 per GB-hour of Express workflows (its examples 3 and 4), whose
 * duration is rounded up to 100 ms and whose memory comes in chunks of 64 MB; "Workflow memory utilized = 50 MB + state machine definition
 * size + execution data size x Number of Parallel or Map Steps".
 *
 * @param standard for its state transitions
 * @param express for its request, and its duration and memory
 * @param billedDuration of the Express workflow, in steps of 100 ms
 * @param billedMegabytes of the Express workflow, in steps of 64 MB
 */
public record PriceEstimate(BigDecimal standard, BigDecimal express, Duration billedDuration, int billedMegabytes) {
    /** The rates are those of US East (N. Virginia). */
    public static final String REGION = "us-east-1";

    public static final BigDecimal PER_STATE_TRANSITION = new BigDecimal("0.000025");
    public static final BigDecimal PER_EXPRESS_REQUEST = new BigDecimal("0.000001");

    /** Of the first thousand GB-hours in a month; later ones cost less. */
    public static final BigDecimal PER_GIGABYTE_HOUR = new BigDecimal("0.06000");

    private static final long MILLIS_OF_AN_HOUR = 3_600_000;
    private static final long MEGABYTES_OF_A_GIGABYTE = 1_024;

    private static final int DIGITS = 16;
    private static final int STEP_MILLIS = 100;
    private static final int STEP_MEGABYTES = 64;

    /** What an Express workflow takes before any data, as the pricing page reckons. */
    private static final int BASE_MEGABYTES = 50;

    private static final int MEGABYTE = 1024 * 1024;

    /** @param definitionBytes the size of the definition's text */
    public static PriceEstimate of(RunMeasures measures, int definitionBytes) {
        long steps = Math.max(1, (measures.duration().toMillis() + STEP_MILLIS - 1) / STEP_MILLIS);
        long largest = measures.payloads().stream()
                .mapToLong(RunMeasures.PayloadSize::bytes)
                .max()
                .orElse(0);
        long data = definitionBytes + Math.max(largest, measures.stepBytes());
        long megabytes = BASE_MEGABYTES + (data + MEGABYTE - 1) / MEGABYTE;
        int billed = (int) ((megabytes + STEP_MEGABYTES - 1) / STEP_MEGABYTES) * STEP_MEGABYTES;
        BigDecimal gigabyteHours = BigDecimal.valueOf(steps * STEP_MILLIS)
                .multiply(BigDecimal.valueOf(billed))
                .divide(BigDecimal.valueOf(MILLIS_OF_AN_HOUR * MEGABYTES_OF_A_GIGABYTE), DIGITS, RoundingMode.HALF_UP);
        return new PriceEstimate(
                PER_STATE_TRANSITION.multiply(BigDecimal.valueOf(measures.stateTransitions())),
                PER_EXPRESS_REQUEST.add(gigabyteHours.multiply(PER_GIGABYTE_HOUR)),
                Duration.ofMillis(steps * STEP_MILLIS),
                billed);
    }
}

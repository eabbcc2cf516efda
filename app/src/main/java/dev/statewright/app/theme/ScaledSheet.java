package dev.statewright.app.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A stylesheet with larger or smaller text, and with what holds text in proportion. */
record ScaledSheet(String address, int percent) {

    private static final Pattern SIZE = Pattern.compile(
            "(-fx-(?:font-size|fixed-cell-size|cell-size|(?:min|pref|max)-(?:width|height))\\s*:\\s*)([0-9]+(?:\\.[0-9]+)?)");
    private static final Map<ScaledSheet, String> KNOWN = new ConcurrentHashMap<>();

    /** Where the sheet is to be found: the sheet itself at its usual size. */
    String scaledAddress() {
        return percent == 100 ? address : KNOWN.computeIfAbsent(this, ScaledSheet::dataAddress);
    }

    /** The sheet's text with its sizes changed. */
    static String scaled(String sheet, int percent) {
        return SIZE.matcher(sheet)
                .replaceAll(size -> size.group(1)
                        + new BigDecimal(size.group(2))
                                .multiply(BigDecimal.valueOf(percent))
                                .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString());
    }

    private String dataAddress() {
        try (InputStream in = URI.create(address).toURL().openStream()) {
            byte[] text = scaled(new String(in.readAllBytes(), StandardCharsets.UTF_8), percent)
                    .getBytes(StandardCharsets.UTF_8);
            return "data:text/css;charset=UTF-8;base64," + Base64.getEncoder().encodeToString(text);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}

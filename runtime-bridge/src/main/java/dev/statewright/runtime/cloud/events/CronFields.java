package dev.statewright.runtime.cloud.events;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The six fields of AWS's cron expressions: minutes, hours, day of month, month, day of week (SUN is 1), year. EventBridge User Guide, "Cron
 * expressions reference".
 *
 * @param days the day of the month as it is written: {@code L} and {@code 15W} depend on the month
 * @param weekdays the day of the week as it is written: {@code 3#2}, {@code 6L} too
 */
record CronFields(BitSet minutes, BitSet hours, String days, BitSet months, String weekdays, BitSet years) {
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final List<String> WEEKDAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;

    static CronFields of(String text) {
        String[] fields = text.toUpperCase(Locale.ROOT).split("\\s+");
        if (fields.length != 6) {
            throw new IllegalArgumentException(
                    "'cron(" + text + ")' is no cron expression: it has six fields, as in cron(0 8 * * ? *).");
        }
        if (fields[2].equals("?") == fields[4].equals("?")) {
            throw new IllegalArgumentException(
                    "'cron(" + text + ")': one of day of month and day of week has to be ?, and the other not.");
        }
        CronFields made = new CronFields(
                set(fields[0], 0, 59, List.of()),
                set(fields[1], 0, 23, List.of()),
                fields[2],
                set(fields[3], 1, 12, MONTHS),
                fields[4],
                set(fields[5], FIRST_YEAR, LAST_YEAR, List.of()));
        // whatever is wrong with the days is told now
        made.isOn(LocalDate.of(2024, 1, 1));
        return made;
    }

    Optional<Instant> next(Instant after) {
        LocalDateTime start = LocalDateTime.ofInstant(after, ZoneOffset.UTC)
                .withSecond(0)
                .withNano(0)
                .plusMinutes(1);
        LocalDate day = start.toLocalDate();
        // a leap day comes again after eight years at the latest, at the turn of a century
        for (LocalDate last = day.plusYears(9); day.isBefore(last); day = day.plusDays(1)) {
            if (!months.get(day.getMonthValue()) || !years.get(day.getYear()) || !isOn(day)) {
                continue;
            }
            LocalDateTime from = day.equals(start.toLocalDate()) ? start : day.atStartOfDay();
            for (int hour = hours.nextSetBit(from.getHour()); hour >= 0; hour = hours.nextSetBit(hour + 1)) {
                int minute = minutes.nextSetBit(hour == from.getHour() ? from.getMinute() : 0);
                if (minute >= 0) {
                    return Optional.of(day.atTime(hour, minute).toInstant(ZoneOffset.UTC));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isOn(LocalDate day) {
        return days.equals("?") ? isWeekday(day) : isDayOfMonth(day);
    }

    private boolean isDayOfMonth(LocalDate day) {
        if (days.equals("L")) {
            return day.getDayOfMonth() == day.lengthOfMonth();
        }
        if (days.matches("\\d+W")) {
            return day.equals(nearestWeekday(day, Integer.parseInt(days.substring(0, days.length() - 1))));
        }
        return set(days, 1, 31, List.of()).get(day.getDayOfMonth());
    }

    private static LocalDate nearestWeekday(LocalDate month, int number) {
        LocalDate wanted = month.withDayOfMonth(Math.min(number, month.lengthOfMonth()));
        return switch (wanted.getDayOfWeek()) {
            case SATURDAY -> wanted.getDayOfMonth() > 1 ? wanted.minusDays(1) : wanted.plusDays(2);
            case SUNDAY -> wanted.getDayOfMonth() < wanted.lengthOfMonth() ? wanted.plusDays(1) : wanted.minusDays(2);
            default -> wanted;
        };
    }

    private boolean isWeekday(LocalDate day) {
        if (weekdays.matches("\\w+#[1-5]")) {
            String[] parts = weekdays.split("#");
            DayOfWeek wanted = dayOfWeek(number(parts[0], WEEKDAYS));
            return day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(parts[1]), wanted)));
        }
        if (weekdays.matches("\\w+L") && !WEEKDAYS.contains(weekdays)) {
            DayOfWeek wanted = dayOfWeek(number(weekdays.substring(0, weekdays.length() - 1), WEEKDAYS));
            return day.equals(day.with(TemporalAdjusters.lastInMonth(wanted)));
        }
        String field = weekdays.equals("L") ? "7" : weekdays;
        return set(field, 1, 7, WEEKDAYS).get(day.getDayOfWeek().getValue() % 7 + 1);
    }

    /** @param number 1 for Sunday */
    private static DayOfWeek dayOfWeek(int number) {
        return DayOfWeek.of((number + 5) % 7 + 1);
    }

    private static BitSet set(String field, int least, int most, List<String> names) {
        BitSet set = new BitSet();
        for (String part : field.split(",")) {
            String[] stepped = part.split("/", 2);
            int step = stepped.length > 1 ? number(stepped[1], List.of()) : 1;
            String[] ends = stepped[0].split("-", 2);
            boolean all = stepped[0].equals("*");
            int from = all ? least : number(ends[0], names);
            int to = all || stepped.length > 1 && ends.length == 1 ? most : number(ends[ends.length - 1], names);
            if (from < least || to > most || step < 1) {
                throw new IllegalArgumentException("'" + field + "' is no part of a cron expression here: it goes from "
                        + least + " to " + most + ".");
            }
            for (int value = from; value <= to; value += step) {
                set.set(value);
            }
        }
        return set;
    }

    /** Names count from 1. */
    private static int number(String text, List<String> names) {
        int name = names.indexOf(text);
        if (name >= 0) {
            return name + 1;
        }
        if (!text.matches("\\d{1,4}")) {
            throw new IllegalArgumentException("'" + text + "' is no part of a cron expression here.");
        }
        return Integer.parseInt(text);
    }
}

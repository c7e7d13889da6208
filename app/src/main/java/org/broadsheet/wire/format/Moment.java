package org.broadsheet.wire.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as agencies write it: ISO 8601 extended or basic ({@code 2013-09-09T09:41:00+02:00}, {@code
 * 20140829T135002Z}), with offsets of any notation, RFC 5322 (feeds), or a date alone.
 */
sealed interface Moment {

    /** One moment. */
    record Exact(Instant instant) implements Moment {}

    /** A date and time, but nobody knows where. */
    record Zoneless(LocalDateTime dateTime) implements Moment {}

    /** A day without time. */
    record Day(LocalDate date) implements Moment {}

    /** Nothing: an empty field, or the year 1 that some systems write for it. */
    record Absent() implements Moment {}

    /** Something that is no date. */
    record Unreadable(String text) implements Moment {}

    Pattern ISO = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})"
            + "(?:[Tt ]\\s*(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?\\s*(.*))?");
    Pattern RFC_5322 = Pattern.compile("(?:\\p{L}{2,9}\\.?,?\\s+)?(\\d{1,2})[ -](\\p{L}{3,9})\\.?[ -](\\d{2,4})"
            + "(?:,?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*(.*))?");
    Pattern OFFSET = Pattern.compile("(?:GMT|UTC|UT|Z)?\\s*([+-])(\\d{1,2}):?(\\d{2})?");
    Map<String, Integer> ZONES =
            Map.of("EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "MST", -7, "MDT", -6, "PST", -8, "PDT", -7);
    String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    /** Reads a field; never fails. */
    static Moment of(String field) {
        String text = field.strip();
        if (text.isEmpty()) {
            return new Absent();
        }
        try {
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) {
                LocalDate date = LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
                return date.getYear() <= 1 ? new Absent() : at(date, iso, text);
            }
            Matcher mail = RFC_5322.matcher(text);
            if (mail.matches()) {
                int month = MONTHS.indexOf(mail.group(2).substring(0, 3).toLowerCase(Locale.ROOT));
                if (month >= 0 && month % 3 == 0) {
                    int year = number(mail, 3);
                    int full = year >= 1000 ? year : year + (year < 70 ? 2000 : 1900);
                    return at(LocalDate.of(full, month / 3 + 1, number(mail, 1)), mail, text);
                }
            }
        } catch (DateTimeException | NumberFormatException impossible) {
            return new Unreadable(text);
        }
        return new Unreadable(text);
    }

    private static Moment at(LocalDate date, Matcher match, String text) {
        if (match.group(4) == null) {
            return new Day(date);
        }
        int second = match.group(6) == null ? 0 : number(match, 6);
        boolean isDayEnd = number(match, 4) == 24 && number(match, 5) == 0 && second == 0;
        LocalTime time =
                isDayEnd ? LocalTime.MIDNIGHT : LocalTime.of(number(match, 4), number(match, 5), Math.min(second, 59));
        LocalDateTime dateTime = date.plusDays(isDayEnd ? 1 : 0).atTime(time).plusNanos(nanos(match));
        String zone = match.group(match.groupCount()).strip();
        if (zone.isEmpty()) {
            return new Zoneless(dateTime);
        }
        Optional<ZoneOffset> offset = offset(zone);
        return offset.isPresent() ? new Exact(dateTime.toInstant(offset.get())) : new Unreadable(text);
    }

    private static int nanos(Matcher match) {
        if (match.groupCount() < 8 || match.group(7) == null) {
            return 0;
        }
        return Integer.parseInt((match.group(7) + "00000000").substring(0, 9));
    }

    private static Optional<ZoneOffset> offset(String zone) {
        String upper = zone.toUpperCase(Locale.ROOT);
        if (upper.equals("Z") || upper.equals("GMT") || upper.equals("UTC") || upper.equals("UT")) {
            return Optional.of(ZoneOffset.UTC);
        }
        Integer named = ZONES.get(upper);
        if (named != null) {
            return Optional.of(ZoneOffset.ofHours(named));
        }
        Matcher match = OFFSET.matcher(upper);
        if (!match.matches()) {
            return Optional.empty();
        }
        int minutes = number(match, 2) * 60 + (match.group(3) == null ? 0 : number(match, 3));
        return Optional.of(ZoneOffset.ofTotalSeconds((match.group(1).equals("-") ? -60 : 60) * minutes));
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    /** The moment, where a time without zone counts as UTC and a day as its beginning; empty when there is none. */
    default Optional<Instant> best() {
        return switch (this) {
            case Exact exact -> Optional.of(exact.instant());
            case Zoneless zoneless -> Optional.of(zoneless.dateTime().toInstant(ZoneOffset.UTC));
            case Day day -> Optional.of(day.date().atStartOfDay().toInstant(ZoneOffset.UTC));
            case Absent absent -> Optional.empty();
            case Unreadable unreadable -> Optional.empty();
        };
    }
}

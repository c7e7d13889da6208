package org.broadsheet.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.broadsheet.kernel.Language;

/**
 * Words for days and times in one language, by the names of CLDR. Digits are European in Arabic too: agencies write the
 * body of a story with them, and a page with both looks like a mistake.
 */
final class Dates {
    private final ZoneId zone;
    private final DateTimeFormatter full;
    private final DateTimeFormatter date;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter dayAndMonth;
    private final DateTimeFormatter time;

    Dates(Language language, ZoneId zone) {
        this.zone = zone;
        Locale locale = language.locale();
        switch (language.primary()) {
            case "fr" -> {
                this.full = formatter("d MMMM yyyy 'à' HH'\u00a0h\u00a0'mm z", locale);
                this.date = formatter("d MMMM yyyy", locale);
                this.weekday = formatter("EEEE d MMMM yyyy", locale);
                this.dayAndMonth = formatter("d MMM", locale);
                this.time = formatter("HH'\u00a0h\u00a0'mm", locale);
            }
            case "ar" -> {
                this.full = formatter("d MMMM yyyy، HH:mm", locale);
                this.date = formatter("d MMMM yyyy", locale);
                this.weekday = formatter("EEEE، d MMMM yyyy", locale);
                this.dayAndMonth = formatter("d MMMM", locale);
                this.time = formatter("HH:mm", locale);
            }
            default -> {
                this.full = formatter("d MMMM yyyy, HH:mm z", locale);
                this.date = formatter("d MMMM yyyy", locale);
                this.weekday = formatter("EEEE, d MMMM yyyy", locale);
                this.dayAndMonth = formatter("d MMM", locale);
                this.time = formatter("HH:mm", locale);
            }
        }
    }

    private static DateTimeFormatter formatter(String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }

    /** Day, month, year and minute, e.g. {@code 24 November 2026, 15:04 CET}. */
    Moment full(Instant at) {
        return new Moment(full.format(at.atZone(zone)), machine(at));
    }

    /** The minute when it was today, else day and month: for lists. */
    Moment brief(Instant at, LocalDate today) {
        var local = at.atZone(zone);
        if (local.toLocalDate().equals(today)) {
            return new Moment(time.format(local), machine(at));
        }
        var day = local.getYear() == today.getYear() ? dayAndMonth : date;
        return new Moment(day.format(local), machine(at));
    }

    /** A day with its weekday. */
    Moment day(LocalDate day) {
        return new Moment(weekday.format(day), day.toString());
    }

    /** A day without its weekday. */
    String date(LocalDate day) {
        return date.format(day);
    }

    LocalDate today(Instant now) {
        return now.atZone(zone).toLocalDate();
    }

    /** When what {@link #brief} says is no longer so. */
    Instant nextDay(Instant now) {
        return today(now).plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** With its offset, to the second (RFC 3339). */
    String machine(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }
}

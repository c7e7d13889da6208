package org.broadsheet.command;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Puts times into a demo message, so that its news is always fresh. The tokens, each with an ISO 8601 duration before or
 * after now where one is wanted:
 *
 * <ul>
 *   <li>{@code ${now-PT3H20M}}: an instant, {@code 2026-11-24T08:15:00Z};
 *   <li>{@code ${today}}, {@code ${today-P2D:fr}}: a date as a dateline has it, {@code Nov 24}, {@code 24 novembre};
 *   <li>{@code ${weekday-P1D:ar}}: the name of a day;
 *   <li>{@code ${round}}: a number that grows from round to round of the live wire.
 * </ul>
 *
 * @param now the moment of delivery; days are those of UTC
 * @param round of the live wire; its seconds since 1970 do, so that a restarted demo goes on with new guids
 */
record DemoTokens(Instant now, long round) {
    private static final Pattern TOKEN = Pattern.compile("\\$\\{(\\w+)([+-]P[0-9DTHMS.]+)?(?::(\\w+))?}");

    /** The message with every token replaced; an unknown one is a mistake of ours and fails. */
    String fill(String message) {
        return TOKEN.matcher(message).replaceAll(this::value);
    }

    private String value(MatchResult token) {
        Instant moment = token.group(2) == null ? now : now.plus(Duration.parse(token.group(2)));
        LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        Locale language = token.group(3) == null ? Locale.ENGLISH : Locale.forLanguageTag(token.group(3));
        return switch (token.group(1)) {
            case "now" -> moment.truncatedTo(ChronoUnit.SECONDS).toString();
            case "today" -> dateline(day, language);
            case "weekday" -> DateTimeFormatter.ofPattern("EEEE", language).format(day);
            case "round" -> Long.toString(round);
            default -> throw new IllegalArgumentException("unknown token in a demo message: " + token.group());
        };
    }

    private static String dateline(LocalDate day, Locale language) {
        boolean english = language.getLanguage().equals("en");
        String text = DateTimeFormatter.ofPattern(english ? "MMM d" : "d MMMM", language).format(day);
        return language.getLanguage().equals("fr") && day.getDayOfMonth() == 1 ? text.replaceFirst("^1", "1er") : text;
    }
}

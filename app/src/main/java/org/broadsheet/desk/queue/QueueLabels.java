package org.broadsheet.desk.queue;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.broadsheet.desk.Screens;
import org.broadsheet.settings.Settings;
import org.broadsheet.site.SectionTitles;
import org.broadsheet.site.Words;
import org.broadsheet.wire.QueueItem;

/** Words and times as the queue's screens show them. Safe for any thread. */
@Singleton
public final class QueueLabels {
    private final Screens screens;
    private final Settings settings;
    private final Clock clock;

    public QueueLabels(Screens screens, Settings settings, Clock clock) {
        this.screens = screens;
        this.settings = settings;
        this.clock = clock;
    }

    QueueDeskWords words() {
        return screens.words(QueueDeskWords.class);
    }

    String state(QueueItem.State state) {
        var words = words();
        return switch (state) {
            case NEW -> words.stateNew();
            case TAKEN -> words.stateTaken();
            case WAITING -> words.stateWaiting();
            case HELD -> words.stateHeld();
            case PUBLISHED -> words.statePublished();
            case SPIKED -> words.stateSpiked();
            case KILLED -> words.stateKilled();
            case EXPIRED -> words.stateExpired();
        };
    }

    /** The hour of today, the day of any other. */
    String time(Instant moment) {
        ZoneId zone = settings.site().zone();
        boolean isToday = LocalDate.ofInstant(moment, zone).equals(LocalDate.ofInstant(clock.instant(), zone));
        return format(isToday ? "HH:mm" : "d MMM", moment);
    }

    /** To the minute. */
    String hour(Instant moment) {
        return format("HH:mm", moment);
    }

    private String format(String pattern, Instant moment) {
        var site = settings.site();
        return DateTimeFormatter.ofPattern(pattern, site.language().locale()).withZone(site.zone()).format(moment);
    }

    String section(String slug) {
        return settings.site()
                .sections()
                .of(slug)
                .map(section -> SectionTitles.of(section, screens.words(Words.class)))
                .orElse(slug);
    }

    /** A language's own name for itself. */
    String language(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        String name = locale.getDisplayLanguage(locale);
        return name.isEmpty() ? tag : name;
    }

    /** A holder's short name: of an address what stands before the at. */
    String holder(String name) {
        int at = name.indexOf('@');
        return at > 0 ? name.substring(0, at) : name;
    }
}

package org.broadsheet.desk.editor;

import jakarta.inject.Singleton;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadsheet.account.People;
import org.broadsheet.desk.Screens;
import org.broadsheet.log.Actor;

/** What the desk calls those who did something. */
@Singleton
public final class Names {
    private final Screens screens;
    private final People people;

    public Names(Screens screens, People people) {
        this.screens = screens;
        this.people = people;
    }

    /** For a page: asks for the accounts once. */
    public Function<Actor, String> known() {
        var accounts = people.all().stream()
                .map(person -> person.account())
                .collect(Collectors.toMap(account -> account.actor().name(), account -> account.shown()));
        return actor -> {
            String known = accounts.get(actor.name());
            return known == null ? name(actor) : known;
        };
    }

    private String name(Actor actor) {
        var words = screens.words(EditorWords.class);
        String name = actor.name();
        String rest = name.substring(name.indexOf(':') + 1);
        return switch (name.substring(0, Math.max(0, name.indexOf(':')))) {
            case "wire" -> words.byWire(rest);
            case "token" -> words.byToken(rest);
            case "account" -> words.byDesk();
            default -> name.equals(Actor.SCHEDULE.name()) ? words.bySchedule() : words.byOperator();
        };
    }
}

package org.broadsheet.desk.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.broadsheet.account.Account;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.Logged;

/** Entries of the log in the words of the screens. A kind that has no words yet is shown by its code. */
final class AuditWords {
    private static final int ABOUT_LENGTH_MAX = 200;
    private static final String ACCOUNT = "account:";

    private final PeopleWords words;
    private final Properties kinds;
    private final Map<String, Account> accounts;

    /** @param accounts by the text of their ids */
    AuditWords(PeopleWords words, Language language, Map<String, Account> accounts) {
        this.words = words;
        this.kinds = kinds(language.primary());
        this.accounts = Map.copyOf(accounts);
    }

    private static Properties kinds(String language) {
        var kinds = new Properties();
        try (InputStream in = AuditWords.class.getResourceAsStream("kinds_" + language + ".properties")) {
            if (in == null) {
                return language.equals("en") ? kinds : kinds("en");
            }
            kinds.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return kinds;
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    String kind(String kind) {
        return kinds.getProperty(kind, kind);
    }

    String actor(String name) {
        if (name.startsWith(ACCOUNT)) {
            return person(name.substring(ACCOUNT.length()));
        }
        if (name.startsWith("token:")) {
            return words.byToken(name.substring("token:".length()));
        }
        if (name.startsWith("wire:")) {
            return words.byWire(name.substring("wire:".length()));
        }
        return switch (name) {
            case "operator" -> words.byOperator();
            case "schedule" -> words.bySchedule();
            case "door" -> words.byDoor();
            default -> name;
        };
    }

    private String person(String id) {
        var account = accounts.get(id);
        return account == null ? id : account.shown();
    }

    /** The facts of an entry, people by their names. */
    String about(Logged entry) {
        String text = entry.fields().entrySet().stream()
                .filter(field -> !field.getValue().isEmpty() && !isOfOneself(entry, field))
                .sorted(Map.Entry.comparingByKey())
                .map(field -> field.getKey().equals("account") ? person(field.getValue()) : fact(field.getKey(), field.getValue()))
                .collect(Collectors.joining(" · "));
        return text.length() <= ABOUT_LENGTH_MAX ? text : text.substring(0, ABOUT_LENGTH_MAX) + "…";
    }

    /** That somebody did it to themselves is said once. */
    private static boolean isOfOneself(Logged entry, Map.Entry<String, String> field) {
        return field.getKey().equals("account") && entry.madeBy().name().equals(ACCOUNT + field.getValue());
    }

    private static String fact(String name, String value) {
        return name + " " + value;
    }

    static Map<String, Account> byId(java.util.List<Account> accounts) {
        return accounts.stream().collect(Collectors.toMap(account -> Ids.text(account.id()), account -> account));
    }
}

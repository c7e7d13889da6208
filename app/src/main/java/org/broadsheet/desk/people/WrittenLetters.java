package org.broadsheet.desk.people;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Singleton;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.account.Account;
import org.broadsheet.account.Sessions;
import org.broadsheet.account.StaffLetters;
import org.broadsheet.kernel.EmailAddress;
import org.broadsheet.kernel.Secret;
import org.broadsheet.log.Transaction;
import org.broadsheet.mail.Letter;
import org.broadsheet.mail.Mail;
import org.broadsheet.mail.Purpose;
import org.broadsheet.settings.Settings;
import org.broadsheet.web.WebConfig;

/** Letters to staff, as plain text in the language of the desk. */
@Singleton
public final class WrittenLetters implements StaffLetters {
    private final Mail mail;
    private final Settings settings;
    private final WebConfig web;

    public WrittenLetters(Mail mail, Settings settings, WebConfig web) {
        this.mail = mail;
        this.settings = settings;
        this.web = web;
    }

    @Override
    public void invited(Transaction t, String email, Secret link) {
        var words = words();
        String site = settings.site().name();
        send(t, email, words.invitedSubject(site), List.of(words.invited(site), linkTo(link), words.linkEnds(), words.notYou()));
    }

    @Override
    public void newPassword(Transaction t, Account account, Secret link) {
        var words = words();
        String site = settings.site().name();
        send(t, account.email(), words.passwordSubject(site), List.of(words.password(site), linkTo(link), words.linkEnds(), words.notYou()));
    }

    @Override
    public void newDevice(Transaction t, Account account, Sessions.Place place) {
        var words = words();
        var paper = settings.site();
        var facts = new ArrayList<String>();
        facts.add(words.deviceWhen(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG)
                .withLocale(paper.language().locale())
                .withZone(paper.zone())
                .format(t.now())));
        if (!place.device().isEmpty()) {
            facts.add(words.deviceWhich(place.device()));
        }
        if (!place.address().isEmpty()) {
            facts.add(words.deviceWhere(place.address()));
        }
        send(
                t,
                account.email(),
                words.deviceSubject(paper.name()),
                List.of(words.device(paper.name()), String.join("\n", facts), words.deviceWhatToDo(), site() + "/desk/account"));
    }

    private void send(Transaction t, String email, String subject, List<String> paragraphs) {
        String text = String.join("\n\n", paragraphs) + "\n";
        // What is no address by the RFCs may still be a name to log in with.
        EmailAddress.parse(email)
                .ifPresent(to -> mail.send(t, Letter.of(to, Purpose.ACCOUNT, settings.site().language(), subject, text)));
    }

    private String linkTo(Secret link) {
        return site() + "/desk/link/" + link.text();
    }

    private String site() {
        return web.publicUrl().map(Object::toString).orElseGet(() -> "http://localhost:" + web.port());
    }

    private LetterWords words() {
        String language = settings.site().language().primary();
        return language.equals("en")
                ? MessageBundles.get(LetterWords.class)
                : MessageBundles.get(LetterWords.class, Localized.Literal.of(language));
    }
}

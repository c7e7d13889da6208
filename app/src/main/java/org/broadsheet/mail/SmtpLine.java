package org.broadsheet.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * One connection to a mail server (RFC 5321). The library connects, protects, logs in and stuffs dots; the commands of a letter are
 * given here one by one, so that it is known how far a letter had come when something broke: before its last dot a server must not
 * take it (section 4.1.1.4), after it, it may have.
 */
final class SmtpLine extends SMTPTransport implements Carrier.Line {
    private static final int LETTERS_MAX = 100;
    private static final int EOF = -1;
    private static final int CLOSING = 421;

    private int letters;
    private boolean isBroken;

    SmtpLine(Session session, boolean isTls) {
        super(session, new URLName(isTls ? "smtps" : "smtp", null, -1, null, null, null), isTls ? "smtps" : "smtp", isTls);
    }

    @Override
    public synchronized Answer hand(Parcel parcel) {
        letters++;
        boolean isUtf8 = parcel.to().needsUtf8();
        if (isUtf8 && !supportsExtension("SMTPUTF8")) {
            return new Answer.Refused("smtputf8", false);
        }
        try {
            int from = command("MAIL FROM:<" + parcel.returnPath() + ">" + (isUtf8 ? " SMTPUTF8" : ""));
            if (from / 100 != 2) {
                return noWay(from);
            }
            int to = command("RCPT TO:<" + parcel.to().text() + ">");
            return to / 100 == 2 ? data(parcel) : ended(to, true);
        } catch (MessagingException lost) {
            isBroken = true;
            return new Answer.PutOff(Answer.LOST);
        }
    }

    private Answer data(Parcel parcel) throws MessagingException {
        try {
            OutputStream out = data();
            out.write(parcel.message());
            out.flush();
        } catch (SMTPSendFailedException refused) {
            return refused.getReturnCode() >= 400 ? ended(refused.getReturnCode(), false) : lost();
        } catch (IOException lost) {
            return lost();
        }
        int answer;
        try {
            answer = command(".");
        } catch (MessagingException lost) {
            isBroken = true;
            return new Answer.Unsure(Answer.LOST);
        }
        if (answer / 100 == 2) {
            return new Answer.Taken(numbers(answer));
        }
        if (answer < 400 || answer > 599) {
            isBroken = true;
            return new Answer.Unsure(Answer.LOST);
        }
        return ended(answer, false);
    }

    /** What a refusal means, and the line made ready for the next letter. */
    private Answer ended(int reply, boolean isOfAddress) {
        String numbers = numbers(reply);
        if (reply == CLOSING || reply == EOF) {
            isBroken = true;
            return reply == CLOSING ? new Answer.NoWay(numbers) : new Answer.PutOff(Answer.LOST);
        }
        reset();
        return reply / 100 == 5
                ? new Answer.Refused(numbers, isOfAddress && Answer.isNobody(reply, numbers))
                : new Answer.PutOff(numbers);
    }

    private Answer noWay(int reply) {
        if (reply == EOF) {
            return lost();
        }
        String numbers = numbers(reply);
        reset();
        return new Answer.NoWay(numbers);
    }

    private Answer lost() {
        isBroken = true;
        return new Answer.PutOff(Answer.LOST);
    }

    /** A transaction that did not end well is forgotten; a line on which even that fails is of no more use. */
    private void reset() {
        try {
            isBroken |= command("RSET") / 100 != 2;
        } catch (MessagingException lost) {
            isBroken = true;
        }
    }

    private int command(String line) throws MessagingException {
        return simpleCommand(line.getBytes(StandardCharsets.UTF_8));
    }

    private String numbers(int reply) {
        return Answer.numbers(reply, String.valueOf(getLastServerResponse()));
    }

    @Override
    public synchronized boolean isUsable() {
        return !isBroken && letters < LETTERS_MAX;
    }

    @Override
    public void close() {
        try {
            super.close();
        } catch (MessagingException gone) {
            isBroken = true;
        }
    }
}

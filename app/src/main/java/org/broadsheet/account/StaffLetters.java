package org.broadsheet.account;

import org.broadsheet.kernel.Secret;
import org.broadsheet.log.Transaction;

/** What staff is written about their accounts, in the desk's words. Each letter is part of the change it tells of. */
public interface StaffLetters {

    /** Nobody is written to. */
    StaffLetters NONE = new StaffLetters() {
        @Override
        public void invited(Transaction t, String email, Secret link) {}

        @Override
        public void newPassword(Transaction t, Account account, Secret link) {}

        @Override
        public void newDevice(Transaction t, Account account, Sessions.Place place) {}
    };

    /** Somebody may make an account by a link. */
    void invited(Transaction t, String email, Secret link);

    /** Somebody may choose a new password by a link. */
    void newPassword(Transaction t, Account account, Secret link);

    /** Somebody logged in with a browser that was not met before, and not as the first one. */
    void newDevice(Transaction t, Account account, Sessions.Place place);
}

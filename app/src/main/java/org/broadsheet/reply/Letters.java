package org.broadsheet.reply;

import org.broadsheet.kernel.EmailAddress;
import org.broadsheet.kernel.Language;
import org.broadsheet.mail.Letter;

/** What readers are written; the words are of who prints pages. Addresses are paths of this site. */
public interface Letters {
    /** Asks whether it was really them who want answers by mail. */
    Letter confirm(EmailAddress to, Language language, String path);

    /** Somebody answered. */
    Letter answered(EmailAddress to, Language language, Reply answer, String path, String endPath);

    /** The way to what is known of them. */
    Letter rights(EmailAddress to, Language language, String path);
}

package org.broadsheet.newsletter;

import java.util.List;
import org.broadsheet.kernel.EmailAddress;
import org.broadsheet.kernel.Language;
import org.broadsheet.mail.Letter;

/** What is written to somebody who asks for newsletters, in the site's words. Paths are of this site. */
public interface NewsletterLetters {

    /** Asks whether it was them. */
    Letter confirm(EmailAddress to, Language language, List<String> lists, String path);

    /** To somebody who gets them already: where to change that. */
    Letter already(EmailAddress to, Language language, String path);
}

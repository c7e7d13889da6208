package org.broadsheet.site.newsletter;

import java.util.List;
import org.broadsheet.site.Frame;

/** What the readers' pages show. */
public final class NewsletterPage {
    private NewsletterPage() {}

    /** One newsletter to choose. */
    public record Choice(String value, String label, boolean isChosen) {}

    /**
     * The form to ask with.
     *
     * @param meant a better address, when the typed one looks mistyped; empty for none
     * @param emailError what is wrong with the address; empty for nothing
     * @param listsError what is wrong with the choice; empty for nothing
     */
    public record Ask(
            Frame frame,
            NewsletterWords words,
            String email,
            List<Choice> lists,
            String consent,
            String meant,
            String emailError,
            String listsError) {}

    /**
     * Says one thing, and may ask.
     *
     * @param items newsletters that it is about
     * @param action where the button posts to; empty for no button
     */
    public record Say(Frame frame, String title, String text, List<String> items, String action, String button) {}

    /**
     * What a reader gets.
     *
     * @param self its own address
     * @param done what was done; empty for nothing
     * @param paused until when, in words; empty for not
     */
    public record Mine(
            Frame frame,
            NewsletterWords words,
            String self,
            String done,
            List<Choice> lists,
            List<Choice> languages,
            String consent,
            String paused) {}
}

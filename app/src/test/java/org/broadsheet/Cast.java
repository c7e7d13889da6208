package org.broadsheet;

import java.util.List;
import java.util.Optional;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.Actor;
import org.broadsheet.story.Content;
import org.broadsheet.story.Credit;
import org.broadsheet.story.Picture;
import org.broadsheet.story.Topic;

/** Who and what the tests tell of: offices, no persons. */
public final class Cast {
    public static final Actor EDITOR = new Actor("account:editor");
    public static final Actor AGENCY = Actor.wire("tidewire");

    public static final Topic HARBOUR = new Topic("harbour", "Harbour");
    public static final Topic STORMS = new Topic("storms", "Storms");

    /** World news with everything that a story can have. */
    public static final Content FERRY = new Content(
            Language.ENGLISH,
            "Night ferry sails again after the storm",
            "The harbour office opened the quay at dawn.",
            "By the harbour desk",
            "SAINT-MALO",
            Body.ofText("The first ferry left at six.\n\nThe harbour office expects the second at noon."),
            "world",
            List.of(HARBOUR, STORMS),
            3,
            Optional.of(new Picture(
                    "/media/ab/abcd/1600.jpg", 1600, 900, "480,960,1600", "The quay at dawn", "A quay", "Harbour office")),
            new Credit("Tidewire", "Tidewire", "© Tidewire", List.of("Not for resale")));

    /** Breaking. */
    public static final Content FLOOD = plain("Flood closes the market hall", "world", 1, List.of(STORMS));

    /** Of another section and no topic. */
    public static final Content BUDGET = plain("Council agrees on the budget", "politics", 5, List.of());

    private static Content plain(String headline, String section, int urgency, List<Topic> topics) {
        return new Content(
                Language.ENGLISH,
                headline,
                "",
                "By the council desk",
                "",
                Body.ofText(headline + "."),
                section,
                topics,
                urgency,
                Optional.empty(),
                Credit.OWN);
    }

    /** The same story under another headline. */
    public static Content saying(Content content, String headline) {
        return new Content(
                content.language(),
                headline,
                content.standfirst(),
                content.byline(),
                content.dateline(),
                content.body(),
                content.section(),
                content.topics(),
                content.urgency(),
                content.picture(),
                content.credit());
    }

    private Cast() {}
}

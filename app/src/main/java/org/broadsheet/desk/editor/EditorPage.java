package org.broadsheet.desk.editor;

import java.util.List;
import org.broadsheet.desk.DeskPage;
import org.broadsheet.desk.Shell;
import org.broadsheet.kernel.Html;
import org.broadsheet.story.Story;

/**
 * The editor with one story in it.
 *
 * @param modules addresses that the browser may ask for at once
 * @param entry address of the script; empty where nothing can be written
 * @param notice what was done, or why it was not; empty for nothing
 * @param isRefusal whether the notice says that something was not done
 * @param conflict said when the story has a newer version than this text was begun from; empty else
 * @param publicHref where the public sees it; empty when it does not
 */
public record EditorPage(
        Shell shell,
        EditorWords words,
        List<String> modules,
        String entry,
        String data,
        String notice,
        boolean isRefusal,
        String conflict,
        String publicHref,
        StoryDoor.Opened opened,
        Facts facts,
        Typed text,
        List<Choice> sections,
        List<Choice> languages,
        List<Checklist.Check> checks,
        Plan plan) {

    public Story story() {
        return opened.story();
    }

    /**
     * How the story stands.
     *
     * @param state in words
     * @param others who else has it open, in words; empty for nobody
     * @param why it is off, or goes out when; empty for nothing to say
     * @param isBegun whether there are words that are no version yet
     */
    public record Facts(
            String state,
            String tone,
            String others,
            String why,
            boolean isBegun,
            String savedAt,
            String savedBy,
            int versions,
            String pathStart,
            boolean isPathOpen) {}

    /** What the fields hold. */
    public record Typed(
            String seat,
            int base,
            int revision,
            String language,
            String direction,
            String headline,
            String standfirst,
            String byline,
            String dateline,
            Html bodyShown,
            String body,
            String section,
            String topics,
            int urgency,
            String path,
            TypedPicture picture) {}

    /** The lead picture; {@code key} is empty where there is none. */
    public record TypedPicture(String key, String src, String caption, String alt, String credit) {}

    /** One of a select's. */
    public record Choice(String value, String label, boolean isChosen) {}

    /**
     * What the forms that publish show.
     *
     * @param zone the newsroom's
     * @param at the time that was typed; kept where it was not clear
     * @param twice the two meanings of a time that is there twice; empty else
     */
    public record Plan(String zone, String now, String at, String embargo, List<Choice> twice, String twiceFor, DeskPage.At embargoAt,
            DeskPage.At scheduledAt, String note, String reason) {}
}

package org.broadsheet.desk.front;

import java.util.List;
import java.util.Optional;
import org.broadsheet.desk.DeskPage;
import org.broadsheet.desk.Shell;

/**
 * The front page in the making.
 *
 * @param done what was just done; empty for nothing
 * @param error why something was not done; empty when nothing failed
 * @param revision of what is prepared
 * @param live the number of what readers see
 * @param zone of times that are typed in
 * @param at the slot that was chosen; empty for none
 */
record FrontScreen(
        Shell shell,
        FrontDeskWords words,
        String done,
        String error,
        long revision,
        long live,
        String zone,
        String at,
        State state,
        List<Group> groups,
        Optional<Chosen> chosen,
        Search search,
        BannerForm banner) {

    /**
     * What is live and what is prepared.
     *
     * @param differences slots, and the banner, that readers see otherwise
     * @param overtaken says that somebody put another arrangement live meanwhile; empty when not
     */
    record State(
            boolean isChanged,
            int differences,
            String liveBy,
            Optional<DeskPage.At> liveAt,
            String preparedBy,
            Optional<DeskPage.At> preparedAt,
            String overtaken,
            boolean mayUndo,
            boolean mayAdd,
            boolean mayRemove,
            int secondary) {}

    record Group(String title, String kind, List<Row> rows) {}

    /**
     * One slot.
     *
     * @param place e.g. {@code secondary.2}
     * @param story the id; empty when nothing stands here
     * @param rule in words
     * @param until when a pin ends; empty for never
     * @param instead what the rule would put here; empty when it is by rule
     * @param liveHeadline what readers see here; empty when it is the same
     * @param up the slot before; empty for the first
     * @param down the slot after; empty for the last
     */
    record Row(
            String place,
            String label,
            String story,
            String headline,
            String href,
            String section,
            Optional<DeskPage.At> at,
            String thumb,
            boolean isByHand,
            String ruleWord,
            String rule,
            String until,
            String instead,
            boolean isChanged,
            String liveHeadline,
            String up,
            String down,
            boolean isChosen) {}

    /** A choice of a list. */
    record Option(String value, String label, boolean isSelected) {}

    /** The slot that somebody chose to change. */
    record Chosen(Row row, List<Option> targets, List<Option> rules, String until) {}

    /** @param stands where it stands already; empty for nowhere */
    record Hit(String story, String headline, String section, DeskPage.At at, String stands) {}

    record Search(String query, List<Option> places, List<Hit> hits) {}

    /** As typed, else as prepared. */
    record BannerForm(boolean isThere, String text, String story, String until, String liveText, String headline) {}
}

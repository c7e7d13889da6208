package org.broadsheet.settings;

import org.broadsheet.kernel.Fault;
import org.broadsheet.log.Transaction;
import org.broadsheet.settings.SettingsStore.Owner;

/** Who may have which word as an address. One that was ever given belongs to its owner for ever. */
final class Words {
    static final String SECTION = "section";
    static final String PAGE = "page";

    private static final String SHAPE = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final int LENGTH_MAX = 40;

    private final SettingsStore store;

    Words(SettingsStore store) {
        this.store = store;
    }

    /**
     * Gives a word, or leaves it with who has it already.
     *
     * @param site as the transaction sees it
     * @throws Fault {@code settings-word-shape}, {@code settings-word-reserved}, {@code settings-word-taken}
     */
    void give(Transaction t, SiteConfig site, Owner wanted) {
        String word = wanted.word();
        if (word.length() > LENGTH_MAX || !word.matches(SHAPE)) {
            throw new Fault(
                    "settings-word-shape",
                    Fault.Kind.USER,
                    "an address is a word of a-z, 0-9 and hyphens that begins with a letter, of at most " + LENGTH_MAX);
        }
        if (ReservedWords.has(word)) {
            throw new Fault("settings-word-reserved", Fault.Kind.USER, "/" + word + " is an address of the program's own");
        }
        boolean isAnothers = store.owner(t.sql(), word).filter(owner -> !owner.equals(wanted)).isPresent()
                || site.sections().at(word).filter(section -> !isOf(wanted, SECTION, section.key())).isPresent()
                || site.page(word).filter(page -> !isOf(wanted, PAGE, Long.toString(page.id()))).isPresent();
        if (isAnothers) {
            throw new Fault(
                    "settings-word-taken", Fault.Kind.USER, "/" + word + " leads to another section or page, now or from before");
        }
        store.giveWord(t.sql(), wanted, t.now());
    }

    private static boolean isOf(Owner owner, String kind, String key) {
        return owner.kind().equals(kind) && owner.owner().equals(key);
    }
}

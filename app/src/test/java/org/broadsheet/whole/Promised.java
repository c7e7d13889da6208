package org.broadsheet.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What the program said that it did, and what it may have done when it was killed before it could say so.
 */
final class Promised {

    /**
     * A state of a story.
     *
     * @param latest number of its newest version
     * @param newest headline of that
     * @param shown headline that the public sees; empty when it sees none
     */
    record Form(String state, int latest, String newest, Optional<String> shown) {}

    /** A story of ours: made and changed by calls that were answered. */
    static final class Own {
        final String guid;
        final String id;
        final String page;
        volatile Form form;

        /** What it is if the call that was cut off was done. */
        Optional<Form> doubt = Optional.empty();

        Own(String guid, String id, String page, Form form) {
            this.guid = guid;
            this.id = id;
            this.page = page;
            this.form = form;
        }

        boolean isKilled() {
            return form.state().equals("killed");
        }
    }

    /** A call to file a story that was cut off: it is there, once, or it is not. */
    record Filing(String guid, String headline) {}

    /** An agency's item: every version of it that was put into the inbox. */
    static final class Item {
        final String guid;
        int version;
        String headline = "";
        boolean isKilled;

        Item(String guid) {
            this.guid = guid;
        }
    }

    final List<Own> owns = new CopyOnWriteArrayList<>();
    final List<Filing> filings = new ArrayList<>();
    final List<Item> items = new ArrayList<>();

    /** Names of all files ever put into the inbox. */
    final List<String> files = new ArrayList<>();

    volatile int answered;
}

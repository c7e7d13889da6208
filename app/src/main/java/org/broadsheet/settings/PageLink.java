package org.broadsheet.settings;

/**
 * A page of the paper's own that the public sees, as its address tells.
 *
 * @param word its address without the slash
 */
public record PageLink(long id, String word, String title) {

    public String address() {
        return "/" + word;
    }
}

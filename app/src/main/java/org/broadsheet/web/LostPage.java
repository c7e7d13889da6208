package org.broadsheet.web;

/** What stands where nothing else does, for readers; whoever has the look of the site prints it. */
public interface LostPage {

    /** A whole page of HTML. */
    String lostPage();
}

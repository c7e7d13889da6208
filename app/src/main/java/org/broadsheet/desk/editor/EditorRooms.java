package org.broadsheet.desk.editor;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.broadsheet.account.Act;
import org.broadsheet.desk.NavLink;

/** What the editor adds to the navigation. */
@Singleton
public final class EditorRooms {

    @Produces
    @Singleton
    NavLink stories() {
        return new NavLink(
                NavLink.STORIES, "/desk/stories", "s", Act.WRITE, shown -> shown.words(EditorWords.class).stories());
    }
}

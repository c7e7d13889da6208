package org.broadsheet.desk.pictures;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.broadsheet.account.Act;
import org.broadsheet.desk.NavLink;
import org.broadsheet.kernel.ByteCount;
import org.broadsheet.media.MediaConfig;
import org.broadsheet.web.LargeBody;
import org.broadsheet.web.Problem;

/** What this room adds to the navigation, and how large a body it takes. */
@Singleton
public final class PictureRooms {
    /** What the form has beside its file. */
    private static final ByteCount FORM = ByteCount.kibibytes(64);

    @Produces
    @Singleton
    NavLink link() {
        return new NavLink(
                NavLink.PICTURES,
                "/desk/pictures",
                "p",
                Act.WRITE,
                screens -> screens.words(PictureDeskWords.class).pictures());
    }

    @Produces
    @Singleton
    LargeBody upload(MediaConfig config) {
        var max = new ByteCount(config.uploadMax().bytes() + FORM.bytes());
        String sentence = "a picture's file may have " + config.uploadMax() + " at most";
        return new LargeBody("/desk/pictures", max, new Problem(413, "picture-too-large", sentence));
    }
}

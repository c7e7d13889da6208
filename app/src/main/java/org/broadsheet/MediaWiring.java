package org.broadsheet;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.broadsheet.config.Configuration;
import org.broadsheet.config.DataFolder;
import org.broadsheet.database.Database;
import org.broadsheet.log.Log;
import org.broadsheet.media.Darkroom;
import org.broadsheet.media.Media;
import org.broadsheet.media.MediaConfig;
import org.broadsheet.media.PictureLibrary;
import org.broadsheet.media.PictureUses;
import org.broadsheet.story.Stories;
import org.broadsheet.wire.PictureFetching;

/** Builds the pictures' room; part of {@link Wiring}. */
@Singleton
public final class MediaWiring {
    private static final int BEFORE_ANYTHING_COMES_IN = 5;

    @Produces
    @Singleton
    Media media(DataFolder folder) {
        return new Media(folder.media());
    }

    @Produces
    @Singleton
    MediaConfig mediaConfig(Configuration configuration) {
        return MediaConfig.of(configuration);
    }

    @Produces
    @Singleton
    PictureLibrary pictureLibrary(Database database, Stories stories) {
        return new PictureLibrary(database, stories);
    }

    @Produces
    @Singleton
    Darkroom darkroom(Media media, Log log) {
        return new Darkroom(media, log);
    }

    @Produces
    @Singleton
    PictureUses pictureUses(Log log, Stories stories, PictureLibrary library, Media media) {
        return new PictureUses(log, stories, library, media);
    }

    void start(@Observes @Priority(BEFORE_ANYTHING_COMES_IN) StartupEvent event, Darkroom darkroom) {
        darkroom.tidy();
    }

    void stop(@Observes @Priority(BEFORE_ANYTHING_COMES_IN) ShutdownEvent event, Darkroom darkroom, PictureFetching fetching) {
        fetching.close();
        darkroom.close();
    }
}

package org.broadsheet.desk.pictures;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every word of the screens for pictures. English stands here; {@code messages/pictures_fr.properties} and {@code _ar} the others. */
@MessageBundle(value = "pictures", locale = "en")
public interface PictureDeskWords {
    @Message("Pictures")
    String pictures();

    @Message("Upload pictures")
    String upload();

    @Message("Search by words or credit")
    String search();

    @Message("Search")
    String find();

    @Message("Show all")
    String showAll();

    @Message("Older pictures")
    String older();

    @Message("Newest pictures")
    String newest();

    @Message("There are no pictures yet. Upload one, or wait for the wire.")
    String none();

    @Message("No picture has these words. Try fewer of them.")
    String noneFound();

    @Message("Words are missing")
    String wordsMissing();

    @Message("Wire")
    String fromWire();

    @Message("Picture")
    String picture();

    @Message("Alternative text")
    String alt();

    @Message("What the picture shows, for those who cannot see it. One sentence, no “picture of”.")
    String altHint();

    @Message("Credit")
    String credit();

    @Message("Whom it is from, as printed beside it: photographer and agency, or the office that gave it.")
    String creditHint();

    @Message("Caption")
    String caption();

    @Message("Printed under the picture when a story says nothing else. May stay empty.")
    String captionHint();

    @Message("Focal point")
    String focus();

    @Message("What must stay in the frame when the picture is cropped. Click on the picture, move the point with the arrow keys, or type numbers.")
    String focusHint();

    @Message("Per cent from the left")
    String focusX();

    @Message("Per cent from the top")
    String focusY();

    @Message("As it is cropped")
    String crops();

    @Message("Save")
    String save();

    @Message("Saved.")
    String saved();

    @Message("Somebody else brought this picture. An editor can change its words.")
    String notYours();

    @Message("Where it is used")
    String used();

    @Message("No story uses it.")
    String usedNowhere();

    @Message("A story in preparation")
    String inPreparation();

    @Message("Public")
    String isPublic();

    @Message("Not public")
    String notPublic();

    @Message("About the file")
    String file();

    @Message("Size")
    String size();

    @Message("{width} × {height} pixels")
    String pixels(int width, int height);

    @Message("Name")
    String name();

    @Message("Added")
    String added();

    @Message("Download the original")
    String download();

    @Message("This picture was here already: the same file is kept once.")
    String wasHere();

    @Message("The picture is in. Say what it shows and whom it is from.")
    String isIn();

    @Message("Drop pictures here, paste one, or choose files.")
    String dropHere();

    @Message("JPEG, PNG or WebP, at most {max} each. Position and camera data never reach readers; credit and caption in the file fill the fields.")
    String uploadHint(String max);

    @Message("Choose files")
    String choose();

    @Message("A picture’s file")
    String fileField();

    @Message("Waiting")
    String waiting();

    @Message("Checking")
    String checking();

    @Message("Done")
    String done();

    @Message("Describe")
    String describe();

    @Message("Not taken in")
    String failed();

    @Message("The connection was lost. Try again.")
    String lost();

    @Message("To the library")
    String toLibrary();

    @Message("Choose a file first.")
    String noFile();

    @Message("The file is larger than {max}. Save the picture smaller or with stronger compression.")
    String tooLarge(String max);

    @Message("Only JPEG, PNG and WebP are taken in, and this file is none of them, whatever its name says. Save it as JPEG.")
    String wrongType();

    @Message("Moving pictures are not taken in. Save one frame of it.")
    String animated();

    @Message("The picture has too many pixels. Save it smaller: 60 megapixels are enough for any page.")
    String tooManyPixels();

    @Message("The picture is damaged or was cut off on its way. Export it again.")
    String unreadable();

    @Message("Give an alternative text and a credit: no picture is printed without them.")
    String giveWords();

    @Message("There is no room for it now. Tell whoever runs the site.")
    String noRoom();
}

package org.broadsheet.desk.pictures;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.broadsheet.media.LibraryPicture;

/**
 * Pictures as the editor's script reads them: {@code hash}, {@code width}, {@code height}, {@code alt}, {@code credit},
 * {@code caption}, {@code thumb} (an address of the desk), {@code src} (the address on the site), {@code widths}, {@code isNew}.
 */
final class PictureJson {
    private static final JsonFactory JSON = new JsonFactory();

    private PictureJson() {}

    /** One, just uploaded. */
    static String of(LibraryPicture picture, String widths, boolean isNew) {
        return written(json -> {
            begin(json, picture);
            json.writeStringField("widths", widths);
            json.writeBooleanField("isNew", isNew);
            json.writeEndObject();
        });
    }

    /** Some, and where the next ones begin: {@code {"pictures": […], "before": "…"}}; {@code before} is empty at the end. */
    static String of(List<LibraryPicture> pictures, String before) {
        return written(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("pictures");
            for (LibraryPicture picture : pictures) {
                begin(json, picture);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringField("before", before);
            json.writeEndObject();
        });
    }

    private static void begin(JsonGenerator json, LibraryPicture picture) throws IOException {
        json.writeStartObject();
        json.writeStringField("hash", picture.hash());
        json.writeNumberField("width", picture.width());
        json.writeNumberField("height", picture.height());
        json.writeStringField("alt", picture.words().alt());
        json.writeStringField("credit", picture.words().credit());
        json.writeStringField("caption", picture.words().caption());
        json.writeStringField("thumb", PictureScreens.thumb(picture));
        json.writeStringField("src", picture.src());
    }

    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    private static String written(Writing writing) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            writing.to(json);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
        return text.toString();
    }
}

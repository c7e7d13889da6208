package org.broadsheet.desk.pictures;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.kernel.ByteCount;
import org.broadsheet.kernel.Fault;
import org.broadsheet.media.Media;
import org.broadsheet.media.PictureWords;
import org.broadsheet.media.TakenPicture;
import org.broadsheet.web.Multipart;

/**
 * What the form of an upload brought: one picture in the field {@code file}, and words.
 *
 * @param taken empty when no file was chosen
 */
record UploadedForm(Optional<TakenPicture> taken, String name, PictureWords words) {
    private static final int FIELD_BYTES_MAX = 16 * 1024;

    /**
     * Reads the form as it comes; its file goes to the disk and is checked at its end.
     *
     * @throws Fault {@code picture-…}; {@code request-malformed} when the form is none or was not sent whole
     */
    static UploadedForm read(InputStream body, String contentType, Media media, ByteCount max) throws IOException {
        var form = Multipart.of(body, contentType)
                .orElseThrow(() -> new Fault("request-malformed", Fault.Kind.USER, "the body is no multipart/form-data"));
        var fields = new HashMap<String, String>();
        Optional<TakenPicture> taken = Optional.empty();
        String name = "";
        for (var part = form.next(); part.isPresent(); part = form.next()) {
            var field = part.get();
            boolean isFile = field.name().equals("file") && !field.fileName().isEmpty();
            if (!isFile) {
                fields.put(field.name(), field.text(FIELD_BYTES_MAX));
            } else if (taken.isEmpty()) {
                name = field.fileName();
                taken = Optional.of(media.takeIn(field.body(), max));
            }
        }
        return new UploadedForm(taken, name, words(fields));
    }

    static PictureWords words(Map<String, String> fields) {
        return new PictureWords(
                fields.getOrDefault("alt", ""), fields.getOrDefault("credit", ""), fields.getOrDefault("caption", ""));
    }
}

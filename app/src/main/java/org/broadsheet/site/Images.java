package org.broadsheet.site;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadsheet.kernel.Block;
import org.broadsheet.kernel.BodyHtml;
import org.broadsheet.media.Focus;
import org.broadsheet.media.Media;
import org.broadsheet.media.PictureLibrary;
import org.broadsheet.media.StoredPicture;
import org.broadsheet.story.Picture;

/**
 * How pages show pictures.
 *
 * @param stored a picture that was taken in, by its hash
 * @param focuses the focal points of pictures, by hash; of those that have none of their own there need not be one
 */
public record Images(
        Function<String, Optional<StoredPicture>> stored, Function<Collection<String>, Map<String, Focus>> focuses) {

    /** Of pictures about which nothing is known but what the story says. */
    static final Images UNKNOWN = new Images(hash -> Optional.empty(), hashes -> Map.of());

    static Images of(Media media, PictureLibrary library) {
        return new Images(media::stored, library::focuses);
    }

    /** Those of one page, whose focal points are asked for at once. */
    Function<Picture, Image> among(Collection<Picture> pictures) {
        var hashes = pictures.stream().map(picture -> Image.hash(picture.src())).filter(hash -> !hash.isEmpty()).collect(Collectors.toSet());
        Map<String, Focus> known = hashes.isEmpty() ? Map.of() : focuses.apply(hashes);
        return picture -> Image.of(picture, known.getOrDefault(Image.hash(picture.src()), Focus.MIDDLE));
    }

    /** One inside a text. */
    BodyHtml.Image inBody(Block.Figure figure) {
        return stored.apply(Image.hash(figure.src()))
                .map(picture -> Image.of(picture).inBody())
                .orElseGet(() -> new BodyHtml.Image(figure.src(), "", "", 0, 0));
    }
}

package org.broadsheet.config;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.kernel.ByteCount;

/**
 * How the text of a setting becomes a value.
 *
 * @param allowed what may be written, for people, as in "a whole number from 0 to 65535"
 * @param read the value, or empty when the text is not allowed
 */
public record Reading<T>(String allowed, Function<String, Optional<T>> read) {

    private static final Pattern BYTES = Pattern.compile("(\\d{1,9}) ?(KiB|MiB|GiB)");
    private static final Pattern SPAN = Pattern.compile("(\\d{1,9}) ?(s|min|h|d)");

    /** Any one line up to {@code lengthMax} characters, which may be empty. */
    public static Reading<String> text(int lengthMax) {
        return new Reading<>(
                "text of at most " + lengthMax + " characters",
                text -> Optional.of(text).filter(t -> t.codePointCount(0, t.length()) <= lengthMax));
    }

    /** One line that is not empty. */
    public static Reading<String> words(int lengthMax) {
        return new Reading<>(
                "1 to " + lengthMax + " characters",
                text -> text(lengthMax).read().apply(text).filter(Predicate.not(String::isBlank)));
    }

    /** As {@code reading}, and empty text for "not set". */
    public static <T> Reading<Optional<T>> optional(Reading<T> reading) {
        return new Reading<>(
                reading.allowed() + ", or nothing",
                text -> text.isEmpty() ? Optional.of(Optional.empty()) : reading.read().apply(text).map(Optional::of));
    }

    public static Reading<Integer> number(int min, int max) {
        return new Reading<>("a whole number from " + min + " to " + max, text -> {
            try {
                return Optional.of(Integer.parseInt(text)).filter(n -> n >= min && n <= max);
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        });
    }

    public static Reading<Boolean> yesOrNo() {
        return new Reading<>("true or false", text -> switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            case String other -> Optional.empty();
        });
    }

    /** One of an enum's names, written in small letters with hyphens. */
    public static <E extends Enum<E>> Reading<E> oneOf(Class<E> choices) {
        var names = Arrays.stream(choices.getEnumConstants()).collect(Collectors.toMap(Reading::written, e -> e));
        var allowed = Arrays.stream(choices.getEnumConstants()).map(Reading::written);
        return new Reading<>(allowed.collect(Collectors.joining(" or ")), text -> Optional.ofNullable(names.get(text)));
    }

    /** For example {@code 64 MiB}. */
    public static Reading<ByteCount> bytes(ByteCount min, ByteCount max) {
        return new Reading<>("a size from " + min + " to " + max + ", such as 64 MiB", text -> {
            var matcher = BYTES.matcher(text);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            var count = Long.parseLong(matcher.group(1));
            var size = switch (matcher.group(2)) {
                case "KiB" -> ByteCount.kibibytes(count);
                case "MiB" -> ByteCount.mebibytes(count);
                case String gibibytes -> ByteCount.mebibytes(count * 1024);
            };
            return Optional.of(size).filter(s -> s.compareTo(min) >= 0 && s.compareTo(max) <= 0);
        });
    }

    /** A span of whole seconds, minutes, hours or days, for example {@code 30 s}. */
    public static Reading<Duration> span(Duration max) {
        return new Reading<>("a span such as 0 s, 30 s, 5 min, 1 h or 2 d, of at most " + max.toSeconds() + " s", text -> {
            var matcher = SPAN.matcher(text);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            var count = Long.parseLong(matcher.group(1));
            var span = switch (matcher.group(2)) {
                case "s" -> Duration.ofSeconds(count);
                case "min" -> Duration.ofMinutes(count);
                case "h" -> Duration.ofHours(count);
                case String days -> Duration.ofDays(count);
            };
            return Optional.of(span).filter(s -> s.compareTo(max) <= 0);
        });
    }

    /** An http or https address with a host and no query, as in {@code https://news.example.org}. */
    public static Reading<URI> webAddress() {
        return new Reading<>("an address such as https://news.example.org", text -> {
            try {
                var uri = URI.create(text);
                var isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
                var isPlain = uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null;
                return Optional.of(uri).filter(u -> isWeb && isPlain && !text.endsWith("/"));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }

    public static Reading<ZoneId> zone() {
        return new Reading<>("a time zone such as Europe/Paris", text -> {
            try {
                return Optional.of(ZoneId.of(text));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    /** Words with commas between them, each matching {@code pattern}. */
    public static Reading<List<String>> list(String pattern, String allowed) {
        return new Reading<>(allowed + ", with commas between them", text -> {
            var items = Stream.of(text.split(",")).map(String::strip).filter(Predicate.not(String::isEmpty));
            return Optional.of(items.distinct().toList())
                    .filter(all -> all.stream().allMatch(item -> item.matches(pattern)));
        });
    }

    /** Text that matches a pattern. */
    public static Reading<String> matching(String pattern, String allowed) {
        return new Reading<>(allowed, text -> Optional.of(text).filter(t -> t.matches(pattern)));
    }

    private static String written(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

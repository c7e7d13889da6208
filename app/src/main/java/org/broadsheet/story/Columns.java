package org.broadsheet.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;

/** The parts of a version that are kept as JSON in one column each. */
final class Columns {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static String topics(List<Topic> topics) {
        return topics.isEmpty() ? "[]" : write(topics);
    }

    static List<Topic> topics(String column) {
        return column.equals("[]") ? List.of() : List.of(read(column, Topic[].class));
    }

    static String picture(Optional<Picture> picture) {
        return picture.map(Columns::write).orElse("");
    }

    static Optional<Picture> picture(String column) {
        return column.isEmpty() ? Optional.empty() : Optional.of(read(column, Picture.class));
    }

    static String credit(Credit credit) {
        return credit.equals(Credit.OWN) ? "" : write(credit);
    }

    static Credit credit(String column) {
        return column.isEmpty() ? Credit.OWN : read(column, Credit.class);
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T> T read(String column, Class<T> type) {
        try {
            return JSON.readValue(column, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a column of a version is damaged: " + column, damaged);
        }
    }

    private Columns() {}
}

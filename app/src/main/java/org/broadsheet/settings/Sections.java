package org.broadsheet.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The paper's sections as they are now.
 *
 * @param all in the order of the front page; at least one
 * @param joined sections that are no more, by key, each with the key of the one that took its stories
 */
public record Sections(List<Section> all, Map<String, String> joined) {
    public Sections {
        all = List.copyOf(all);
        joined = Map.copyOf(joined);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("a site has at least one section");
        }
    }

    /** As a file names them: titles by key. */
    public static Sections titled(Map<String, String> titles) {
        return new Sections(
                titles.entrySet().stream().map(entry -> new Section(entry.getKey(), entry.getValue())).toList(), Map.of());
    }

    /** Their keys, in order. */
    public List<String> keys() {
        return all.stream().map(Section::key).toList();
    }

    /** Their titles by key, in order. */
    public Map<String, String> titles() {
        var titles = new LinkedHashMap<String, String>();
        all.forEach(section -> titles.put(section.key(), section.title()));
        return titles;
    }

    /** The section of a story that was filed under {@code key}, also when that section was joined to another since. */
    public Optional<Section> of(String key) {
        String now = joined.getOrDefault(key, key);
        return all.stream().filter(section -> section.key().equals(now)).findFirst();
    }

    /** Its title; the key itself of one that there is not. */
    public String title(String key) {
        return of(key).map(Section::title).orElse(key);
    }

    /** The one whose address is this word now. */
    public Optional<Section> at(String word) {
        return all.stream().filter(section -> section.word().equals(word)).findFirst();
    }
}

package org.broadsheet.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.kernel.Language;
import org.broadsheet.understanding.Copy;

/**
 * Texts of which is known which tell of the same event.
 *
 * @param stories by place, the event's name; in the same order as texts
 * @param parts by place, the part of the sample that a text belongs to
 */
record RelatedSample(List<String> ids, List<Copy> texts, List<String> stories, List<Integer> parts) {

    /** A file with a JSON object in each line: id, topic, story (or set), title, text. */
    static RelatedSample read(Path file) throws IOException {
        var json = new ObjectMapper();
        var sample = new RelatedSample(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (String line : Files.readAllLines(file)) {
            JsonNode text = json.readTree(line);
            sample.ids.add(text.get("id").asText());
            sample.texts.add(new Copy(
                    new Language(text.path("language").asText("en")), text.get("title").asText(), text.get("text").asText()));
            sample.stories.add(text.path("story").asText(text.path("set").asText()));
            sample.parts.add(text.path("topic").asInt(sample.parts.size()) % 2);
        }
        return sample;
    }

    int size() {
        return ids.size();
    }

    private Set<Integer> right(int query) {
        var right = new HashSet<Integer>();
        for (int i = 0; i < size(); i++) {
            if (i != query && stories.get(i).equals(stories.get(query))) {
                right.add(i);
            }
        }
        return right;
    }

    /** Mean average precision, and the share of queries whose first item is right; of a part, or of all for a negative number. */
    double[] ranked(List<List<Integer>> lists, int part) {
        double precision = 0;
        double first = 0;
        int queries = 0;
        for (int query = 0; query < size(); query++) {
            var right = right(query);
            if (right.isEmpty() || part >= 0 && parts.get(query) != part) {
                continue;
            }
            queries++;
            int found = 0;
            double sum = 0;
            List<Integer> list = lists.get(query);
            for (int rank = 0; rank < list.size(); rank++) {
                if (right.contains(list.get(rank))) {
                    found++;
                    sum += found / (rank + 1.0);
                }
            }
            precision += sum / right.size();
            first += !list.isEmpty() && right.contains(list.getFirst()) ? 1 : 0;
        }
        return new double[] {precision / queries, first / queries};
    }

    /** B-cubed F1 (Bagga and Baldwin, 1998) of groups that hold every text once. */
    double grouped(List<List<Integer>> groups, int part) {
        Map<Integer, List<Integer>> groupOf = new HashMap<>();
        groups.forEach(group -> group.forEach(text -> groupOf.put(text, group)));
        double precision = 0;
        double recall = 0;
        int counted = 0;
        for (int text = 0; text < size(); text++) {
            if (part >= 0 && parts.get(text) != part) {
                continue;
            }
            String story = stories.get(text);
            List<Integer> group = groupOf.get(text);
            double same = group.stream().filter(other -> stories.get(other).equals(story)).count();
            precision += same / group.size();
            recall += same / (right(text).size() + 1);
            counted++;
        }
        return 2 * precision * recall / (precision + recall) / counted;
    }
}

package org.broadsheet.site.press;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntityTagsTest {
    private static final String OURS = "\"Zk3-br\"";

    @Test
    void a_known_tag_is_found_alone_in_a_list_and_marked_weak_by_a_proxy() {
        assertThat(EntityTags.match("\"Zk3-br\"", OURS)).isTrue();
        assertThat(EntityTags.match("W/\"Zk3-br\"", OURS)).isTrue();
        assertThat(EntityTags.match("\"a\", W/\"b\",\"Zk3-br\" , \"c\"", OURS)).isTrue();
        assertThat(EntityTags.match(" * ", OURS)).isTrue();
    }

    @Test
    void another_encoding_or_a_part_of_a_tag_is_not_ours() {
        assertThat(EntityTags.match("\"Zk3-gzip\"", OURS)).isFalse();
        assertThat(EntityTags.match("\"xZk3-br\"", OURS)).isFalse();
        assertThat(EntityTags.match("Zk3-br", OURS)).isFalse();
        assertThat(EntityTags.match("", OURS)).isFalse();
    }
}

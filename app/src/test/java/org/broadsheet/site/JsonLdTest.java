package org.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonLdTest {
    @Test
    void nothing_in_it_can_end_the_script_element_or_start_a_comment() throws Exception {
        String hostile = "</script><!--<script> & ' \" \\ \u2028 \u2029 \u0000 \n ]]>";

        String markup = JsonLd.of(Map.of("headline", hostile)).markup();

        assertThat(markup).doesNotContain("<", ">", "&", "'", "\u2028", "\u2029", "\n");
        assertThat(JsonMapper.builder().build().readTree(markup).get("headline").asText()).isEqualTo(hostile);
    }

    @Test
    void empty_values_are_left_out() {
        var object = new LinkedHashMap<String, Object>();
        object.put("headline", "Quay opens");
        object.put("description", "");
        object.put("image", List.of());
        object.put("width", 1600);

        assertThat(JsonLd.of(object).markup()).isEqualTo("{\"headline\":\"Quay opens\",\"width\":1600}");
    }
}

package org.broadsheet.wire.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireFormatWholeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"uri\":\"a\",\"body\":\"}\",\"list\":[{\"x\":1},{\"y\":[]}]}",
                "[{\"uri\":\"a\"},{\"uri\":\"b\"}]\n",
                "<?xml version=\"1.0\"?>\n<rss><channel><item><p>a</p></item></channel></rss>\n",
                "<a><a><a>x</a></a></a>",
            })
    void no_beginning_of_a_message_is_whole(String text) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        assertThat(WireFormat.isWhole(message)).isTrue();
        int end = text.stripTrailing().length();
        for (int length = 0; length < end; length++) {
            assertThat(WireFormat.isWhole(Arrays.copyOf(message, length)))
                    .as(text.substring(0, length))
                    .isFalse();
        }
    }

    @Test
    void what_has_no_end_of_its_own_is_not_told_to_be_whole() {
        assertThat(WireFormat.isWhole("The quay opens again.".getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(WireFormat.isWhole("{} {}".getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(WireFormat.isWhole("<p>one</p><p>two</p>".getBytes(StandardCharsets.UTF_8))).isFalse();
    }
}

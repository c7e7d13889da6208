package org.broadsheet.wire.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2013-09-09T09:41:00+00:00 | 2013-09-09T09:41:00Z",
                "2013-09-09T09:41:00.123456Z | 2013-09-09T09:41:00.123456Z",
                "2017-08-24T04:38:34+0000  | 2017-08-24T04:38:34Z",
                "2017-08-24T04:38:34-05    | 2017-08-24T09:38:34Z",
                "20140829T135002Z          | 2014-08-29T13:50:02Z",
                "20140829T1350+0200        | 2014-08-29T11:50:00Z",
                "2013-03-04 11:40:31 GMT+00:00 | 2013-03-04T11:40:31Z",
                "2026-03-01T24:00:00Z      | 2026-03-02T00:00:00Z",
                "2026-03-01T10:00Z         | 2026-03-01T10:00:00Z",
                "Mon, 09 Sep 2013 09:41:00 +0200 | 2013-09-09T07:41:00Z",
                "9 Sep 13 09:41 GMT        | 2013-09-09T09:41:00Z",
                "Monday, 9-Sep-2013 09:41:00 EST | 2013-09-09T14:41:00Z",
            })
    void every_notation_is_one_moment(String field, Instant moment) {
        assertThat(Moment.of(field)).isEqualTo(new Moment.Exact(moment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "0001-01-01T00:00:00", "0001-01-01", "0000-00-00T00:00:00Z"})
    void nothing_is_absent(String field) {
        if (field.startsWith("0000")) {
            assertThat(Moment.of(field)).isInstanceOf(Moment.Unreadable.class);
        } else {
            assertThat(Moment.of(field)).isEqualTo(new Moment.Absent());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2019-04-15T13:49:15, Zoneless",
        "2019-04-15, Day",
        "20190415, Day",
        "Next Monday, Unreadable",
        "2019-02-30T10:00:00Z, Unreadable",
        "2019-04-15T13:49:15 Paris, Unreadable",
        "2019-04-15T99:00:00Z, Unreadable",
        "1555336155, Unreadable"
    })
    void what_is_no_moment_says_so(String field, String kind) {
        assertThat(Moment.of(field).getClass().getSimpleName()).isEqualTo(kind);
    }
}

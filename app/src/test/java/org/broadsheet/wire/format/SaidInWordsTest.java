package org.broadsheet.wire.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.broadsheet.wire.format.WireItem.Format;
import org.broadsheet.wire.format.WireItem.PubStatus;
import org.broadsheet.wire.format.WireItem.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaidInWordsTest {

    private static WireItem item(String headline, String edNote) {
        var draft = new WireItemDraft(Format.NINJS);
        draft.guid = "urn:x:1";
        draft.headline = headline;
        draft.edNote = edNote;
        return draft.finish().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CORRECTED-Port opens quay         | Port opens quay | CORRECTION",
                "CORRECTION: Port opens quay       | Port opens quay | CORRECTION",
                "Correction: Port opens quay       | Port opens quay | CORRECTION",
                "CORRECTED (OFFICIAL)-Port opens   | Port opens      | CORRECTION",
                "(OFFICIAL)-CORRECTED-Port opens   | Port opens      | CORRECTION",
                "REFILE-UPDATE 2-CORRECTED-Port    | Port            | CORRECTION UPDATE",
                "CORRECTIF : Le port rouvre        | Le port rouvre  | CORRECTION",
                "RECTIFICATIF - Le port rouvre     | Le port rouvre  | CORRECTION",
                "Rectificatif: Le port rouvre      | Le port rouvre  | CORRECTION",
                "تصحيح: الميناء يفتح               | الميناء يفتح    | CORRECTION",
                "UPDATE 2-Port opens quay          | Port opens quay | UPDATE",
                "UPDATE: Port opens quay           | Port opens quay | UPDATE",
                "REFILE-Port opens quay            | Port opens quay | UPDATE",
                "Correction-fluid maker closes     | Correction-fluid maker closes |",
                "Update on the quay                | Update on the quay |",
                "Corrections officers strike       | Corrections officers strike |",
                "CORRECTION                        | CORRECTION |"
            })
    void mark_before_a_headline_is_taken_off_and_becomes_a_signal(String sent, String headline, String signals) {
        WireItem item = item(sent, "");
        assertThat(item.headline()).isEqualTo(headline);
        assertThat(String.join(" ", item.signals().stream().map(Enum::name).toList()))
                .isEqualTo(signals == null ? "" : signals);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CORRECTION: quay four, not five",
                "Corrects number of the quay in paragraph 2",
                "Eds: CORRECTS the number",
                "Correctif: quai 4",
                "ANNULE ET REMPLACE la version de 10h",
                "تصحيح رقم الرصيف"
            })
    void note_that_begins_with_the_word_is_a_correction(String edNote) {
        assertThat(item("Port opens", edNote).isCorrection()).isTrue();
        assertThat(item("Port opens", edNote).pubStatus()).isEqualTo(PubStatus.USABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Adds correction officer's comment", "Eds: Adds photo", "No corrections"})
    void note_that_only_has_the_word_is_none(String edNote) {
        assertThat(item("Port opens", edNote).isCorrection()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KILL",
                "KILL: Port opens quay",
                "ADVISORY/KILL",
                "BC-Port,ADVISORY/KILL",
                "BULLETIN KILL - Port",
                "MANDATORY KILL Port opens",
                "*** KILL ***",
                "KILL - Port opens",
                "Port opens (KILL)",
                "ANNULATION: Port",
                "ANNULATION - Le port",
                "À annuler: le port",
                "PHOTO KILL"
            })
    void kill_in_a_headline_kills(String headline) {
        WireItem item = item(headline, "");
        assertThat(item.signals()).contains(Signal.KILL);
        assertThat(item.pubStatus()).isEqualTo(PubStatus.CANCELED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Storm kills four",
                "Kill Bill returns",
                "KILL BILL STAR RETURNS",
                "STORM KILLS FOUR",
                "KILL-SWITCH LAW PASSED",
                "LICENCE TO KILL",
                "Bird flu: mandatory kill ordered",
                "Annulation du concert au port",
                "Annulation : le concert du port",
                "To kill or not",
                "Killed: nobody",
                "Port annule le concert",
                "ANNULATIONS EN SERIE AU PORT"
            })
    void story_about_killing_is_no_kill(String headline) {
        WireItem item = item(headline, "Adds that the storm killed four. Please do not kill the messenger.");
        assertThat(item.signals()).isEmpty();
        assertThat(item.pubStatus()).isEqualTo(PubStatus.USABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kill urn:newsml:a.example:1:x             | urn:newsml:a.example:1:x",
                "KILL tag:a.example,2026:x, use tag:a.example,2026:y. | tag:a.example,2026:x",
                "Prière d'annuler tag:a.example,2026:x.    | tag:a.example,2026:x",
                "Editors: please kill the story urn:newsml:a.example:1:x and urn:newsml:a.example:1:y |"
                        + " urn:newsml:a.example:1:x urn:newsml:a.example:1:y",
                "MANDATORY KILL of urn:x:1 tag:a.example,2026:x | tag:a.example,2026:x"
            })
    void kill_names_the_items_that_it_means(String edNote, String kills) {
        WireItem item = item("Advisory to editors", edNote);
        assertThat(String.join(" ", item.kills())).isEqualTo(kills);
        assertThat(item.signals()).contains(Signal.KILL, Signal.ADVISORY);
        assertThat(item.pubStatus()).isEqualTo(PubStatus.USABLE);
    }

    @Test
    void kill_that_names_a_version_kills_the_item() {
        assertThat(item(
                                "ADVISORY/KILL",
                                "urn:newsml:a.example:20260301T100000Z:TX-1:2 and tag:a.example,2026:newsml_L4:263518")
                        .kills())
                .containsExactlyInAnyOrder(
                        "urn:newsml:a.example:20260301T100000Z:TX-1:2",
                        "urn:newsml:a.example:20260301T100000Z:TX-1",
                        "tag:a.example,2026:newsml_L4:263518",
                        "tag:a.example,2026:newsml_L4");
        assertThat(item("ADVISORY/KILL", "urn:x:1:4 tag:a.example,2026:x").kills())
                .containsExactly("tag:a.example,2026:x");
    }

    @Test
    void guid_in_the_note_of_a_living_story_kills_nothing() {
        assertThat(item("Port opens", "See also urn:newsml:a.example:1:x").kills())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Embargoed to 0001 Friday September 9",
                "EMBARGOED UNTIL 00.01 FRIDAY",
                "STRICTLY EMBARGOED. Not for release until noon",
                "Sous embargo jusqu'à lundi 6h00",
                "Embargo: Monday 6am",
                "Not for publication before 0600 GMT Monday",
                "Under embargo",
                "Embargo 0001 GMT for papers, 0600 GMT for online, 9 September 2016",
                "Hold for release",
                "SPERRFRIST 6 Uhr",
                "محظور النشر حتى الاثنين",
                "Embargoed until 0001 GMT Friday September 31 2016",
                "Embargoed until 6am EST, 2026-03-01T06:00:00Z"
            })
    void embargo_in_words_holds_the_item(String edNote) {
        WireItem item = item("Port opens", edNote);
        assertThat(item.embargo()).isInstanceOf(Embargo.Unreadable.class);
        assertThat(item.signals()).containsExactly(Signal.EMBARGO);
        assertThat(item.findings()).extracting(Finding::code).containsExactly("wire-embargo-words");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Embargoed until 2026-03-02T06:00:00+01:00     | 2026-03-02T05:00:00Z",
                "EMBARGOED UNTIL 0001 GMT Friday September 9, 2016 | 2016-09-09T00:01:00Z",
                "Embargo: 06:30 UTC, 2 March 2026.             | 2026-03-02T06:30:00Z",
                "Sous embargo jusqu'au 6h30 GMT lundi 2 mars 2026 | 2026-03-02T06:30:00Z"
            })
    void embargo_in_exact_words_is_that_moment(String edNote, Instant moment) {
        assertThat(item("Port opens", edNote).embargo()).isEqualTo(new Embargo.Until(moment));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Embargo lifted",
                "The embargo has been lifted",
                "No embargo",
                "Not embargoed",
                "Levée de l'embargo",
                "Adds that the oil embargo goes on"
            })
    void embargo_that_is_over_or_of_goods_is_none(String edNote) {
        assertThat(item("US lifts arms embargo on Cuba", edNote).embargo()).isEqualTo(new Embargo.None());
    }

    @Test
    void embargo_in_a_headline_is_one_only_as_a_mark() {
        assertThat(item("EMBARGOED UNTIL MONDAY - Port opens", "").embargo()).isInstanceOf(Embargo.Unreadable.class);
        assertThat(item("Port opens (EMBARGOED)", "").embargo()).isInstanceOf(Embargo.Unreadable.class);
        assertThat(item("EU extends embargo on oil", "").embargo()).isEqualTo(new Embargo.None());
        assertThat(item("Embargo on oil hits port", "").embargo()).isEqualTo(new Embargo.None());
    }
}

package org.broadsheet.wire.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.Language;
import org.broadsheet.wire.format.WireItem.ItemClass;
import org.broadsheet.wire.format.WireItem.PubStatus;
import org.broadsheet.wire.format.WireItem.Signal;
import org.broadsheet.wire.format.WireSubject.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsMlG2Test {
    @Test
    void item_has_its_identity_its_dates_and_its_rights() {
        WireItem item = Samples.only(Samples.g2("<pubStatus qcode='stat:usable'/>"));
        assertThat(item.guid()).isEqualTo("urn:newsml:harbour.example:20260301:quay");
        assertThat(item.version().number()).contains(3L);
        assertThat(item.versionCreated()).contains(Instant.parse("2026-03-01T09:00:00Z"));
        assertThat(item.firstCreated()).contains(Instant.parse("2026-03-01T09:00:00Z"));
        assertThat(item.itemClass()).isEqualTo(ItemClass.TEXT);
        assertThat(item.pubStatus()).isEqualTo(PubStatus.USABLE);
        assertThat(item.language()).contains(new Language("en-GB"));
        assertThat(item.headline()).isEqualTo("Quay four reopens");
        assertThat(item.copyrightHolder()).isEqualTo("Harbour Office");
        assertThat(item.usageTerms()).containsExactly("NO ARCHIVAL USE", "Not in print.");
        assertThat(item.infoSources())
                .as("the provider, where no source is named")
                .containsExactly("Harbour Office");
        assertThat(item.body()).isEqualTo(Body.parse("<p>The quay is open.</p>"));
        assertThat(item.embargo()).isEqualTo(new Embargo.None());
        assertThat(item.signals()).isEmpty();
        assertThat(item.findings()).isEmpty();
    }

    @Test
    void content_metadata_lands_in_its_fields() {
        WireItem item = Samples.only(Samples.g2(
                "<service qcode='svc:ports'><name>Ports</name></service><edNote>Photo follows</edNote>"
                        + "<link rel='irel:seeAlso' residref='urn:newsml:harbour.example:20260228:crane'/>",
                """
                <urgency>2</urgency><located qcode='city:rtm'><name>Rotterdam</name></located>
                <infoSource qcode='src:1'><name>Port authority</name></infoSource>
                <infoSource role='cRole:phot' literal='x'/>
                <language tag='nl'/><genre qcode='genre:Current'><name
                xml:lang='en'>Current</name></genre>
                <subject qcode='medtop:20000639'/><subject qcode='medtop:20000639'>
                <name>diplomacy</name></subject>
                <subject uri='http://cv.iptc.org/newscodes/subjectcode/04011002' type='cpnat:abstract'/>
                <subject literal='Harbour office' type='cpnat:organisation'/>
                <subject type='cpnat:geoArea' qcode='c:nl'><name>Netherlands</name><broader
                qcode='c:eu'>
                <name>Europe</name></broader></subject>
                <slugline separator='-'>ports-quay</slugline>
                <headline role='hld:subhead'>After two years</headline>
                <dateline>ROTTERDAM, March 1 (Harbour) —</dateline><by>The port desk</by>
                <creditline>Harbour/Port</creditline>
                <description role='drol:caption'>not this</description>
                <description role='drol:summary'>It took <br/>two years.</description>
                """,
                ""));
        assertThat(item.urgency()).isEqualTo(2);
        assertThat(item.located()).isEqualTo("Rotterdam");
        assertThat(item.infoSources()).containsExactly("Port authority");
        assertThat(item.language()).contains(new Language("nl"));
        assertThat(item.genre()).containsExactly("Current");
        assertThat(item.subjects())
                .containsExactly(
                        new WireSubject(Kind.TOPIC, "20000639", "medtop", "diplomacy"),
                        new WireSubject(Kind.TOPIC, "04011002", "subj", ""),
                        new WireSubject(Kind.ORGANISATION, "", "", "Harbour office"),
                        new WireSubject(Kind.PLACE, "nl", "c", "Netherlands"),
                        new WireSubject(Kind.PLACE, "eu", "c", "Europe"));
        assertThat(item.slugline()).isEqualTo("ports-quay");
        assertThat(item.headline()).isEqualTo("Quay four reopens");
        assertThat(item.subheadline()).isEqualTo("After two years");
        assertThat(item.dateline()).isEqualTo("ROTTERDAM, March 1 (Harbour) —");
        assertThat(item.byline()).isEqualTo("The port desk");
        assertThat(item.creditline()).isEqualTo("Harbour/Port");
        assertThat(item.standfirst()).isEqualTo("It took two years.");
        assertThat(item.services()).containsExactly("Ports");
        assertThat(item.edNote()).isEqualTo("Photo follows");
        assertThat(item.links()).containsExactly("urn:newsml:harbour.example:20260228:crane");
        assertThat(item.findings()).isEmpty();
    }

    @Test
    void alias_of_a_catalog_and_an_assert_say_what_a_subject_is() {
        String message = Samples.g2("", "<subject qcode='mt:20000056'/><subject qcode='p:7'/>", "")
                .replace(
                        "<rightsInfo>",
                        "<catalog><scheme alias='mt'"
                                + " uri='http://cv.iptc.org/newscodes/mediatopic/'/></catalog><rightsInfo>")
                .replace(
                        "<contentSet>",
                        "<assert qcode='p:7'><type qcode='cpnat:organisation'/><name>Port"
                                + " authority</name></assert><contentSet>");
        assertThat(Samples.only(message).subjects())
                .containsExactly(
                        new WireSubject(Kind.TOPIC, "20000056", "medtop", ""),
                        new WireSubject(Kind.ORGANISATION, "7", "p", "Port authority"));
    }

    @Test
    void nitf_gives_its_body_and_what_the_metadata_left_open() {
        WireItem item = Samples.only(
                Samples.g2(
                        "",
                        "",
                        """
                <inlineXML contenttype='application/nitf+xml'>
                <nitf xmlns='http://iptc.org/std/NITF/2006-10-18/'><body>
                <body.head><hedline><hl1>Other headline</hl1><hl2>Lower headline</hl2></hedline>
                <byline>By <person>the port desk</person></byline>
                <dateline><location>Rotterdam</location></dateline></body.head>
                <body.content><block><p>“Open” <em>again</em> at <org>quay</org> 4.</p>
                <hl2>Crosshead</hl2>
                <media media-type='image'>
                <media-reference mime-type='image/jpeg' source='quay.jpg' alternate-text='Quay'/>
                <media-caption>The quay</media-caption></media></block></body.content>
                <body.end><tagline>Editing by the night desk</tagline></body.end></body></nitf></inlineXML>"""));
        assertThat(item.headline()).isEqualTo("Quay four reopens");
        assertThat(item.subheadline()).isEqualTo("Lower headline");
        assertThat(item.byline()).isEqualTo("By the port desk");
        assertThat(item.dateline()).isEqualTo("Rotterdam");
        assertThat(item.body())
                .isEqualTo(Body.parse("<p>“Open” <em>again</em> at quay 4.</p><h2>Crosshead</h2>"
                        + "<figure><img src='quay.jpg' alt='Quay'><figcaption>The quay</figcaption></figure>"
                        + "<p>Editing by the night desk</p>"));
    }

    @Test
    void inline_data_is_text_markup_or_base64() {
        assertThat(Samples.only(Samples.g2(
                                "", "", "<inlineData contenttype='text/plain'>One.\n\nTwo &amp; three.</inlineData>"))
                        .body())
                .isEqualTo(Body.parse("<p>One.</p><p>Two &amp; three.</p>"));
        assertThat(Samples.only(Samples.g2(
                                "", "", "<inlineData contenttype='text/html'>&lt;p>One.&lt;/p></inlineData>"))
                        .body())
                .isEqualTo(Body.parse("<p>One.</p>"));
        String encoded = Base64.getMimeEncoder().encodeToString("Größe".getBytes(StandardCharsets.UTF_8));
        assertThat(Samples.only(Samples.g2(
                                "",
                                "",
                                "<inlineData contenttype='text/plain' encoding='enc:base64'>" + encoded
                                        + "</inlineData>"))
                        .body())
                .isEqualTo(Body.parse("<p>Größe</p>"));
        assertThat(Samples.only(Samples.g2("", "", "<inlineData contenttype='image/png'>AAAA</inlineData>"))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("g2-content");
    }

    @Test
    void headline_that_is_repeated_in_the_body_is_taken_off() {
        WireItem item = Samples.only(Samples.g2(
                "", "", "<inlineXML><html><body><h1>Quay four\nreopens</h1><p>Text.</p></body></html></inlineXML>"));
        assertThat(item.body()).isEqualTo(Body.parse("<p>Text.</p>"));
    }

    @Test
    void picture_is_the_rendition_with_most_pixels() {
        WireItem item = Samples.only(Samples.g2(
                        "",
                        "<creditline>Port</creditline><description role='drol:caption'>The quay</description>",
                        """
                        <remoteContent rendition='rnd:thumb' href='file:///./ quay-s.jpg'
                        contenttype='image/jpeg' width='80' height='60'/>
                        <remoteContent rendition='rnd:highRes' href='./quay.jpg'
                        contenttype='image/jpeg' width='3000' height='2000'/>
                        <remoteContent rendition='rnd:x' href='quay.mp4' contenttype='video/mp4'
                        width='9000' height='9000'/>""")
                .replace("ninat:text", "ninat:picture"));
        assertThat(item.itemClass()).isEqualTo(ItemClass.PICTURE);
        assertThat(item.pictures())
                .containsExactly(new WirePicture("quay.jpg", "image/jpeg", 3000, 2000, "The quay", "", "Port"));
    }

    @ParameterizedTest
    @CsvSource({
        "stat:usable, USABLE, 0",
        "stat:withheld, WITHHELD, 0",
        "stat:canceled, CANCELED, 0",
        "stat:embargoed, WITHHELD, 1",
        "x:CANCELED, CANCELED, 0"
    })
    void publication_status_fails_closed(String qcode, PubStatus status, int findings) {
        WireItem item = Samples.only(Samples.g2("<pubStatus qcode='" + qcode + "'/>"));
        assertThat(item.pubStatus()).isEqualTo(status);
        assertThat(item.findings()).hasSize(findings);
    }

    @Test
    void embargo_is_a_moment_or_holds_the_item_or_is_none() {
        assertThat(Samples.only(Samples.g2("<embargoed>2026-03-02T06:00:00+01:00</embargoed>"))
                        .embargo())
                .isEqualTo(new Embargo.Until(Instant.parse("2026-03-02T05:00:00Z")));
        assertThat(Samples.only(Samples.g2("<embargoed>20260302T050000Z</embargoed>"))
                        .embargo())
                .isEqualTo(new Embargo.Until(Instant.parse("2026-03-02T05:00:00Z")));
        assertThat(Samples.only(Samples.g2("<embargoed/>")).embargo()).isEqualTo(new Embargo.None());
        assertThat(Samples.only(Samples.g2("<!-- <embargoed>2026-03-02T06:00:00Z</embargoed> -->"))
                        .embargo())
                .isEqualTo(new Embargo.None());
        assertThat(Samples.only(Samples.g2("<embargoed>0001-01-01T00:00:00</embargoed>"))
                        .embargo())
                .isEqualTo(new Embargo.None());
        for (String unreadable : List.of("2026-03-02T06:00:00", "2026-03-02", "Monday", "2026-13-02T06:00:00Z")) {
            WireItem item = Samples.only(Samples.g2("<embargoed>" + unreadable + "</embargoed>"));
            assertThat(item.embargo()).isEqualTo(new Embargo.Unreadable(unreadable));
            assertThat(item.signals()).containsExactly(Signal.EMBARGO);
            assertThat(item.findings()).extracting(Finding::code).containsExactly("wire-embargo");
        }
    }

    @Test
    void signals_say_what_a_version_is() {
        assertThat(Samples.only(Samples.g2("<signal qcode='sig:correction'/>")).isCorrection())
                .isTrue();
        assertThat(Samples.only(Samples.g2("<signal uri='http://cv.iptc.org/newscodes/signal/update'/>"))
                        .signals())
                .containsExactly(Signal.UPDATE);
        assertThat(Samples.only(Samples.g2("<signal qcode='sig:atomic'/>")).signals())
                .isEmpty();
    }

    @Test
    void advisory_kills_the_item_that_its_link_or_its_note_names() {
        WireItem byLink = Samples.only(Samples.g2("<signal qcode='sig:kill'/>"
                + "<link rel='irel:seeAlso' residref='urn:newsml:harbour.example:20260228:other'/>"
                + "<link rel='irel:previousVersion' residref='urn:newsml:harbour.example:20260228:crane'/>"));
        assertThat(byLink.kills()).containsExactly("urn:newsml:harbour.example:20260228:crane");
        assertThat(byLink.pubStatus()).isEqualTo(PubStatus.USABLE);
        assertThat(byLink.signals()).containsExactlyInAnyOrder(Signal.KILL, Signal.ADVISORY);
        WireItem byNote = Samples.only(Samples.g2("<edNote>MANDATORY KILL: urn:newsml:harbour.example:20260228:crane. "
                + "Replaced by tag:harbour.example,2026:new.</edNote>"));
        assertThat(byNote.kills()).containsExactly("urn:newsml:harbour.example:20260228:crane");
        WireItem own = Samples.only(Samples.g2("<edNote>Kill the story</edNote>"));
        assertThat(own.kills()).isEmpty();
        assertThat(own.pubStatus()).isEqualTo(PubStatus.CANCELED);
    }

    @Test
    void package_lists_its_members_along_its_groups() {
        WireItem item = Samples.only(
                """
                <packageItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:pack"
                version="1" standard="NewsML-G2" standardversion="2.34">
                <itemMeta><itemClass qcode="ninat:composite"/><provider literal="p"/>
                <versionCreated>2026-03-01T10:00:00Z</versionCreated>
                <title>Ports this week</title></itemMeta>
                <groupSet root="A"><group id="B"><itemRef residref="urn:x:3"/><groupRef
                idref="A"/></group>
                <group id="A"><itemRef residref="urn:x:1"/><groupRef idref="B"/>
                <itemRef residref="urn:x:4"/><itemRef residref="urn:x:1"/></group>
                <group id="C"><itemRef residref="urn:x:5" href="p.jpg" contenttype="image/jpeg"
                width="4" height="3"/></group></groupSet></packageItem>
                """);
        assertThat(item.itemClass()).isEqualTo(ItemClass.COMPOSITE);
        assertThat(item.headline()).isEqualTo("Ports this week");
        assertThat(item.members()).containsExactly("urn:x:1", "urn:x:3", "urn:x:4", "urn:x:5");
        assertThat(item.pictures()).extracting(WirePicture::href).containsExactly("p.jpg");
    }
}

package org.broadsheet.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyTest {
    private static List<Inline> words(String characters) {
        return List.of(new Inline.Text(characters));
    }

    private static final Body EVERY_KIND = new Body(List.of(
            new Block.Paragraph(List.of(
                    new Inline.Text("The harbour office "),
                    new Inline.Strong(
                            List.of(new Inline.Text("said “"), new Inline.Emphasis(words("no")), new Inline.Text("”"))),
                    new Inline.Text(" & meant <it>: "),
                    new Inline.Link("https://example.org/a?b=1&c=%22x%22", words("its reasons")),
                    new Inline.LineBreak(),
                    new Inline.Text("Quay 4"))),
            new Block.Heading(2, words("Tides")),
            new Block.Heading(3, words("Spring tides")),
            new Block.Quote(List.of(
                    new Block.Paragraph(words("First.")),
                    new Block.Quote(List.of(new Block.Paragraph(words("Deeper.")))),
                    new Block.Rule())),
            new Block.Listing(false, List.of(words("one"), words("two"))),
            new Block.Listing(true, List.of(words("first"), List.of(new Inline.Emphasis(words("second"))))),
            new Block.Figure(
                    "/media/1/quay.jpg", "The quay", words("Ships at the “quay”"), Optional.of("Harbour office")),
            new Block.Figure("quay-2.jpg", "", List.of(), Optional.of("Port <archive>")),
            new Block.Figure("https://example.org/3.jpg", "", List.of(), Optional.empty()),
            new Block.Table(List.of(
                    new Block.Row(
                            List.of(new Block.Cell(true, words("Berth")), new Block.Cell(true, words("Draught")))),
                    new Block.Row(List.of(new Block.Cell(false, words("4")), new Block.Cell(false, List.of()))))),
            new Block.Rule(),
            new Block.Embed("https://example.org/post/7", "A post of the harbour office"),
            new Block.Embed("https://example.org/post/8", "")));

    @Test
    void every_kind_of_block_is_read_back_as_it_was_written() {
        assertThat(Body.parse(EVERY_KIND.toHtml().markup())).isEqualTo(EVERY_KIND);
    }

    @Test
    void typography_is_kept_character_by_character() {
        String text =
                "“Curly” ‘single’ – en — em … 5\u00a0km, 10\u202f000\u2009m, soft\u00adhyphen, \u200fمرحبا\u200e, "
                        + "\u2066isolated\u2069, na\u00efve e\u0301, \ud83d\udea2, a\u200bb, «\u202fdit-elle\u202f»";
        Body body = Body.parse("<p>" + text + "</p>");
        assertThat(body.toText()).isEqualTo(text);
        assertThat(Body.parse(body.toHtml().markup())).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "bare text                                  | <p>bare text</p>",
                "one<br><br>two<br/>three                   | <p>one</p>/<p>two<br>three</p>",
                "<em>a<br><br>b</em>                        | <p><em>a</em></p>/<p><em>b</em></p>",
                "<div><section><article>x</article>y</section></div> | <p>x</p>/<p>y</p>",
                "<b>x</b> and <i>y</i>                      | <p><strong>x</strong> and <em>y</em></p>",
                "a <b> b </b> c                             | <p>a <strong>b</strong> c</p>",
                "<b><p>x</p><p>y</p></b>                    | <p><strong>x</strong></p>/<p><strong>y</strong></p>",
                "<h1>x</h1><h4>y</h4><h6>z</h6>             | <h2>x</h2>/<h3>y</h3>/<h3>z</h3>",
                "<ul><li>a<ol><li>b</li></ol></li><li>c</ul>| <ul><li>a</li><li>b</li><li>c</li></ul>",
                "<ul><li><p>a</p><p>b</p></li></ul>         | <ul><li>a<br>b</li></ul>",
                "<p>&nbsp;</p><p> <br></p><p>x</p><p></p>   | <p>x</p>",
                "<body.content><block><p>x <org>y</org></p></block></body.content> | <p>x y</p>",
                "<td>x</td>                                 | <p>x</p>",
                "<table><tr><td><ul><li>a</li><li>b</li></ul></td></tr></table> "
                        + "| <table><tr><td>a<br>b</td></tr></table>",
                "<pre>a\tb</pre>                            | <p>a b</p>",
                "<p>x <q>y</q></p>                          | <p>x “y”</p>",
                "H<sub>2</sub>O                             | <p>H2O</p>",
                "&#147;x&#148;                              | <p>“x”</p>",
                "<a href=' /x y '>z</a>                     | <p><a href=\"/x%20y\">z</a></p>",
                "<a href='//example.org/x'>z</a>            | <p><a href=\"https://example.org/x\">z</a></p>",
                "<a href='mailto:desk@example.org'>z</a>    | <p><a href=\"mailto:desk@example.org\">z</a></p>",
                "<p>a<img src='x.jpg' alt='b'>c</p>         | <p>a</p>/<figure><img src=\"x.jpg\" alt=\"b\""
                        + " loading=\"lazy\"></figure>/<p>c</p>",
                "<img src='https://t.example/p.gif' width=1 height=1>x | <p>x</p>",
                "<media media-type='image'><media-reference mime-type='image/jpeg'"
                    + " source='x.jpg'></media-reference><media-caption>c</media-caption><media-producer>d</media-producer></media>"
                    + " | <figure><img src=\"x.jpg\" alt=\"\" loading=\"lazy\"><figcaption>c <span"
                    + " class=\"credit\">d</span></figcaption></figure>",
            })
    void what_wires_send_comes_out_as(String sent, String stored) {
        Body body = Body.parse(sent);
        assertThat(body.toHtml().markup().replace("\n", "/")).isEqualTo(stored);
        assertThat(Body.parse(body.toHtml().markup())).isEqualTo(body);
    }

    @Test
    void plain_text_has_paragraphs_at_empty_lines_or_at_line_ends() {
        assertThat(Body.ofText("one\r\nand\r\n\r\ntwo <b>\r\n").toHtml().markup())
                .isEqualTo("<p>one and</p>\n<p>two &lt;b&gt;</p>");
        assertThat(Body.ofText("one\ntwo\n").blocks()).hasSize(2);
        assertThat(Body.ofText("  \n\n ").isEmpty()).isTrue();
    }

    @Test
    void page_prints_pictures_in_its_own_way() {
        var html = new BodyHtml(figure -> new BodyHtml.Image("/m/1-800.jpg", "/m/1-400.jpg 400w", "100vw", 800, 600));
        Body body = Body.parse("<figure><img src='/m/1.jpg' alt='A \"quay\"'></figure>");
        assertThat(html.render(body).markup())
                .isEqualTo(
                        "<figure><img src=\"/m/1-800.jpg\" srcset=\"/m/1-400.jpg 400w\" sizes=\"100vw\" width=\"800\" "
                                + "height=\"600\" alt=\"A &quot;quay&quot;\" loading=\"lazy\"></figure>");
    }

    @Test
    void text_gives_blocks_parted_by_an_empty_line() {
        assertThat(Body.parse("<h2>A</h2><p>b<br>c</p><ul><li>d<li>e</ul><hr><table><tr><td>f<td>g</table>")
                        .toText())
                .isEqualTo("A\n\nb\nc\n\nd\ne\n\nf\tg");
    }

    @Test
    void depth_and_size_are_bounded() {
        assertThatThrownBy(() -> Body.parse("x".repeat(HtmlNodes.CHARACTERS_MAX + 1)))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("body-too-large"));
        for (String tag :
                List.of("div", "blockquote", "b", "ul><li", "table><tr><td", "em><strong", "font", "q", "svg")) {
            Body deep = Body.parse(("<" + tag + ">").repeat(5_000) + "core");
            assertThat(Body.parse(deep.toHtml().markup())).isEqualTo(deep);
        }
        assertThatThrownBy(() -> Body.parse("<b>".repeat(HtmlNodes.TAGS_MAX + 1)))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("body-too-large"));
    }
}

package org.lectern.material.markup;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BulletList;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

class MarkupTest {
    private static List<Node> all(Node node) {
        var nodes = new ArrayList<Node>();
        nodes.add(node);
        for (Node c = node.getFirstChild(); c != null; c = c.getNext()) {
            nodes.addAll(all(c));
        }
        return nodes;
    }

    private static <N extends Node> List<N> find(String markdown, Class<N> type) {
        return all(Markup.parse(markdown)).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static List<String> problems(String markdown) {
        return Markup.check(markdown).stream()
                .map(p -> p.line() + " " + p.expectation().key().replace("material.markup.", ""))
                .toList();
    }

    @Test
    void readsLinesAndBoxes() {
        assertThat(find("a\n\n:::lines 4\n\nb", LinesBlock.class))
                .singleElement()
                .extracting(LinesBlock::count)
                .isEqualTo(4);
        assertThat(find(":::box 2.5cm", BoxBlock.class))
                .singleElement()
                .extracting(BoxBlock::centimetres)
                .isEqualTo(2.5);
        assertThat(problems("## Mine\n:::lines 4\n\nb")).isEmpty();
    }

    @Test
    void readsAScaleWithItsRows() {
        String text = ":::scale 1-5 \"not at all\" \"very well\"\n- one\n- two\n:::\n\nafter";
        var scale = find(text, ScaleBlock.class).getFirst();
        assertThat(scale.from()).isEqualTo(1);
        assertThat(scale.to()).isEqualTo(5);
        assertThat(scale.low()).isEqualTo("not at all");
        assertThat(scale.high()).isEqualTo("very well");
        assertThat(scale.getFirstChild()).isInstanceOf(BulletList.class);
        assertThat(Markup.paragraphs(scale))
                .containsExactly("not at all", "very well", "one", "two");
        assertThat(scale.getNext()).isInstanceOf(Paragraph.class);
        assertThat(problems(text)).isEmpty();
    }

    @Test
    void readsCardsColumnsAndNotes() {
        String text =
                """
                :::cards 2x4
                - **Head** text
                :::

                :::columns 3

                1. a

                :::

                :::note
                **Example.** One.

                Two.
                :::
                """;
        var cards = find(text, CardsBlock.class).getFirst();
        assertThat(cards.columns()).isEqualTo(2);
        assertThat(cards.rows()).isEqualTo(4);
        assertThat(find(text, ColumnsBlock.class).getFirst().columns()).isEqualTo(3);
        assertThat(Markup.paragraphs(find(text, NoteBlock.class).getFirst()))
                .containsExactly("Example. One.", "Two.");
        assertThat(problems(text)).isEmpty();
    }

    @Test
    void readsDirectivesInsideSteps() {
        String text = "1. (5 min) **One.**\n\n   :::note\n   Tip\n   :::\n\n2. (5 min) **Two.**\n";
        assertThat(problems(text)).isEmpty();
        assertThat(find(text, NoteBlock.class)).hasSize(1);
        assertThat(Markup.paragraphs(Markup.parse(text)))
                .containsExactly("(5 min) One.", "Tip", "(5 min) Two.");
    }

    @ParameterizedTest
    @CsvSource({"____,4", "Name: ________ and,8", "a____b,4", "**so ____**,4", "- [ ] ____,4"})
    void takesFourUnderscoresAsAGap(String text, int underscores) {
        assertThat(find(text, FillIn.class))
                .singleElement()
                .extracting(FillIn::underscores)
                .isEqualTo(underscores);
        assertThat(find(text, ThematicBreak.class)).isEmpty();
    }

    @Test
    void keepsAGapInTheMiddleOfAParagraph() {
        assertThat(find("before\n____\nafter", Paragraph.class)).hasSize(1);
        assertThat(Markup.plainText(Markup.parse("Name: ____ , date"))).isEqualTo("Name: , date");
    }

    @Test
    void leavesEmphasisAndBreaksAlone() {
        assertThat(find("_a_ and __b__", Emphasis.class)).hasSize(1);
        assertThat(find("_a_ and __b__", StrongEmphasis.class)).hasSize(1);
        assertThat(find("`____`", FillIn.class)).isEmpty();
        assertThat(find("a\n\n***\n\n---\n\n___\n\n- - -", ThematicBreak.class)).hasSize(4);
        assertThat(find("Title\n---\n", Heading.class)).hasSize(1);
        assertThat(find("Title\n---\n", ThematicBreak.class)).isEmpty();
        assertThat(find("a\n***\nb", ThematicBreak.class)).hasSize(1);
    }

    @Test
    void marksBoxesToTick() {
        String text = "- [ ] open\n- [x] done\n- [y] neither\n- [](no)\n";
        assertThat(find(text, TaskMarker.class))
                .extracting(TaskMarker::checked)
                .containsExactly(false, true);
        var marker = find(text, TaskMarker.class).getFirst();
        assertThat(marker.getParent().getFirstChild()).isSameAs(marker);
        assertThat(Markup.plainText(Markup.parse(text))).startsWith("open\ndone\n[y] neither");
    }

    @Test
    void readsMarksOfHeadings() {
        var heading = find("## Стъпки {#steps}\n", Heading.class).getFirst();
        assertThat(Markup.markOf(heading)).isEqualTo("steps");
        assertThat(Markup.plainText(heading)).isEqualTo("Стъпки");
        assertThat(Markup.markOf(find("## Plain\n", Heading.class).getFirst())).isNull();
    }

    @Test
    void readsTables() {
        String text = "| a | b |\n|---|---|\n| 1 | ____ |\n";
        assertThat(find(text, TableBlock.class)).hasSize(1);
        assertThat(find(text, FillIn.class)).hasSize(1);
        assertThat(Markup.paragraphs(Markup.parse(text))).containsExactly("a", "b", "1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<div>\n\n**a**\n\n</div>",
                "text <b onclick=\"x\">bold</b>",
                "<!-- hidden -->",
                "<?php x ?>"
            })
    void showsHtmlAsText(String text) {
        assertThat(find(text, HtmlBlock.class)).isEmpty();
        assertThat(find(text, HtmlInline.class)).isEmpty();
        String shown = Markup.plainText(Markup.parse(text)).replaceAll("\\s", "");
        assertThat(shown).isEqualTo(text.replace("**", "").replaceAll("\\s", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a?b=c",
                "HTTP://example.org",
                "mailto:a@example.org",
                "../files/list.pdf"
            })
    void allowsLinks(String address) {
        assertThat(find("[a](" + address + ")", Link.class)).hasSize(1);
        assertThat(problems("[a](" + address + ")")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "file:///etc/passwd",
                "data:text/html,x",
                "//example.org/a",
                "../../secret.md",
                "../files/../guide.md",
                "../files/.hidden",
                "guide.md",
                "#top"
            })
    void refusesOtherLinksAndKeepsTheirWords(String address) {
        String text = "see [the **words**](" + address + ")";
        assertThat(find(text, Link.class)).isEmpty();
        assertThat(Markup.plainText(Markup.parse(text))).isEqualTo("see the words");
        assertThat(problems(text)).containsExactly("1 link");
    }

    @Test
    void takesPicturesFromTheFilesOnly() {
        assertThat(problems("![A hand](../files/hand.png)")).isEmpty();
        assertThat(Markup.fileName("../files/hand.png")).isEqualTo("hand.png");
        assertThat(problems("![](../files/hand.png)")).containsExactly("1 pictureText");
        assertThat(problems("a\n\n![A hand](https://example.org/hand.png)"))
                .containsExactly("3 picture");
        assertThat(find("![A hand](https://example.org/hand.png)", Image.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ":::linse 4 | 1 unknownDirective",
                ":::lines | 1 lines",
                ":::lines 0 | 1 lines",
                ":::lines 41 | 1 lines",
                ":::lines four | 1 lines",
                ":::box 5 | 1 box",
                ":::box 26cm | 1 box",
                ":::box 0.5cm | 1 box",
                ":::cards 2*4\\n- a\\n::: | 1 cards",
                ":::cards 0x4\\n- a\\n::: | 1 cards",
                ":::scale 5-1 \"a\" \"b\"\\n- a\\n::: | 1 scale",
                ":::scale 1-11 \"a\" \"b\"\\n- a\\n::: | 1 scale",
                ":::scale 1-5 a b\\n- a\\n::: | 1 scale",
                ":::scale 1-5 \" \" \"b\"\\n- a\\n::: | 1 scale",
                ":::columns\\n- a\\n::: | 1 columns",
                ":::columns 5\\n- a\\n::: | 1 columns",
                ":::note here\\na\\n::: | 1 note",
                ":::note\\na | 1 notClosed",
                ":::note\\n::: | 1 empty",
                ":::cards 2x4\\ntext\\n::: | 1 list",
                ":::cards 2x4\\n1. text\\n::: | 1 list",
                ":::cards 2x4\\n- a\\n\\ntext\\n::: | 1 list",
                "a\\n\\n::: | 3 nothingToClose",
                "text\\n:::lines 2\\n\\nb | 2 place",
                ":::lines 2\\ntext | 1 place",
                ":::note\\na\\n:::\\ntext | 1 place",
                "> :::lines 2 | 1 place",
                "a\\n\\n    :::lines 2 | 3 indented",
                "a\\n    :::lines 2 | 2 indented",
                "# Title | 1 heading",
                "a\\n\\n#### Deep | 3 heading"
            })
    void namesLineAndExpectation(String text, String expected) {
        assertThat(problems(text.replace("\\n", "\n"))).containsExactly(expected);
    }

    @Test
    void namesANestedContainerOnce() {
        String text = ":::note\na\n\n:::columns 2\n- b\n:::\n\nc\n:::\n\nd";
        assertThat(problems(text)).containsExactly("4 nested");
        assertThat(Markup.plainText(Markup.parse(text))).contains("a", "b", "c", "d");
    }

    @Test
    void namesAnUnknownContainerOnce() {
        assertThat(problems(":::nto\na\n\n:::\n\nb")).containsExactly("1 unknownDirective");
    }

    @Test
    void collectsAllProblemsInTheOrderOfTheLines() {
        assertThat(problems(":::lines 99\n\n[a](x)\n\n:::nope\n\n# T\n"))
                .containsExactly("1 lines", "3 link", "5 unknownDirective", "7 heading");
    }

    @Test
    void showsRefusedDirectivesAsTheyWereWritten() {
        assertThat(Markup.plainText(Markup.parse(":::scale 9\n- a\n:::\n\nb")))
                .isEqualTo(":::scale 9\na\nb");
    }

    @Test
    void knowsTheLineOfEveryNode() {
        var link = find("a\n\n- b\n- c\n  [d](https://example.org)", Link.class).getFirst();
        assertThat(Markup.lineOf(link)).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "*a ", "[", "- ", "**a_", "![", "1. "})
    void survivesDeepNesting(String opening) {
        String text = opening.repeat(20_000) + "x";
        assertThat(Markup.plainText(Markup.parse(text))).endsWith("x");
    }

    @Property(tries = 500, seed = "20261123")
    void readsAnyTextWithoutLosingItsWords(@ForAll("noise") String noise) {
        var parsed = Markup.read(noise + "\n\nword");
        assertThat(Markup.plainText(parsed.document())).endsWith("word");
        assertThat(all(parsed.document()))
                .noneMatch(
                        n ->
                                n instanceof HtmlBlock
                                        || n instanceof HtmlInline
                                        || n instanceof RefusedDirective);
        int last = (int) (noise + "\n\nword").lines().count();
        assertThat(parsed.problems()).allMatch(p -> p.line() >= 1 && p.line() <= last);
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.of(
                        ":::note",
                        ":::",
                        ":::cards 2x4",
                        ":::lines 3",
                        "\n",
                        "\n\n",
                        "- ",
                        "a",
                        "    ",
                        "> ",
                        "[ ] ",
                        "<b>",
                        "<div>",
                        "____",
                        "_",
                        "**",
                        "[a](x)",
                        "|",
                        "## ",
                        "1. ",
                        "---")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }
}

package org.lectern.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.component.VEvent;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.base.LecternException;
import org.lectern.document.Stored;
import org.lectern.material.markup.Markup;
import org.lectern.material.markup.TaskMarker;
import org.lectern.plan.Block;
import org.lectern.plan.Checklist;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.SessionPlan;
import org.lectern.store.Store;
import org.lectern.text.Texts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What other programs get of a plan, read back as they would read it. */
class PlanExportsTest {
    private static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");
    private static final DocumentId ID = new DocumentId("123e4567-e89b-42d3-a456-426614174000");

    /** Each looks like something else in some format. */
    private static final List<String> HOSTILE =
            List.of(
                    "# no heading #",
                    "1. no list",
                    "- no list",
                    "+ no list",
                    "= no rule",
                    ":::lines 4",
                    "> no quotation",
                    "____ and *this* and `that` and ~~those~~",
                    "[a](http://example.org) ![b](../files/c.png) <b>bold</b> <!-- c -->",
                    "a | b \\| c \\",
                    "&amp; &#65; {#steps} {0} $x$",
                    "Steps {#steps}",
                    "[x] done, [ ] not",
                    "C#; x = 1, y: 2; BEGIN:VEVENT",
                    "„Кавички“ – “quotes” … 🙂");

    @TempDir private static Path folder;
    private static Store store;
    private static PlanExports exports;
    private static SessionPlan plan;

    @BeforeAll
    static void open() {
        store = Samples.storeWithLibrary(folder, 1);
        exports = new PlanExports(store.library());
        plan = Samples.plan(Samples.pin(store, 0), Samples.pin(store, 1));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static Stored<SessionPlan> stored(SessionPlan content, long save) {
        return new Stored<>(ID, save, Samples.NOW.plusSeconds(save), false, content);
    }

    private static SessionPlan hostilePlan() {
        var made =
                SessionPlan.empty(HOSTILE.getFirst(), Samples.group())
                        .withDate(LocalDate.of(2027, 1, 14))
                        .withPlace(HOSTILE.get(1))
                        .withNotes(String.join("\n", HOSTILE));
        var checklist = Checklist.EMPTY;
        for (String text : HOSTILE) {
            made =
                    made.append(
                            Block.ofText(text, 5)
                                    .withGoal(text)
                                    .withMethod(text)
                                    .withNotes(text + "\n" + text)
                                    .withMaterials(text));
            checklist = checklist.add(Checklist.Entry.of(text));
        }
        return made.withChecklist(checklist);
    }

    private static List<VEvent> events(SessionPlan of, long save) {
        byte[] file = exports.calendar(stored(of, save), Samples.BG, SOFIA);
        var calendar = Biweekly.parse(new String(file, StandardCharsets.UTF_8)).first();
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
        return calendar.getEvents();
    }

    private static Instant start(VEvent event) {
        return event.getDateStart().getValue().toInstant();
    }

    @Test
    void eachDayWithADateIsAnEntryInTheCalendar() {
        var events = events(plan, 3);
        assertThat(events).hasSize(2);
        var first = events.getFirst();
        assertThat(first.getSummary().getValue()).isEqualTo("Моите ценности · Ден 1");
        assertThat(first.getLocation().getValue()).isEqualTo(plan.place());
        // 9:30 in Sofia in winter; 95 minutes with a locked start in between.
        assertThat(start(first)).isEqualTo("2027-01-14T07:30:00Z");
        assertThat(first.getDateEnd().getValue().toInstant()).isEqualTo("2027-01-14T09:10:00Z");
        assertThat(first.getDescription().getValue().lines())
                .startsWith("09:30–09:40 Посрещане")
                .contains("10:30–10:45 Почивка", "10:45–11:10 Red: Разговор")
                .hasSize(6);
        assertThat(start(events.get(1))).isEqualTo("2027-01-15T12:00:00Z");
    }

    @Test
    void anEntryIsUpdatedWhenItIsImportedAgain() {
        var before = events(plan, 3);
        var after = events(plan.withTitle("Other").withStart(LocalTime.of(8, 0)), 4);
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).getUid().getValue())
                    .isEqualTo(before.get(i).getUid().getValue());
            assertThat(after.get(i).getSequence().getValue())
                    .isGreaterThan(before.get(i).getSequence().getValue());
        }
        assertThat(before.get(0).getUid().getValue())
                .isNotEqualTo(before.get(1).getUid().getValue());
        assertThat(exports.calendar(stored(plan, 3), Samples.BG, SOFIA))
                .isEqualTo(exports.calendar(stored(plan, 3), Samples.BG, SOFIA));
    }

    @Test
    void linesAreFoldedByOctetsAndTextIsEscaped() {
        byte[] file = exports.calendar(stored(hostilePlan(), 1), Samples.BG, SOFIA);
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).endsWith("\r\n").doesNotContainPattern("[^\r]\n").doesNotContain("\uFFFD");
        assertThat(text.split("\r\n", -1))
                .allSatisfy(
                        line ->
                                assertThat(line.getBytes(StandardCharsets.UTF_8))
                                        .hasSizeLessThanOrEqualTo(75));
        var event = events(hostilePlan(), 1).getFirst();
        assertThat(event.getSummary().getValue()).isEqualTo(HOSTILE.getFirst());
        assertThat(event.getDescription().getValue().lines().map(line -> line.substring(12)))
                .containsExactlyElementsOf(HOSTILE);
    }

    @Test
    void aPlanWithoutADateHasNoPlaceInACalendar() {
        var undated = SessionPlan.empty("Някога", Samples.group()).append(Block.ofBreak(5));
        assertThatThrownBy(() -> events(undated, 1))
                .isInstanceOfSatisfying(
                        LecternException.class,
                        e ->
                                assertThat(Texts.of(Samples.EN).get(e.userMessage()))
                                        .contains("“Някога” has no date"));
        assertThat(events(undated.withDate(LocalDate.of(2027, 7, 1)), 1)).hasSize(1);
    }

    private static List<String> plain(List<String> texts) {
        return texts.stream().map(PlanExportsTest::plain).toList();
    }

    /** As a reader sees it: blanks collapsed, and what is invisible left out. */
    private static String plain(String text) {
        return text.replace("\u2060", "").replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    @Test
    void markdownReadsAsItWasWritten() {
        var hostile = hostilePlan();
        String text = new String(exports.markdown(hostile, Samples.EN), StandardCharsets.UTF_8);
        assertThat(Markup.check(text))
                .allSatisfy(
                        p ->
                                assertThat(p.expectation().key())
                                        .isEqualTo("material.markup.heading"));
        var read = plain(Markup.paragraphs(Markup.parse(text)));
        assertThat(read.getFirst()).isEqualTo(HOSTILE.getFirst());
        for (String one : HOSTILE) {
            String shown = plain(one);
            assertThat(read).contains("Goal: " + shown, "Needed: " + shown);
            assertThat(read.stream().filter(shown::equals).count())
                    .as(shown)
                    // In the table as title and as method, and in the list of what to prepare.
                    .isGreaterThanOrEqualTo(3);
            assertThat(read)
                    .anyMatch(
                            p -> p.matches("\\d\\d:\\d\\d–\\d\\d:\\d\\d " + Pattern.quote(shown)));
        }
        assertThat(read).contains(plain(String.join(" ", HOSTILE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "bg", "el", "es", "it", "pl"})
    void markdownHasEveryPartInEachLanguage(String tag) {
        var language = LanguageTag.of(tag);
        var words = Texts.of(language);
        String text = new String(exports.markdown(plan, language), StandardCharsets.UTF_8);
        var document = Markup.parse(text);
        assertThat(all(document, TableBlock.class)).hasSize(2);
        assertThat(all(document, TaskMarker.class)).isNotEmpty();
        var read = plain(Markup.paragraphs(document));
        assertThat(read)
                .contains(
                        plan.title(),
                        words.get("paper.glance"),
                        words.get("paper.column.what"),
                        words.get("paper.break"),
                        words.get("paper.prepare"),
                        words.get("paper.facilitator"),
                        "Book the room",
                        words.get("plan.preparation.copies", 6, words.languageName(Samples.BG)),
                        words.get("exchange.goal", "Да се запознаем"),
                        "Първо картите",
                        "Вземи ключовете и флипчарта")
                .contains(
                        PlanMaterials.of(plan, store.library())
                                .title(plan.blocks().get(1), List.of(language)));
    }

    private static <N extends Node> List<N> all(Node node, Class<N> type) {
        var found = new ArrayList<N>();
        for (@Nullable Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (type.isInstance(child)) {
                found.add(type.cast(child));
            }
            found.addAll(all(child, type));
        }
        return found;
    }

    private static XWPFDocument word(SessionPlan of, LanguageTag language) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(exports.word(of, language)));
    }

    private static List<String> styled(XWPFDocument document, String style) {
        return document.getParagraphs().stream()
                .filter(p -> style.equals(p.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "bg", "el", "es", "it", "pl"})
    void theWordFileHasHeadingsTablesLanguageAndTitle(String tag) throws IOException {
        var language = LanguageTag.of(tag);
        var words = Texts.of(language);
        try (var document = word(plan, language)) {
            var properties = document.getProperties().getCoreProperties();
            assertThat(properties.getTitle()).isEqualTo(plan.title());
            assertThat(properties.getCreator()).isEqualTo("Lectern");
            var defaults = document.getStyles().getCtStyles().getDocDefaults();
            assertThat(defaults.getRPrDefault().getRPr().getLangArray(0).getVal().toString())
                    .isEqualTo(
                            tag.equals("en")
                                    ? "en-US"
                                    : new Locale.Builder()
                                            .setLanguage(tag)
                                            .setRegion(
                                                    tag.equals("el")
                                                            ? "GR"
                                                            : tag.toUpperCase(Locale.ROOT))
                                            .build()
                                            .toLanguageTag());
            assertThat(styled(document, "Title")).containsExactly(plan.title());
            assertThat(styled(document, "Heading1"))
                    .containsExactly(
                            words.get("paper.glance"),
                            words.get("paper.prepare"),
                            words.get("paper.notes"),
                            words.get("paper.facilitator"));
            assertThat(styled(document, "Heading2"))
                    .anyMatch(h -> h.endsWith("  Посрещане"))
                    .anyMatch(h -> h.contains(words.get("paper.day", 2)))
                    .hasSize(2 + 7);
            for (String style :
                    List.of("Title", "Heading1", "Heading2", "TableText", "TableGrid")) {
                assertThat(document.getStyles().styleExist(style)).as(style).isTrue();
            }
            assertThat(document.getTables()).hasSize(2);
            for (XWPFTable table : document.getTables()) {
                assertThat(table.getRow(0).isRepeatHeader()).isTrue();
                assertThat(table.getRow(0).getCell(0).getText())
                        .isEqualTo(words.get("paper.column.time"));
                assertThat(table.getRow(1).isRepeatHeader()).isFalse();
            }
            assertThat(document.getTables().getFirst().getRows()).hasSize(1 + 6);
            assertThat(styled(document, "Source")).hasSize(2);
            assertThat(styled(document, "Normal"))
                    .contains("Първо картите", words.get("exchange.goal", "Да се запознаем"));
        }
    }

    @Test
    void theWordFileSaysWhatWasWritten() throws IOException {
        try (var document = word(hostilePlan().withTitle("a\u0000\uD800b\u202E"), Samples.EN)) {
            assertThat(styled(document, "Title").getFirst()).isIn("ab", "a?b");
            var table = document.getTables().getFirst();
            for (int i = 0; i < HOSTILE.size(); i++) {
                var cell = table.getRow(i + 1).getCell(2);
                assertThat(cell.getParagraphs().stream().map(XWPFParagraph::getText))
                        .containsExactly(HOSTILE.get(i), HOSTILE.get(i));
            }
            assertThat(styled(document, "Normal"))
                    .containsAll(HOSTILE)
                    .contains("☐ " + HOSTILE.getLast());
        }
    }

    @Test
    void aPlanWithNothingInItIsWrittenToo() throws IOException {
        var empty = SessionPlan.empty("", Samples.group());
        assertThat(new String(exports.markdown(empty, Samples.EN), StandardCharsets.UTF_8))
                .startsWith("# Session plan\n");
        try (var document = word(empty, Samples.EN)) {
            assertThat(styled(document, "Title")).containsExactly("Session plan");
        }
        assertThat(events(empty.withDate(LocalDate.of(2027, 1, 14)), 1)).hasSize(1);
    }
}

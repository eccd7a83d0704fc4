package org.lectern.exchange;

import com.ibm.icu.util.ULocale;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.lectern.base.LanguageTag;
import org.lectern.material.Attribution;
import org.lectern.paper.PaperLanguage;
import org.lectern.paper.PlanAgenda;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A plan as a Word file that somebody goes on writing in: real headings, a table whose head is
 * repeated on each page, the language for the spelling checker. For one thread.
 */
final class WordFile {
    /** Twentieths of a point: A4 with margins of 2 cm, and the four columns between them. */
    private static final int PAGE_WIDTH = 11_906;

    private static final int PAGE_HEIGHT = 16_838;
    private static final int MARGIN = 1_134;
    private static final List<Integer> COLUMNS = List.of(1_500, 1_100, 4_738, 2_300);

    private final XWPFDocument document = new XWPFDocument();
    private final PlanAgenda agenda;
    private final PaperLanguage words;

    private WordFile(PlanAgenda agenda) {
        this.agenda = agenda;
        this.words = agenda.words();
    }

    static byte[] of(PlanAgenda agenda) {
        var out = new ByteArrayOutputStream();
        var file = new WordFile(agenda);
        try (var document = file.document) {
            file.frame();
            file.footer();
            file.glance();
            file.script();
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return out.toByteArray();
    }

    private void frame() throws IOException {
        styles();
        var properties = document.getProperties().getCoreProperties();
        properties.setTitle(SafeText.line(agenda.title()));
        properties.setCreator("Lectern");
        properties.getUnderlyingProperties().setLanguageProperty(locale(words.language()));
        properties.getUnderlyingProperties().setCreatedProperty(Optional.empty());
        document.getProperties().getExtendedProperties().setApplication("Lectern");
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setHeader(BigInteger.valueOf(MARGIN / 2));
        margins.setFooter(BigInteger.valueOf(MARGIN / 2));
        margins.setGutter(BigInteger.ZERO);
    }

    private void styles() throws IOException {
        var styles = document.createStyles();
        try (var in = WordFile.class.getResourceAsStream("styles.xml")) {
            if (in == null) {
                throw new IllegalStateException("styles.xml is missing");
            }
            styles.setStyles(StylesDocument.Factory.parse(in).getStyles());
        } catch (XmlException e) {
            throw new IllegalStateException("styles.xml is broken", e);
        }
        styles.setSpellingLanguage(locale(words.language()));
    }

    /** A language as Word names it, with a country: {@code bg-BG}. */
    private static String locale(LanguageTag language) {
        var likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(language.value()));
        return likely.getCountry().isEmpty()
                ? likely.getLanguage()
                : likely.getLanguage() + "-" + likely.getCountry();
    }

    private void glance() {
        paragraph("Title", agenda.title());
        agenda.facts().forEach(fact -> paragraph("Subtitle", fact));
        paragraph("Heading1", words.get("paper.glance"));
        for (var day : agenda.days()) {
            if (!day.heading().isEmpty()) {
                paragraph("Heading2", day.heading());
            }
            table(day);
            paragraph("Normal", day.totals());
        }
        if (!agenda.preparation().isEmpty()) {
            paragraph("Heading1", words.get("paper.prepare"));
            for (var todo : agenda.preparation()) {
                paragraph("Normal", (todo.done() ? "☑ " : "☐ ") + todo.text());
            }
        }
        if (!agenda.notes().isBlank()) {
            paragraph("Heading1", words.get("paper.notes"));
            paragraphs(agenda.notes());
        }
    }

    private void table(PlanAgenda.Day day) {
        var table = document.createTable(1, COLUMNS.size());
        table.setStyleID("TableGrid");
        table.setWidth(COLUMNS.stream().mapToInt(Integer::intValue).sum());
        var look = table.getCTTbl().getTblPr();
        look.unsetTblBorders();
        look.addNewTblLook().setFirstRow(true);
        var grid = table.getCTTbl().addNewTblGrid();
        COLUMNS.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
        var head = table.getRow(0);
        head.setRepeatHeader(true);
        fill(
                head,
                "E6F1F0",
                Stream.of("time", "minutes", "what", "how")
                        .map(column -> words.get("paper.column." + column))
                        .toList(),
                true);
        for (var row : day.allRows()) {
            var cells = table.createRow();
            fill(
                    cells,
                    row.isBreak() ? "F1F3F5" : "auto",
                    List.of(row.time(), row.length(), row.title(), row.method()),
                    false);
            if (!row.goal().isBlank()) {
                var goal = cells.getCell(2).addParagraph();
                goal.setStyle("TableText");
                text(goal.createRun(), row.goal());
            }
        }
    }

    private static void fill(XWPFTableRow row, String colour, List<String> texts, boolean isHead) {
        row.setCantSplitRow(true);
        for (int i = 0; i < texts.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            cell.setColor(colour);
            cell.setWidth(COLUMNS.get(i).toString());
            var paragraph = cell.getParagraphArray(0);
            paragraph.setStyle("TableText");
            var run = paragraph.createRun();
            run.setBold(isHead || i == 2);
            text(run, texts.get(i));
        }
    }

    private void script() {
        var rows = agenda.days().stream().flatMap(day -> day.allRows().stream()).toList();
        if (rows.isEmpty()) {
            return;
        }
        var heading = document.createParagraph();
        heading.setStyle("Heading1");
        heading.setPageBreak(true);
        text(heading.createRun(), words.get("paper.facilitator"));
        for (var row : rows) {
            paragraph("Heading2", row.time() + "  " + row.title());
            paragraph("Subtitle", String.join(" · ", how(row)));
            if (!row.goal().isBlank()) {
                paragraph("Normal", words.get("exchange.goal", row.goal()));
            }
            if (!row.needed().isBlank()) {
                paragraph("Normal", words.get("exchange.needed", row.needed()));
            }
            paragraphs(row.block().notes());
            material(row);
        }
    }

    private static List<String> how(PlanAgenda.Row row) {
        return Stream.of(row.length(), row.method()).filter(text -> !text.isBlank()).toList();
    }

    /** The steps of a material's guide, and who is to be named for them. */
    private void material(PlanAgenda.Row row) {
        var head = row.material();
        if (head == null) {
            return;
        }
        var edition = head.display(List.of(words.language()));
        for (var step : edition.steps()) {
            paragraph("Normal", "– " + words.minutes(step.minutes()) + "  " + step.title());
        }
        paragraph(
                "Source",
                Attribution.of(
                                head.facts(),
                                edition.title(),
                                edition.language(),
                                edition.translation())
                        .line(words.texts()));
    }

    private void paragraphs(String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> paragraph("Normal", line));
    }

    private void paragraph(String style, String text) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        text(paragraph.createRun(), text);
    }

    /** Title and page number at the foot of each page. */
    private void footer() {
        var paragraph = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setStyle("Source");
        text(paragraph.createRun(), agenda.title() + " · " + words.get("paper.made") + " · ");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        paragraph.createRun().getCTR().addNewInstrText().setStringValue("PAGE");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    /** Without what XML forbids; the counselor's line ends stay. */
    private static void text(XWPFRun run, String text) {
        var lines = SafeText.lines(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak(BreakType.TEXT_WRAPPING);
            }
            run.setText(lines[i], i);
        }
    }
}

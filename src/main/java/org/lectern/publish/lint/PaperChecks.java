package org.lectern.publish.lint;

import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;
import org.lectern.base.LecternException;
import org.lectern.base.UserMessage;
import org.lectern.material.Edition;
import org.lectern.material.Material;
import org.lectern.material.Sheet;
import org.lectern.material.SheetKind;
import org.lectern.material.markup.BoxBlock;
import org.lectern.material.markup.LinesBlock;
import org.lectern.material.markup.Markup;
import org.lectern.paper.ProofPaper;
import org.lectern.pdf.GlyphCoverage;
import org.lectern.pdf.PdfEngine;
import org.lectern.pdf.PdfLayout;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether an edition prints well. */
final class PaperChecks {
    /** A page with so few lines of words is paper for nothing. */
    private static final int FEW_LINES = 2;

    private final Path root;
    private final PdfEngine engine;
    private final GlyphCoverage glyphs;
    private final Findings findings;

    PaperChecks(Path root, PdfEngine engine, GlyphCoverage glyphs, Findings findings) {
        this.root = root;
        this.engine = engine;
        this.glyphs = glyphs;
        this.findings = findings;
    }

    /** How many pages an edition takes; none when it can't be printed. */
    record Pages(int guide, int sheets) {}

    /** Prints an edition and looks at its pages. */
    Pages look(Material material, Edition edition) {
        var text = new EditionText(root, material, edition);
        boolean printable = true;
        for (var sheet : edition.sheets()) {
            printable &= hasGlyphs(text, sheet);
        }
        if (!printable) {
            return new Pages(0, 0);
        }
        PdfLayout layout;
        try {
            layout = PdfLayout.of(engine.render(ProofPaper.of(material, edition)));
        } catch (LecternException e) {
            findings.add(Rule.FORMAT, text.folder(), 1, e.userMessage());
            return new Pages(0, 0);
        }
        return look(text, layout);
    }

    private boolean hasGlyphs(EditionText text, Sheet sheet) {
        String all =
                sheet.title()
                        + "\n"
                        + String.join("\n", Markup.paragraphs(EditionText.parse(sheet)));
        var missing = glyphs.missing(all);
        if (missing.isEmpty()) {
            return true;
        }
        String shown =
                missing.stream()
                        .map(
                                c ->
                                        String.format(
                                                Locale.ROOT,
                                                "%s (U+%04X)",
                                                Character.toString(c),
                                                c))
                        .collect(Collectors.joining(", "));
        findings.add(
                Rule.GLYPH,
                text.file(sheet),
                text.line(
                        sheet, Places.lineOf(sheet, Character.toString(missing.iterator().next()))),
                UserMessage.of("publish.lint.glyph", shown));
        return false;
    }

    /** Looks at an edition's pages as they were laid out. */
    Pages look(EditionText text, PdfLayout layout) {
        var sheets = ProofPaper.sheets(text.edition());
        var starts =
                layout.headings().stream()
                        .filter(heading -> heading.level() == 1)
                        .map(PdfLayout.Heading::page)
                        .toList();
        if (starts.size() != sheets.size()) {
            throw new IllegalStateException(
                    starts.size() + " sheets instead of " + sheets.size() + " in " + text.folder());
        }
        int guide = 0;
        int others = 0;
        for (int i = 0; i < sheets.size(); i++) {
            var sheet = sheets.get(i);
            int from = starts.get(i);
            int to = i + 1 < starts.size() ? starts.get(i + 1) : layout.pages();
            look(text, sheet, layout, from, to);
            if (sheet.kind() == SheetKind.GUIDE) {
                guide += to - from;
            } else {
                others += to - from;
            }
        }
        return new Pages(guide, others);
    }

    private void look(EditionText text, Sheet sheet, PdfLayout layout, int from, int to) {
        Integer meant = sheet.easy() ? null : text.material().facts().pages().get(sheet.name());
        if (meant != null && to - from > meant) {
            findings.add(
                    Rule.TOO_LONG,
                    text.file(sheet),
                    1,
                    UserMessage.of("publish.lint.tooLong", to - from, meant));
        }
        for (int page = from + 1; page < to; page++) {
            if (layout.linesOnPage().get(page) <= FEW_LINES) {
                findings.add(
                        Rule.NEARLY_EMPTY_PAGE,
                        text.file(sheet),
                        1,
                        UserMessage.of("publish.lint.nearlyEmptyPage", page - from + 1));
            }
        }
        var withRoom = headingsWithRoom(sheet);
        for (var heading : layout.headings()) {
            if (heading.page() >= from
                    && heading.page() < to - 1
                    && heading.isOrphaned()
                    && withRoom.stream().noneMatch(heading.text()::endsWith)) {
                findings.add(
                        Rule.ORPHANED_HEADING,
                        text.file(sheet),
                        text.line(sheet, Places.lineOf(sheet, unnumbered(heading.text()))),
                        UserMessage.of("publish.lint.orphanedHeading", heading.text()));
            }
        }
        for (var table : layout.tables()) {
            if (table.firstPage() >= from
                    && table.firstPage() < to
                    && table.lastPage() > table.firstPage()) {
                findings.add(
                        Rule.TABLE_CUT,
                        text.file(sheet),
                        1,
                        UserMessage.of("publish.lint.tableCut", Places.begin(table.text())));
            }
        }
    }

    /** A heading as it is written: the number of its section is the program's. */
    private static String unnumbered(String heading) {
        return heading.replaceFirst("^\\d+\\s+", "");
    }

    /**
     * Headings with lines or a box right below them: those are no words, so the next words may well
     * stand on the next page.
     */
    private static Set<String> headingsWithRoom(Sheet sheet) {
        var found = new HashSet<String>();
        var document = EditionText.parse(sheet);
        for (@Nullable Node n = document.getFirstChild(); n != null; n = n.getNext()) {
            boolean room = n.getNext() instanceof LinesBlock || n.getNext() instanceof BoxBlock;
            if (n instanceof Heading && room) {
                found.add(Markup.plainText(n));
            }
        }
        return found;
    }
}

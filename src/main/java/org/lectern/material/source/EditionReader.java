package org.lectern.material.source;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.material.Edition;
import org.lectern.material.Edition.Step;
import org.lectern.material.Edition.Translation;
import org.lectern.material.Edition.TranslationStatus;
import org.lectern.material.MaterialWords;
import org.lectern.material.Sheet;
import org.lectern.material.SheetKind;
import org.lectern.material.markup.Markup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads the texts of one edition. Knows no folders, so that an editor can use it on what is being
 * typed. Each reading is for one thread.
 */
public final class EditionReader {
    private static final String GUIDE = "guide.md";
    private static final int LONGEST_SUMMARY = 160;

    private final EditionSource source;
    private final Set<String> unreadable;
    private final Problems problems;
    private final List<Sheet> sheets = new ArrayList<>();
    private String summary = "";
    private List<String> objectives = List.of();
    private Translation translation = new Translation(TranslationStatus.ORIGINAL, null, 1);
    private List<Step> steps = List.of();

    private EditionReader(EditionSource source, Set<String> unreadable, Problems problems) {
        this.source = source;
        this.unreadable = unreadable;
        this.problems = problems;
    }

    /** The edition, or everything that is wrong with its texts. Safe from any thread. */
    public static SourceResult<Edition> read(EditionSource source) {
        var problems = new Problems();
        var edition = read(source, Set.of(), problems);
        return problems.result(() -> edition);
    }

    /**
     * The edition, made of stand-ins where a problem was added.
     *
     * @param unreadable names of files that are there but whose problem is already known
     */
    static Edition read(EditionSource source, Set<String> unreadable, Problems problems) {
        return new EditionReader(source, unreadable, problems).edition();
    }

    private Edition edition() {
        if (!isThere(GUIDE)) {
            in(GUIDE).at(1, "missingFile", GUIDE);
        }
        new TreeMap<>(source.texts()).forEach(this::readSheet);
        checkEasySheets();
        sheets.sort(
                Comparator.comparing(Sheet::kind)
                        .thenComparing(Sheet::name)
                        .thenComparing(Sheet::easy));
        String title = sheets.isEmpty() ? "" : sheets.getFirst().title();
        return new Edition(
                source.language(), title, summary, objectives, translation, steps, sheets);
    }

    private Problems.OfFile in(String file) {
        return problems.in(source.folder().isEmpty() ? file : source.folder() + "/" + file);
    }

    private void readSheet(String file, String text) {
        var found = in(file);
        var form = SheetFile.of(file);
        if (form == null) {
            found.at(1, "unknownFile", file);
            return;
        }
        var sheet = SheetText.read(text, found);
        if (sheet == null) {
            return;
        }
        String title = sheet.front().text("title");
        if (form.kind() == SheetKind.GUIDE) {
            readGuide(sheet, found);
        }
        sheet.front().finish();
        sheet.parsed().document().accept(new Check(sheet, form.kind(), found));
        sheets.add(new Sheet(form.kind(), form.name(), form.easy(), title, sheet.body()));
    }

    private void readGuide(SheetText sheet, Problems.OfFile found) {
        var front = sheet.front();
        summary = front.text("summary");
        int length = summary.codePointCount(0, summary.length());
        if (length > LONGEST_SUMMARY) {
            found.at(front.line("summary"), "summaryLength", length, LONGEST_SUMMARY);
        }
        objectives = front.texts("objectives");
        translation = translation(front.fields("translation"), found);
        steps = new GuideBody(sheet, found).read(source.typicalMinutes());
    }

    private Translation translation(Fields fields, Problems.OfFile found) {
        var status = fields.word("status", MaterialWords.words(TranslationStatus.values()));
        @Nullable LanguageTag from = null;
        int revision = source.revision();
        boolean saysWhereFrom = fields.has("source");
        saysWhereFrom |= fields.has("revision");
        if (fields.has("status") && status != TranslationStatus.ORIGINAL) {
            from = fields.language("source");
            revision = fields.integer("revision", 1, source.revision());
            if (from.equals(source.language())) {
                found.at(fields.line("source"), "translationSource", from.value());
            }
        } else if (saysWhereFrom) {
            found.at(fields.line("status"), "translationOriginal");
        }
        fields.finish();
        return new Translation(status, from, revision);
    }

    private boolean isThere(String file) {
        return source.texts().containsKey(file) || unreadable.contains(file);
    }

    private void checkEasySheets() {
        for (String file : source.texts().keySet()) {
            var form = SheetFile.of(file);
            if (form != null && form.easy() && !isThere(form.name() + ".md")) {
                in(file).at(1, "easyAlone", form.name() + ".md");
            }
        }
    }

    /** Looks at what a sheet's text refers to. */
    private final class Check extends AbstractVisitor {
        private final SheetText sheet;
        private final SheetKind kind;
        private final Problems.OfFile found;

        Check(SheetText sheet, SheetKind kind, Problems.OfFile found) {
            this.sheet = sheet;
            this.kind = kind;
            this.found = found;
        }

        @Override
        public void visit(Heading heading) {
            String mark = Markup.markOf(heading);
            boolean isSection = kind == SheetKind.GUIDE && heading.getLevel() == 2;
            if (mark != null && !isSection) {
                found.at(sheet.lineOf(heading), "extraMark", mark);
            }
            visitChildren(heading);
        }

        @Override
        public void visit(Link link) {
            checkFile(link, link.getDestination());
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            checkFile(image, image.getDestination());
            String name = image.getDestination().toLowerCase(Locale.ROOT);
            if (!name.endsWith(".png") && !name.endsWith(".jpg") && !name.endsWith(".jpeg")) {
                found.at(sheet.lineOf(image), "pictureKind", image.getDestination());
            }
        }

        private void checkFile(Node node, String destination) {
            String name = Markup.fileName(destination);
            if (name != null && !source.files().contains(name)) {
                found.at(sheet.lineOf(node), "noFile", name);
            }
        }
    }
}

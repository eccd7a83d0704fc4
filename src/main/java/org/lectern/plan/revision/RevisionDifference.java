package org.lectern.plan.revision;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.library.LibraryStore;
import org.lectern.library.MaterialHead;
import org.lectern.material.Edition;
import org.lectern.material.MaterialFacts;
import org.lectern.material.Sheet;
import org.lectern.material.SheetKind;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What differs between two revisions of a material.
 *
 * @param facts which facts differ; both sets of facts are at hand for showing them
 * @param texts the sheets with different texts, by language, only those that differ
 */
public record RevisionDifference(
        MaterialFacts before, MaterialFacts after, Set<Fact> facts, List<TextChange> texts) {
    /** The facts that matter to who uses a material. */
    public enum Fact {
        COMPETENCES,
        LEVEL,
        TYPE,
        MINUTES,
        GROUP,
        ONE_TO_ONE,
        METHOD,
        THINGS,
        INTERNET,
        AUDIENCE,
        SENSITIVITY,
        WITHDRAWN,
        LICENCE,
        AUTHORS,
        SOURCE,
        BASED_ON,
        FUNDING;

        boolean differs(MaterialFacts a, MaterialFacts b) {
            return !Objects.equals(of(a), of(b));
        }

        private @Nullable Object of(MaterialFacts facts) {
            return switch (this) {
                case COMPETENCES -> facts.competences();
                case LEVEL -> facts.level();
                case TYPE -> facts.type();
                case MINUTES -> facts.minutes();
                case GROUP -> facts.group();
                case ONE_TO_ONE -> facts.oneToOne();
                case METHOD -> facts.method();
                case THINGS -> facts.things();
                case INTERNET -> facts.internet();
                case AUDIENCE -> facts.audience();
                case SENSITIVITY -> facts.sensitivity();
                case WITHDRAWN -> facts.withdrawn();
                case LICENCE -> facts.licence();
                case AUTHORS -> facts.authors();
                case SOURCE -> facts.source();
                case BASED_ON -> facts.basedOn();
                case FUNDING -> facts.funding();
            };
        }
    }

    /** Where a text stands: a sheet, or what the catalogue shows. */
    public enum Part {
        /** Title, summary and objectives, a paragraph each. */
        OVERVIEW,
        GUIDE,
        BACKGROUND,
        HANDOUT,
        CARDS
    }

    /** What became of a paragraph. */
    public enum Mark {
        SAME,
        REMOVED,
        ADDED
    }

    /**
     * A paragraph of Markdown, in the order of reading; what was replaced stands before what
     * replaces it.
     */
    public record Paragraph(Mark mark, String markdown) {}

    /**
     * A text that differs. When the language or the sheet is new, every paragraph is added; when it
     * is gone, every one is removed.
     *
     * @param name the sheet's name, empty for the overview
     * @param easy whether it is the easy-to-read text
     */
    public record TextChange(
            LanguageTag language,
            Part part,
            String name,
            boolean easy,
            List<Paragraph> paragraphs) {
        public TextChange {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    public RevisionDifference {
        facts = java.util.Collections.unmodifiableSet(copy(facts));
        texts = List.copyOf(texts);
    }

    private static Set<Fact> copy(Set<Fact> facts) {
        var copy = EnumSet.noneOf(Fact.class);
        copy.addAll(facts);
        return copy;
    }

    /**
     * Compares two revisions in these languages. Reads the store: not on the FX thread.
     *
     * @throws org.lectern.base.LecternException when a text is missing or damaged
     */
    public static RevisionDifference of(
            MaterialHead before,
            MaterialHead after,
            LibraryStore library,
            List<LanguageTag> languages) {
        var facts = EnumSet.noneOf(Fact.class);
        for (var fact : Fact.values()) {
            if (fact.differs(before.facts(), after.facts())) {
                facts.add(fact);
            }
        }
        var texts = new ArrayList<TextChange>();
        for (var language : new LinkedHashSet<>(languages)) {
            var old = library.edition(before.pin(), language).orElse(null);
            var now = library.edition(after.pin(), language).orElse(null);
            texts.addAll(texts(language, old, now));
        }
        return new RevisionDifference(before.facts(), after.facts(), facts, texts);
    }

    /** Where a text stands in an edition. */
    private record Place(Part part, String name, boolean easy) {}

    private static List<TextChange> texts(
            LanguageTag language, @Nullable Edition old, @Nullable Edition now) {
        var before = paragraphs(old);
        var after = paragraphs(now);
        var places = new LinkedHashSet<>(after.keySet());
        places.addAll(before.keySet());
        var changes = new ArrayList<TextChange>();
        for (var place : places) {
            var a = before.getOrDefault(place, List.of());
            var b = after.getOrDefault(place, List.of());
            if (!a.equals(b)) {
                changes.add(
                        new TextChange(language, place.part, place.name, place.easy, marked(a, b)));
            }
        }
        return changes;
    }

    private static Map<Place, List<String>> paragraphs(@Nullable Edition edition) {
        var texts = new LinkedHashMap<Place, List<String>>();
        if (edition != null) {
            var overview = new ArrayList<>(List.of(edition.title(), edition.summary()));
            overview.addAll(edition.objectives());
            texts.put(new Place(Part.OVERVIEW, "", false), overview);
            for (var sheet : edition.sheets()) {
                var place = new Place(part(sheet.kind()), sheet.name(), sheet.easy());
                texts.put(place, paragraphs(sheet));
            }
        }
        return texts;
    }

    private static Part part(SheetKind kind) {
        return switch (kind) {
            case GUIDE -> Part.GUIDE;
            case BACKGROUND -> Part.BACKGROUND;
            case HANDOUT -> Part.HANDOUT;
            case CARDS -> Part.CARDS;
        };
    }

    private static List<String> paragraphs(Sheet sheet) {
        var paragraphs = new ArrayList<String>();
        // Of the guide, the title is the material's and stands in the overview.
        if (sheet.kind() != SheetKind.GUIDE) {
            paragraphs.add(sheet.title());
        }
        for (var paragraph : sheet.markdown().split("\n(?:[ \t]*\n)+", -1)) {
            if (!paragraph.isBlank()) {
                paragraphs.add(paragraph.stripTrailing());
            }
        }
        return paragraphs;
    }

    /** The paragraphs of both, as few as possible of them removed and added. */
    static List<Paragraph> marked(List<String> before, List<String> after) {
        var marked = new ArrayList<Paragraph>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                delta.getSource()
                        .getLines()
                        .forEach(line -> marked.add(new Paragraph(Mark.SAME, line)));
            } else {
                delta.getSource()
                        .getLines()
                        .forEach(line -> marked.add(new Paragraph(Mark.REMOVED, line)));
                delta.getTarget()
                        .getLines()
                        .forEach(line -> marked.add(new Paragraph(Mark.ADDED, line)));
            }
        }
        return List.copyOf(marked);
    }
}

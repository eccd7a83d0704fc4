package org.lectern.ui.material;

import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.library.LibraryStore;
import org.lectern.library.LibraryStore.KeptRevision;
import org.lectern.library.MaterialHead;
import org.lectern.library.MaterialHead.SheetHead;
import org.lectern.library.Usage;
import org.lectern.library.Usage.UsedIn;
import org.lectern.material.Edition;
import org.lectern.material.MaterialFacts;
import org.lectern.material.Pin;
import org.lectern.material.Sheet;
import org.lectern.search.Hit;
import org.lectern.search.SearchQuery;
import org.lectern.ui.kit.paper.PageSource;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the page of a material asks of store, index and press. Not on the FX thread. */
final class MaterialPages {
    /** How many related materials are shown. */
    static final int RELATED = 5;

    private final LibraryStore library;
    private final Usage usage;
    private final Function<SearchQuery, List<Hit>> search;
    private final Printer printer;
    private final Function<byte[], PageSource> pages;

    /** Makes the PDF of one sheet. */
    @FunctionalInterface
    interface Printer {
        /** As {@code Press.sheet} does. */
        byte[] sheet(
                MaterialFacts facts,
                Edition edition,
                Sheet sheet,
                Function<String, Optional<byte[]>> files);
    }

    /**
     * What is known of a material.
     *
     * @param usedIn the documents that use it
     * @param revisions those that are kept, the newest first
     * @param related other materials that train one of its competences, the nearest first
     */
    record Page(
            MaterialHead head,
            List<UsedIn> usedIn,
            List<KeptRevision> revisions,
            List<MaterialHead> related) {}

    MaterialPages(
            LibraryStore library,
            Usage usage,
            Function<SearchQuery, List<Hit>> search,
            Printer printer,
            Function<byte[], PageSource> pages) {
        this.library = library;
        this.usage = usage;
        this.search = search;
        this.printer = printer;
        this.pages = pages;
    }

    /** The material, or empty when it is not in the library any more. */
    Optional<Page> page(MaterialId id, List<LanguageTag> languages) {
        return library.head(id)
                .map(
                        head ->
                                new Page(
                                        head,
                                        usage.usedIn(id),
                                        library.revisions(id),
                                        related(head, languages)));
    }

    /**
     * The pages of a sheet, or empty when the edition does not have it. @throws
     * org.lectern.base.LecternException when it can't be printed
     */
    Optional<PageSource> sheet(MaterialHead head, LanguageTag language, SheetHead sheet) {
        return library.edition(head.pin(), language)
                .flatMap(
                        edition ->
                                edition.sheet(sheet.name(), sheet.easy())
                                        .map(found -> print(head, edition, found)));
    }

    private PageSource print(MaterialHead head, Edition edition, Sheet sheet) {
        Pin pin = head.pin();
        byte[] pdf = printer.sheet(head.facts(), edition, sheet, name -> library.file(pin, name));
        return pages.apply(pdf);
    }

    /** The competence's name leads the search to its materials, however large the library is. */
    private List<MaterialHead> related(MaterialHead head, List<LanguageTag> languages) {
        var facts = head.facts();
        var framework = library.active().map(LibraryStore.ActiveRelease::framework);
        var levels =
                framework
                        .map(f -> f.levels().stream().map(level -> level.id()).toList())
                        .orElse(List.of());
        var name =
                framework
                        .flatMap(f -> f.competence(facts.competences().getFirst()))
                        .map(competence -> competence.name().in(languages));
        if (name.isEmpty()) {
            return List.of();
        }
        var hits = search.apply(SearchQuery.of('"' + name.get() + '"', languages));
        int level = levels.indexOf(facts.level());
        Comparator<MaterialHead> nearest =
                Comparator.comparingInt((MaterialHead other) -> -shared(facts, other.facts()))
                        .thenComparingInt(
                                other -> Math.abs(levels.indexOf(other.facts().level()) - level));
        return library.heads(hits.stream().map(Hit::id).toList()).stream()
                .filter(other -> !other.id().equals(head.id()) && !other.facts().withdrawn())
                .filter(other -> shared(facts, other.facts()) > 0)
                .sorted(nearest)
                .limit(RELATED)
                .toList();
    }

    private static int shared(MaterialFacts one, MaterialFacts other) {
        var both = new HashSet<>(one.competences());
        both.retainAll(other.competences());
        return both.size();
    }
}

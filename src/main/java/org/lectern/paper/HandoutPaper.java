package org.lectern.paper;

import org.lectern.base.LanguageTag;
import org.lectern.base.LecternException;
import org.lectern.base.UserMessage;
import org.lectern.handout.PrintSet;
import org.lectern.library.LibraryStore;
import org.lectern.library.MaterialHead;
import org.lectern.material.Edition;
import org.lectern.material.Pin;
import org.lectern.pdf.PdfSource;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Turns a print set into the source of one PDF: every sheet in its language, as often as it is
 * needed, copy after copy of one participant's language. Safe from any thread.
 */
public final class HandoutPaper {
    private final LibraryStore library;

    public HandoutPaper(LibraryStore library) {
        this.library = library;
    }

    /**
     * The whole set in its copies, collated: each sheet's copies follow each other, so that a pile
     * is handed out at a time.
     *
     * @param title what the set is for; stands in the document's properties
     * @throws LecternException when there is nothing to print
     */
    public PdfSource set(PrintSet set, String title) {
        return compose(set, title, true);
    }

    /**
     * Every sheet of the set once: what the preview shows. @throws LecternException when there is
     * nothing to print
     */
    public PdfSource onceEach(PrintSet set, String title) {
        return compose(set, title, false);
    }

    private PdfSource compose(PrintSet set, String title, boolean copies) {
        var wanted = set.entries().stream().filter(e -> e.copies() > 0).toList();
        if (wanted.isEmpty()) {
            throw new LecternException(UserMessage.of("paper.set.empty"));
        }
        var language = wanted.getFirst().language();
        var words = new PaperLanguage(language);
        String documentTitle =
                words.get("paper.set.title", title.isBlank() ? words.get("paper.untitled") : title);
        var pages = new PaperPages(language, documentTitle, "");
        var pictures = new Pictures(library);
        var editions = new HashMap<Map.Entry<Pin, LanguageTag>, Edition>();
        for (var entry : wanted) {
            var edition =
                    editions.computeIfAbsent(
                            Map.entry(entry.pin(), entry.language()),
                            key -> edition(key.getKey(), key.getValue()));
            var head = head(entry.pin());
            var sheetWords = new PaperLanguage(entry.language());
            var sheet = edition.sheet(entry.sheet(), false).orElseThrow();
            String content =
                    ParticipantHtml.of(sheet, entry.print(), sheetWords, pictures.of(entry.pin()));
            String footer = Footer.attribution(head.facts(), edition, sheetWords);
            for (int copy = 0; copy < (copies ? entry.copies() : 1); copy++) {
                pages.add(sheetWords, entry.print(), footer, content);
            }
        }
        return new PdfSource(pages.html(), language, documentTitle, "Lectern", "", pictures.used());
    }

    private Edition edition(Pin pin, LanguageTag language) {
        return library.edition(pin, language)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "no edition of " + pin + " in " + language));
    }

    private MaterialHead head(Pin pin) {
        return library.head(pin)
                .orElseThrow(() -> new IllegalStateException("nothing pinned as " + pin));
    }

    /** The pictures that sheets name, under names of their own in the document. For one thread. */
    static final class Pictures {
        private final LibraryStore library;
        private final Map<String, byte[]> used = new LinkedHashMap<>();

        Pictures(LibraryStore library) {
            this.library = library;
        }

        /**
         * From a picture's address in a material to its name in the document; its bytes are fetched
         * on the way.
         */
        java.util.function.UnaryOperator<String> of(Pin pin) {
            return address -> {
                String file = address.substring(address.lastIndexOf('/') + 1);
                String name = pin.manifest().hex().substring(0, 16) + "-" + file;
                if (!used.containsKey(name)) {
                    library.file(pin, file).ifPresent(bytes -> used.put(name, bytes));
                }
                return name;
            };
        }

        Map<String, byte[]> used() {
            return used;
        }
    }
}

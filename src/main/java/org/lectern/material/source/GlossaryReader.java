package org.lectern.material.source;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.material.Glossary;
import org.lectern.material.LibraryFacts;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Reads {@code glossary.yaml}. */
final class GlossaryReader {
    private final LibraryFacts library;

    GlossaryReader(LibraryFacts library) {
        this.library = library;
    }

    Glossary read(Fields file) {
        file.format(1);
        var terms = new ArrayList<Glossary.Term>();
        for (var term : file.list("terms", true)) {
            var words = term.localized("words", Languages.every(library.languages()));
            @Nullable String note = term.has("note") ? term.text("note") : null;
            term.finish();
            terms.add(new Glossary.Term(words, note));
        }
        var things = new ArrayList<Glossary.Stem>();
        for (var thing : file.list("things", true)) {
            var stems = new TreeMap<LanguageTag, List<String>>();
            for (String language : languagesOf(thing)) {
                stems.put(LanguageTag.of(language), thing.texts(language));
            }
            thing.finish();
            things.add(Glossary.Stem.of(stems));
        }
        file.finish();
        return new Glossary(terms, things);
    }

    /** The library's languages; those of the thing where it could not be read which they are. */
    private List<String> languagesOf(Fields thing) {
        return library.languages().isEmpty()
                ? thing.keys().stream().filter(LanguageTag::isValid).toList()
                : library.languages().stream().map(LanguageTag::value).toList();
    }
}

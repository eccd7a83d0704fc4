package org.lectern.search;

import org.apache.lucene.index.Terms;
import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The words of one language in a chunk's materials. Filled by one thread, then sealed and read by
 * another.
 */
final class LanguageWords {
    private final LanguageTag language;
    private final Lexicon lexicon;
    private final Map<Schema.Zone, Tokens> zones = new EnumMap<>(Schema.Zone.class);
    // All words and stems of all zones, once for each material.
    private final Tokens any = new Tokens();
    private final Tokens originals = new Tokens();
    private TermPool.@Nullable Order order;

    LanguageWords(LanguageTag language, Lexicon lexicon) {
        this.language = language;
        this.lexicon = lexicon;
        for (var zone : Schema.Zone.values()) {
            zones.put(zone, new Tokens());
        }
    }

    /** A text of a material, whose number in the chunk is at least that of the one before. */
    void add(int material, Schema.Zone zone, String text) {
        var tokens = in(zone);
        Words.forEach(
                text,
                (from, to) -> {
                    int place = lexicon.find(text, from, to);
                    int word = lexicon.word(place);
                    if (word == Lexicon.NONE) {
                        return;
                    }
                    tokens.add(material, word);
                    any.addOnce(material, word);
                    int stem = lexicon.stem(place);
                    if (stem != Lexicon.NONE) {
                        any.addOnce(material, stem);
                        if (zone.hasStems()) {
                            tokens.addInPlace(stem);
                        }
                    }
                    int original = lexicon.original(place);
                    if (original != Lexicon.NONE) {
                        originals.addOnce(material, original);
                    }
                });
        tokens.endText();
    }

    private Tokens in(Schema.Zone zone) {
        return Objects.requireNonNull(zones.get(zone));
    }

    /** How many numbers are kept in memory. */
    long size() {
        return zones.values().stream().mapToLong(Tokens::size).sum()
                + any.size()
                + originals.size();
    }

    /** How many words a material has in a zone. */
    int length(Schema.Zone zone, int material) {
        return in(zone).length(material);
    }

    /** Nothing is added from now on; then other threads may read. */
    void seal() {
        order = lexicon.terms().order();
    }

    LanguageTag language() {
        return language;
    }

    /** The terms of a zone, with their places. */
    Terms zone(Schema.Zone zone) {
        return new WrittenTerms(invert(in(zone)), true);
    }

    /** The beginnings of a zone's words. */
    Terms edges(Schema.Zone zone, int materials) {
        return new WrittenTerms(new Beginnings(invert(in(zone)).words(), materials), false);
    }

    /** Everything that matches. */
    Terms any(int materials) {
        var all = invert(any);
        // Stems sort before beginnings, and those before words.
        return new WrittenTerms(
                TermList.of(
                        List.of(
                                all.beforeWords(),
                                new Beginnings(all.words(), materials),
                                all.words())),
                false);
    }

    Terms originals() {
        return new WrittenTerms(invert(originals), false);
    }

    private Inverted invert(Tokens tokens) {
        if (order == null) {
            throw new IllegalStateException("not sealed");
        }
        return new Inverted(tokens, order);
    }
}

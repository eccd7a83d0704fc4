package org.lectern.search;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Lucene's stemmer of one language, for single folded words. Keeps what it has worked out, since a
 * few words make most of a text. Not safe for several threads.
 */
final class Stemmer {
    private static final int REMEMBERED = 20_000;

    private final @Nullable TokenFilter filter;
    private final OneWord input = new OneWord();
    private final Map<String, String> known = new HashMap<>();

    /** The stemmer of a language; one that changes nothing where there is none, as for Polish. */
    Stemmer(LanguageTag language) {
        filter =
                switch (language.locale().getLanguage()) {
                    case "bg" -> new BulgarianStemFilter(input);
                    case "el" -> new GreekStemFilter(input);
                    case "en" -> new PorterStemFilter(input);
                    case "es" -> new SpanishLightStemFilter(input);
                    case "it" -> new ItalianLightStemFilter(input);
                    default -> null;
                };
    }

    /** Whether this language has stems at all. */
    boolean stems() {
        return filter != null;
    }

    /** The stem of a folded word; the word itself where nothing is to be cut. */
    String stem(String folded) {
        if (filter == null) {
            return folded;
        }
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(folded, word -> stem(filter, word));
    }

    private String stem(TokenFilter stemming, String word) {
        try {
            input.word = word;
            stemming.incrementToken();
            return input.term.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("a stream without a reader failed", e);
        }
    }

    private static final class OneWord extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private String word = "";

        @Override
        public boolean incrementToken() {
            clearAttributes();
            term.append(word);
            return true;
        }
    }
}

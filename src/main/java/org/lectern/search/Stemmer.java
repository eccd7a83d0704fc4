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
import java.util.function.UnaryOperator;

/**
 * The stemmer of one language, mostly Lucene's, for single folded words. Keeps what it has worked
 * out, since a few words make most of a text. Not safe for several threads.
 */
final class Stemmer {
    private static final int REMEMBERED = 20_000;

    private final @Nullable UnaryOperator<String> stemming;
    private final OneWord input = new OneWord();
    private final Map<String, String> known = new HashMap<>();

    /** The stemmer of a language; one that changes nothing where there is none. */
    Stemmer(LanguageTag language) {
        stemming =
                switch (language.locale().getLanguage()) {
                    case "bg" -> with(new BulgarianStemFilter(input));
                    case "el" -> with(new GreekStemFilter(input));
                    case "en" -> with(new PorterStemFilter(input));
                    case "es" -> with(new SpanishLightStemFilter(input));
                    case "it" -> with(new ItalianLightStemFilter(input));
                    case "pl" -> PolishStemmer::stem;
                    default -> null;
                };
    }

    /** Whether this language has stems at all. */
    boolean stems() {
        return stemming != null;
    }

    /** The stem of a folded word; the word itself where nothing is to be cut. */
    String stem(String folded) {
        if (stemming == null) {
            return folded;
        }
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(folded, stemming);
    }

    private UnaryOperator<String> with(TokenFilter filter) {
        return word -> {
            try {
                input.word = word;
                filter.incrementToken();
                return input.term.toString();
            } catch (IOException e) {
                throw new UncheckedIOException("a stream without a reader failed", e);
            }
        };
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

package org.lectern.publish.lint;

import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

import org.lectern.base.LanguageTag;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Guesses which of some languages a paragraph is in. For one thread. */
final class LanguageGuess {
    private static final String MODEL = "/langdetect-183.bin";

    private final LanguageDetectorME detector;
    private final Map<String, LanguageTag> byCode = new HashMap<>();

    /** The model that comes with the program. Takes most of a second; safe from any thread. */
    static LanguageDetectorModel model() {
        try (var in = LanguageGuess.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new FileNotFoundException(MODEL);
            }
            return new LanguageDetectorModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException("a part of the program", e);
        }
    }

    /** Guesses among these languages; one that the model doesn't know is never guessed. */
    LanguageGuess(LanguageDetectorModel model, Collection<LanguageTag> languages) {
        detector = new LanguageDetectorME(model);
        for (var language : languages) {
            // The model names languages as ISO 639-3 does.
            byCode.put(language.locale().getISO3Language(), language);
        }
    }

    /** The likeliest of the languages; empty when the model finds none of them likely at all. */
    Optional<LanguageTag> of(String paragraph) {
        double best = 0;
        var guess = Optional.<LanguageTag>empty();
        for (var language : detector.predictLanguages(paragraph)) {
            var tag = byCode.get(language.getLang());
            if (tag != null && language.getConfidence() > best) {
                best = language.getConfidence();
                guess = Optional.of(tag);
            }
        }
        return guess;
    }
}

package org.lectern.authoring;

import org.lectern.base.LanguageTag;
import org.lectern.base.UserMessage;

import java.util.Arrays;
import java.util.Optional;

/**
 * What keeps an own material from being used.
 *
 * @param place where it is to be mended
 * @param message what is wrong and what is expected instead
 */
public record OwnProblem(Place place, UserMessage message) {
    /** A fact of the form, by its key in the source format. */
    public enum Fact {
        COMPETENCES("competences"),
        LEVEL("level"),
        TYPE("type"),
        AUDIENCE("audience"),
        MINUTES("minutes"),
        GROUP("group"),
        METHOD("method"),
        THINGS("things"),
        SENSITIVITY("sensitivity"),
        PAGES("pages"),
        LICENCE("licence"),
        AUTHORS("authors"),
        YEAR("year"),
        SOURCE("source"),
        CHANGES("basedOn"),
        FUNDING("funding");

        private final String key;

        Fact(String key) {
            this.key = key;
        }

        /** Its key in {@code material.yaml}. */
        public String key() {
            return key;
        }

        static Optional<Fact> of(String key) {
            return Arrays.stream(values()).filter(f -> f.key.equals(key)).findFirst();
        }
    }

    /** One of the texts in front of an edition's guide. */
    public enum Text {
        TITLE,
        SUMMARY,
        OBJECTIVES,
        TRANSLATION
    }

    /** Where something is to be mended. */
    public sealed interface Place {
        /** The material as a whole. */
        record Whole() implements Place {}

        /** A fact of the form. */
        record OfFact(Fact fact) implements Place {}

        /** A thing that is needed, by its index from 0. */
        record OfThing(int index) implements Place {}

        /** A text in front of the guide. */
        record OfText(LanguageTag language, Text text) implements Place {}

        /** The title of a sheet beside the guide. */
        record OfSheetTitle(LanguageTag language, String sheet, boolean easy) implements Place {}

        /**
         * A line of a sheet's body.
         *
         * @param sheet its name, {@code guide} for the guide
         * @param line from 1
         */
        record OfLine(LanguageTag language, String sheet, boolean easy, int line)
                implements Place {}
    }
}

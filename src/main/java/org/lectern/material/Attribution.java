package org.lectern.material;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.base.UserMessage;
import org.lectern.material.Edition.Translation;
import org.lectern.material.Edition.TranslationStatus;
import org.lectern.material.MaterialFacts.BasedOn;
import org.lectern.text.Texts;

import java.util.ArrayList;
import java.util.List;

/**
 * Who is to be named, and how, wherever a material is shown or printed: title, authors, source and
 * licence, and what was changed (Creative Commons 4.0, section 3(a)).
 *
 * @param title the edition's title
 * @param language the edition's language
 * @param basedOn the work that this one adapts, or null
 * @param funding a funding line, or null
 */
public record Attribution(
        String title,
        List<String> authors,
        int year,
        int revision,
        String source,
        Licence licence,
        LanguageTag language,
        Translation translation,
        @Nullable BasedOn basedOn,
        @Nullable LocalizedText funding) {
    public Attribution {
        authors = List.copyOf(authors);
    }

    /** The attribution of a material in the language of one of its editions. */
    public static Attribution of(MaterialFacts facts, Edition edition) {
        return of(facts, edition.title(), edition.language(), edition.translation());
    }

    /** The same where only an edition's head is known. */
    public static Attribution of(
            MaterialFacts facts, String title, LanguageTag language, Translation translation) {
        return new Attribution(
                title,
                facts.authors(),
                facts.year(),
                facts.revision(),
                facts.source(),
                facts.licence(),
                language,
                translation,
                facts.basedOn(),
                facts.funding());
    }

    /** The sentences of the attribution, for {@code texts} to put into words. */
    public List<UserMessage> sentences(Texts texts) {
        var sentences = new ArrayList<UserMessage>();
        // The year goes in as text: as a number it would get a thousands separator.
        sentences.add(
                message(
                        "work",
                        title,
                        String.join(", ", authors),
                        Integer.toString(year),
                        Integer.toString(revision)));
        sentences.add(message("source", source));
        sentences.add(
                message(
                        licence == Licence.CC0 ? "publicDomain" : "licence",
                        licence.shortName(),
                        licence.address()));
        if (translation.status() != TranslationStatus.ORIGINAL) {
            sentences.add(
                    message(
                            "translation",
                            texts.languageName(language),
                            UserMessage.of(MaterialWords.key(translation.status()))));
        }
        if (basedOn != null) {
            sentences.add(adaptation("adapted", basedOn, texts));
            for (var before : basedOn.chain().subList(1, basedOn.chain().size())) {
                sentences.add(adaptation("adaptedBefore", before, texts));
            }
        }
        if (funding != null) {
            sentences.add(message("funding", funding.in(texts.language())));
        }
        return sentences;
    }

    private static UserMessage adaptation(String key, BasedOn work, Texts texts) {
        var revision = work.revision();
        return message(
                key,
                work.title(),
                String.join(", ", work.authors()),
                work.source(),
                work.licence().shortName(),
                work.changes().in(texts.language()),
                revision == null ? "none" : revision.toString());
    }

    /** The whole attribution as one line of text. */
    public String line(Texts texts) {
        return String.join(" ", sentences(texts).stream().map(texts::get).toList());
    }

    private static UserMessage message(String key, Object... arguments) {
        return UserMessage.of("material.attribution." + key, arguments);
    }
}

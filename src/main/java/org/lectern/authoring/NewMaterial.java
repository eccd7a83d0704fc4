package org.lectern.authoring;

import org.lectern.authoring.OwnEdition.OwnTranslation;
import org.lectern.authoring.OwnMaterial.OwnFile;
import org.lectern.base.LanguageTag;
import org.lectern.base.LecternException;
import org.lectern.base.UserMessage;
import org.lectern.library.LibraryStore;
import org.lectern.library.MaterialHead;
import org.lectern.library.RevisionStore;
import org.lectern.material.Edition.TranslationStatus;
import org.lectern.material.Licence;
import org.lectern.material.MaterialFacts.BasedOn;
import org.lectern.material.Pin;
import org.lectern.material.source.DraftFacts;
import org.lectern.text.Texts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What an own material begins with. */
final class NewMaterial {
    private final LibraryStore library;
    private final RevisionStore revisions;

    NewMaterial(LibraryStore library, RevisionStore revisions) {
        this.library = library;
        this.revisions = revisions;
    }

    /** The guide's headings in a language, with one step; in English for a further language. */
    static String guide(LanguageTag language) {
        var texts = Texts.of(language);
        return section(texts.get("material.own.section.preparation"), "preparation")
                + section(texts.get("material.own.section.steps"), "steps")
                + ("1. (10 min) **" + texts.get("material.own.section.step") + ".**\n\n")
                + section(texts.get("material.own.section.debrief"), "debrief")
                + section(texts.get("material.own.section.variations"), "variations");
    }

    private static String section(String heading, String mark) {
        return "## " + heading + " {#" + mark + "}\n\n";
    }

    private static DraftFacts facts(
            Licence licence, LanguageTag language, String author, int year) {
        String source = Texts.of(language).get("material.own.source");
        List<String> authors = author.isBlank() ? List.of() : List.of(author);
        return DraftFacts.empty(licence, authors, year, source);
    }

    static OwnMaterial empty(LanguageTag language, String author, int year) {
        var edition = new OwnEdition("", "", List.of(), null, guide(language), List.of());
        return new OwnMaterial(
                facts(AdapterLicence.OF_NEW_WORK, language, author, year),
                new TreeMap<>(Map.of(language, edition)),
                List.of(),
                null,
                null);
    }

    /**
     * An adaptation of a revision.
     *
     * @throws LecternException when its licence forbids that, too many works stand behind it, or it
     *     can't be read
     */
    OwnMaterial adapting(Pin pin, LanguageTag preferred, String author, int year) {
        var head = head(pin);
        var language = head.display(List.of(preferred)).language();
        var edition = library.edition(pin, language).orElseThrow(NewMaterial::gone);
        var origin = Origin.of(pin, head.facts(), edition.title());
        var licence = AdapterLicence.initial(origin.licence()).orElseThrow(() -> refused(origin));
        if (chain(origin) > BasedOn.LONGEST_CHAIN) {
            throw new LecternException(
                    UserMessage.of(
                            "material.own.longChain", origin.title(), BasedOn.LONGEST_CHAIN));
        }
        var facts = DraftFacts.of(head.facts());
        var own = facts(licence, language, author, year);
        var files =
                revisions.files(pin).stream().map(f -> new OwnFile(f.name(), f.sha256())).toList();
        return new OwnMaterial(
                facts.withCredits(own.credits()),
                new TreeMap<>(Map.of(language, OwnEdition.of(edition, null))),
                files,
                origin,
                null);
    }

    private MaterialHead head(Pin pin) {
        return library.head(pin).orElseThrow(NewMaterial::gone);
    }

    private static LecternException gone() {
        return new LecternException(UserMessage.of("material.own.gone"));
    }

    private static LecternException refused(Origin origin) {
        return new LecternException(
                UserMessage.of(
                        "material.own.noDerivatives",
                        origin.title(),
                        origin.licence().shortName(),
                        String.join(", ", origin.authors())));
    }

    /** How many works stand behind an adaptation of this one. */
    private static int chain(Origin origin) {
        var before = origin.basedOn();
        return 1 + (before == null ? 0 : before.chain().size());
    }

    /**
     * The adaptation with what the work that it adapts says in a further language, as a draft of a
     * translation; empty when that has no such edition or this one has it already.
     */
    Optional<OwnMaterial> withEditionOfOrigin(OwnMaterial own, LanguageTag language) {
        var origin = own.origin();
        if (origin == null || own.editions().containsKey(language)) {
            return Optional.empty();
        }
        var source = own.original();
        // It says what the origin says, and so is up to date only while nothing was changed.
        var madeFrom =
                library.edition(origin.pin(), source)
                        .map(edition -> OwnEdition.of(edition, null).fingerprint())
                        .orElse(null);
        var translation = new OwnTranslation(TranslationStatus.DRAFT, source, madeFrom);
        return library.edition(origin.pin(), language)
                .map(edition -> own.withEdition(language, OwnEdition.of(edition, translation)));
    }

    /** A copy, without what was made usable of the one that it is copied from. */
    static OwnMaterial copy(OwnMaterial own) {
        var copy = own.withPublished(null);
        for (var edition : own.editions().entrySet()) {
            String title = edition.getValue().title();
            if (!title.isBlank()) {
                var texts = Texts.of(edition.getKey());
                copy = copy.withTitle(edition.getKey(), texts.get("material.own.copyTitle", title));
            }
        }
        return copy;
    }
}

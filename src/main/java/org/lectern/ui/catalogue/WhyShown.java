package org.lectern.ui.catalogue;

import org.lectern.base.LanguageTag;
import org.lectern.search.HitGroup;
import org.lectern.search.Reason;
import org.lectern.search.Snippet;
import org.lectern.search.TextRange;
import org.lectern.ui.content.Wording;

import java.util.List;
import java.util.Optional;

/** Why a row is shown, in words. */
record WhyShown(Wording wording) {
    /**
     * The first reason that says something, with the words to mark; empty when the row shows it.
     */
    Optional<Snippet> of(RowContent content) {
        for (var reason : content.reasons()) {
            var words =
                    switch (reason) {
                        case Reason.InText(var language) -> content.snippet().map(this::inText);
                        case Reason.InEdition(LanguageTag language) ->
                                sentence(
                                        "catalogue.why.edition",
                                        wording.texts().languageName(language));
                        case Reason.ThroughFramework through -> through(through);
                        case Reason.ThroughNearWord(String word) ->
                                sentence("catalogue.why.near", word);
                    };
            if (words.isPresent()) {
                return words;
            }
        }
        return Optional.empty();
    }

    private Optional<Snippet> through(Reason.ThroughFramework name) {
        var language = name.language();
        return switch (name.term()) {
            case AREA -> sentence("catalogue.why.area", wording.areaName(name.id(), language));
            case COMPETENCE ->
                    sentence(
                            "catalogue.why.competence",
                            wording.competenceName(name.id(), language));
            case LEVEL -> sentence("catalogue.why.level", wording.levelName(name.id(), language));
        };
    }

    private Snippet inText(Snippet snippet) {
        String before = wording.texts().get("catalogue.why.text") + " ";
        return new Snippet(
                before + snippet.text(),
                snippet.ranges().stream()
                        .map(
                                r ->
                                        new TextRange(
                                                r.from() + before.length(),
                                                r.to() + before.length()))
                        .toList());
    }

    private Optional<Snippet> sentence(String key, String name) {
        return Optional.of(new Snippet(wording.texts().get(key, name), List.of()));
    }

    /** What the rows of a group have in common. */
    static String caption(HitGroup group, Wording wording) {
        var texts = wording.texts();
        return switch (group) {
            case INTERFACE, ALL ->
                    texts.get("catalogue.group.interface", texts.languageName(texts.language()));
            case OTHER_OWN -> texts.get("catalogue.group.otherOwn");
            case REST -> texts.get("catalogue.group.rest");
            case NEAR -> texts.get("catalogue.group.near");
        };
    }
}

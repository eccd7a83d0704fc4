package org.lectern.authoring;

import org.jspecify.annotations.Nullable;
import org.lectern.authoring.OwnProblem.Fact;
import org.lectern.authoring.OwnProblem.Place;
import org.lectern.authoring.OwnProblem.Text;
import org.lectern.base.LanguageTag;
import org.lectern.base.UserMessage;
import org.lectern.material.Licence;
import org.lectern.material.source.DraftFacts;
import org.lectern.text.Texts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is missing in the form, in the words of somebody who fills one in. What the readers of the
 * source format find beside it is left to them.
 */
final class FormCheck {
    private static final UserMessage MISSING = UserMessage.of("material.own.missing");
    private static final int MOST_MINUTES = 600;
    private static final int MOST_PEOPLE = 500;
    private static final int MOST_THINGS = 1000;

    private final OwnMaterial own;
    private final Collection<LanguageTag> languages;
    private final List<OwnProblem> problems = new ArrayList<>();

    private FormCheck(OwnMaterial own) {
        this.own = own;
        this.languages = own.editions().keySet();
    }

    /** What is missing, in the order of the form. */
    static List<OwnProblem> problems(OwnMaterial own) {
        var check = new FormCheck(own);
        check.topic(own.facts().topic());
        check.running(own.facts().running());
        check.credits(own.facts().credits());
        check.origin(own.origin());
        own.editions().forEach(check::edition);
        return check.problems;
    }

    private void add(Fact fact, UserMessage message) {
        problems.add(new OwnProblem(new Place.OfFact(fact), message));
    }

    private void missing(boolean isMissing, Fact fact) {
        if (isMissing) {
            add(fact, MISSING);
        }
    }

    private static boolean isBlank(Collection<String> texts) {
        return texts.stream().allMatch(String::isBlank);
    }

    private void topic(DraftFacts.Topic topic) {
        missing(isBlank(topic.competences()), Fact.COMPETENCES);
        missing(topic.level().isBlank(), Fact.LEVEL);
        missing(topic.type() == null, Fact.TYPE);
        missing(topic.audience().isEmpty(), Fact.AUDIENCE);
    }

    private void running(DraftFacts.Running running) {
        var minutes = running.minutes();
        inOrder(Fact.MINUTES, MOST_MINUTES, minutes.min(), minutes.typical(), minutes.max());
        inOrder(Fact.GROUP, MOST_PEOPLE, running.group().min(), running.group().max());
        missing(running.method().isEmpty(), Fact.METHOD);
        for (int i = 0; i < running.things().size(); i++) {
            thing(i, running.things().get(i));
        }
        if (!isBlank(running.sensitivity().values())) {
            everywhere(Fact.SENSITIVITY, running.sensitivity(), "material.own.inLanguage");
        }
    }

    private void inOrder(Fact fact, int most, @Nullable Integer... numbers) {
        int last = 1;
        for (var number : numbers) {
            if (number == null) {
                add(fact, MISSING);
                return;
            }
            if (number < last || number > most) {
                add(fact, UserMessage.of("material.own.order", most));
                return;
            }
            last = number;
        }
    }

    private void thing(int index, DraftFacts.Thing thing) {
        var place = new Place.OfThing(index);
        String without = without(thing.name());
        if (!without.isEmpty()) {
            problems.add(new OwnProblem(place, UserMessage.of("material.own.thingName", without)));
        }
        var count = thing.count();
        if (count == null || count < 1 || count > MOST_THINGS) {
            problems.add(
                    new OwnProblem(place, UserMessage.of("material.own.thingCount", MOST_THINGS)));
        }
        var sheet = thing.sheet();
        if (sheet != null && !sheet.equals("guide") && !own.hasSheet(sheet)) {
            problems.add(
                    new OwnProblem(place, UserMessage.of("material.source.unknownSheet", sheet)));
        }
    }

    /** The codes of the languages of the material in which there is no text. */
    private String without(Map<LanguageTag, String> texts) {
        return languages.stream()
                .filter(l -> texts.getOrDefault(l, "").isBlank())
                .map(Texts::code)
                .collect(Collectors.joining(", "));
    }

    private void everywhere(Fact fact, Map<LanguageTag, String> texts, String key) {
        String without = without(texts);
        if (!without.isEmpty()) {
            add(fact, UserMessage.of(key, without));
        }
    }

    private void credits(DraftFacts.Credits credits) {
        missing(isBlank(credits.authors()), Fact.AUTHORS);
        missing(credits.year() == null, Fact.YEAR);
        missing(credits.source().isBlank(), Fact.SOURCE);
    }

    private void origin(@Nullable Origin origin) {
        if (origin == null) {
            return;
        }
        var licence = own.facts().credits().licence();
        if (!origin.licence().allowsAdaptationUnder(licence)) {
            String allowed =
                    AdapterLicence.allowed(origin.licence()).stream()
                            .map(Licence::shortName)
                            .collect(Collectors.joining(", "));
            add(
                    Fact.LICENCE,
                    UserMessage.of(
                            "material.own.licence",
                            origin.title(),
                            origin.licence().shortName(),
                            licence.shortName(),
                            allowed));
        }
        everywhere(Fact.CHANGES, origin.changes(), "material.own.changes");
    }

    private void edition(LanguageTag language, OwnEdition edition) {
        text(language, Text.TITLE, edition.title().isBlank());
        text(language, Text.SUMMARY, edition.summary().isBlank());
        text(language, Text.OBJECTIVES, isBlank(edition.objectives()));
        for (var sheet : edition.sheets()) {
            if (sheet.title().isBlank()) {
                var place = new Place.OfSheetTitle(language, sheet.name(), sheet.easy());
                problems.add(new OwnProblem(place, MISSING));
            }
        }
    }

    private void text(LanguageTag language, Text text, boolean isMissing) {
        if (isMissing) {
            problems.add(new OwnProblem(new Place.OfText(language, text), MISSING));
        }
    }
}

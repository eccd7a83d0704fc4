package org.lectern.authoring;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.base.Sha256;
import org.lectern.document.Document;
import org.lectern.document.DocumentJson;
import org.lectern.document.DocumentKind;
import org.lectern.material.Edition.TranslationStatus;
import org.lectern.material.Pin;
import org.lectern.material.SheetKind;
import org.lectern.material.markup.Markup;
import org.lectern.material.source.DraftFacts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A material that the counselor writes, as it was typed: anything may be unfinished or wrong.
 * Immutable: every edit is a new value.
 *
 * @param facts what is true in every language
 * @param editions by language, at least one
 * @param files its pictures and attachments; no two have the same name
 * @param origin the work that it adapts, or null
 * @param published its last usable state, or null before the first; set by {@link OwnMaterials}
 *     alone, and never taken back by an undo
 */
public record OwnMaterial(
        DraftFacts facts,
        SortedMap<LanguageTag, OwnEdition> editions,
        List<OwnFile> files,
        @Nullable Origin origin,
        @Nullable Published published)
        implements Document {
    /** The kind under which own materials are kept. */
    public static final DocumentKind<OwnMaterial> KIND =
            new DocumentKind<>("material", OwnMaterial.class, 1);

    public OwnMaterial {
        if (editions.isEmpty()) {
            throw new IllegalArgumentException("a material in no language");
        }
        editions = Collections.unmodifiableSortedMap(new TreeMap<>(editions));
        files = List.copyOf(files);
        if (files.stream().map(OwnFile::name).distinct().count() != files.size()) {
            throw new IllegalArgumentException("two files of one name");
        }
    }

    /**
     * A picture or attachment.
     *
     * @param name the file's name, without a folder
     * @param sha256 its bytes, kept by the store
     */
    public record OwnFile(String name, Sha256 sha256) {
        public OwnFile {
            if (!isName(name)) {
                throw new IllegalArgumentException("not a file's name: " + name);
            }
        }

        /** Whether a file can have this name, so that a text can refer to it. */
        public static boolean isName(String name) {
            return name.equals(Markup.fileName("../files/" + name));
        }
    }

    /**
     * The last usable state.
     *
     * @param pin what plans pin
     * @param content the {@link OwnMaterial#fingerprint} of what was made usable
     */
    public record Published(Pin pin, Sha256 content) {}

    /** The title of the original, else the first that there is; may be empty. */
    @Override
    public String title() {
        String title = edition(original()).title();
        return title.isBlank()
                ? editions.values().stream()
                        .map(OwnEdition::title)
                        .filter(t -> !t.isBlank())
                        .findFirst()
                        .orElse("")
                : title;
    }

    /** The language that the others are translated from: that of the first original. */
    public LanguageTag original() {
        for (var edition : editions.entrySet()) {
            if (edition.getValue().translation() == null) {
                return edition.getKey();
            }
        }
        return editions.firstKey();
    }

    /** Whether it adapts another work. */
    @JsonIgnore
    public boolean isAdaptation() {
        return origin != null;
    }

    /** Whether what is usable is this very content. */
    @JsonIgnore
    public boolean isPublishedAsItIs() {
        return published != null && published.content().equals(fingerprint());
    }

    /** Stands for everything that was typed: another content has another one. */
    public Sha256 fingerprint() {
        return Sha256.of(DocumentJson.mapper().writeValueAsBytes(withPublished(null)));
    }

    /** The edition in this language. @throws IllegalArgumentException when there is none */
    public OwnEdition edition(LanguageTag language) {
        var edition = editions.get(language);
        if (edition == null) {
            throw new IllegalArgumentException("no edition in " + language);
        }
        return edition;
    }

    /**
     * Whether an edition says what the text says that it was translated from; an original always
     * does.
     */
    public boolean isUpToDate(LanguageTag language) {
        var translation = edition(language).translation();
        if (translation == null) {
            return true;
        }
        var source = editions.get(translation.source());
        return source != null && source.fingerprint().equals(translation.madeFrom());
    }

    public OwnMaterial withFacts(DraftFacts newFacts) {
        return new OwnMaterial(newFacts, editions, files, origin, published);
    }

    /** The material with one part of its facts changed. */
    public OwnMaterial changeTopic(UnaryOperator<DraftFacts.Topic> edit) {
        return withFacts(facts.withTopic(edit.apply(facts.topic())));
    }

    /** The material with one part of its facts changed. */
    public OwnMaterial changeRunning(UnaryOperator<DraftFacts.Running> edit) {
        return withFacts(facts.withRunning(edit.apply(facts.running())));
    }

    /** The material with one part of its facts changed. */
    public OwnMaterial changeCredits(UnaryOperator<DraftFacts.Credits> edit) {
        return withFacts(facts.withCredits(edit.apply(facts.credits())));
    }

    OwnMaterial withPublished(@Nullable Published now) {
        return new OwnMaterial(facts, editions, files, origin, now);
    }

    private OwnMaterial withEditions(SortedMap<LanguageTag, OwnEdition> now) {
        return new OwnMaterial(facts, now, files, origin, published);
    }

    /** The material with an edition in place of the one in this language, or beside the others. */
    public OwnMaterial withEdition(LanguageTag language, OwnEdition edition) {
        var changed = new TreeMap<>(editions);
        changed.put(language, edition);
        return withEditions(changed);
    }

    /** The material with one edition changed. @throws IllegalArgumentException without it */
    public OwnMaterial change(LanguageTag language, UnaryOperator<OwnEdition> edit) {
        return withEdition(language, edit.apply(edition(language)));
    }

    public OwnMaterial withTitle(LanguageTag language, String title) {
        return change(language, e -> e.withTitle(title));
    }

    public OwnMaterial withSummary(LanguageTag language, String summary) {
        return change(language, e -> e.withSummary(summary));
    }

    public OwnMaterial withObjectives(LanguageTag language, List<String> objectives) {
        return change(language, e -> e.withObjectives(objectives));
    }

    public OwnMaterial withGuide(LanguageTag language, String guide) {
        return change(language, e -> e.withGuide(guide));
    }

    /** The material with a sheet in place of the one of its name, or at the end of the edition. */
    public OwnMaterial withSheet(LanguageTag language, OwnSheet sheet) {
        return change(language, e -> e.withSheet(sheet));
    }

    /** The material with a new sheet in every language; only in this one it has a title. */
    public OwnMaterial addSheet(LanguageTag language, SheetKind kind, String name, String title) {
        var changed = new TreeMap<>(editions);
        changed.replaceAll(
                (tag, edition) ->
                        edition.sheet(name, false).isPresent()
                                ? edition
                                : edition.withSheet(
                                        new OwnSheet(
                                                kind,
                                                name,
                                                false,
                                                tag.equals(language) ? title : "",
                                                "")));
        return withEditions(changed);
    }

    /** A name for a new sheet that no edition uses yet: {@code handout-2}. */
    public String freeName(SheetKind kind) {
        if (kind == SheetKind.BACKGROUND) {
            return "background";
        }
        int number = 1;
        while (hasSheet(OwnSheet.prefix(kind) + number)) {
            number++;
        }
        return OwnSheet.prefix(kind) + number;
    }

    /** Whether some edition has a sheet of this name. */
    public boolean hasSheet(String name) {
        return editions.values().stream()
                .flatMap(e -> e.sheets().stream())
                .anyMatch(s -> s.name().equals(name));
    }

    /**
     * The material without a sheet in any language; without a handout its easy-to-read text goes
     * too, and what the facts say of it.
     */
    public OwnMaterial removeSheet(String name, boolean easy) {
        var changed = new TreeMap<>(editions);
        changed.replaceAll(
                (language, edition) ->
                        edition.withSheets(
                                edition.sheets().stream()
                                        .filter(s -> !s.name().equals(name) || (easy && !s.easy()))
                                        .toList()));
        var without = withEditions(changed);
        return easy ? without : without.changeRunning(r -> SheetNames.forget(r, name));
    }

    /**
     * The material with a sheet called otherwise, in every language and in the facts.
     *
     * @throws IllegalArgumentException when the kind can't have this name or another sheet has it
     */
    public OwnMaterial renameSheet(String name, String newName) {
        if (name.equals(newName)) {
            return this;
        }
        if (hasSheet(newName)) {
            throw new IllegalArgumentException("taken: " + newName);
        }
        var changed = new TreeMap<>(editions);
        changed.replaceAll(
                (language, edition) ->
                        edition.withSheets(
                                edition.sheets().stream()
                                        .map(s -> s.name().equals(name) ? s.withName(newName) : s)
                                        .toList()));
        return withEditions(changed).changeRunning(r -> SheetNames.rename(r, name, newName));
    }

    /**
     * The material with an edition in a further language: the same sheets without their texts, as a
     * draft of a translation.
     *
     * @param from the language to translate from
     * @param guide the guide to begin with, such as its headings
     * @throws IllegalArgumentException when there is an edition in this language already
     */
    public OwnMaterial addLanguage(LanguageTag language, LanguageTag from, String guide) {
        if (editions.containsKey(language)) {
            throw new IllegalArgumentException("already in " + language);
        }
        var source = edition(from);
        var sheets =
                source.sheets().stream()
                        .map(s -> new OwnSheet(s.kind(), s.name(), s.easy(), "", ""))
                        .toList();
        var translation =
                new OwnEdition.OwnTranslation(TranslationStatus.DRAFT, from, source.fingerprint());
        return withEdition(language, new OwnEdition("", "", List.of(), translation, guide, sheets));
    }

    /**
     * The material without its edition in a language. When no original is left, the first edition
     * becomes one.
     *
     * @throws IllegalArgumentException when it is the only edition
     */
    public OwnMaterial removeLanguage(LanguageTag language) {
        var changed = new TreeMap<>(editions);
        changed.remove(language);
        var without = withEditions(changed);
        return without.change(without.original(), e -> e.withTranslation(null));
    }

    /** The material with a translation called up to date, as a draft or as reviewed. */
    public OwnMaterial translated(LanguageTag language, TranslationStatus status) {
        var translation = requireNonNull(edition(language).translation(), "an original");
        var source = edition(translation.source()).fingerprint();
        return change(
                language,
                e ->
                        e.withTranslation(
                                new OwnEdition.OwnTranslation(
                                        status, translation.source(), source)));
    }

    /** The material with a file in place of the one of its name, or beside the others. */
    public OwnMaterial withFile(OwnFile file) {
        var changed = new ArrayList<>(removeFile(file.name()).files());
        changed.add(file);
        return new OwnMaterial(facts, editions, changed, origin, published);
    }

    /** The material without a file. */
    public OwnMaterial removeFile(String name) {
        var changed = files.stream().filter(f -> !f.name().equals(name)).toList();
        return new OwnMaterial(facts, editions, changed, origin, published);
    }

    /**
     * The adaptation with other words of what was changed.
     *
     * @throws NullPointerException when it is no adaptation
     */
    public OwnMaterial withChanges(LanguageTag language, String words) {
        var changed = requireNonNull(origin, "no adaptation").withChanges(language, words);
        return new OwnMaterial(facts, editions, files, changed, published);
    }
}

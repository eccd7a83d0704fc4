package org.lectern.store;

import org.lectern.base.LanguageTag;
import org.lectern.base.Sha256;
import org.lectern.library.MaterialHead;
import org.lectern.library.MaterialHead.EditionHead;
import org.lectern.library.MaterialHead.SheetHead;
import org.lectern.library.MaterialHead.StepHead;
import org.lectern.material.Edition;
import org.lectern.material.MaterialFacts;
import org.lectern.material.Pin;
import org.lectern.material.Sheet;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What one revision of a material consists of: its facts, what lists show of each edition, and the
 * hashes of everything else. Its own hash stands for the revision.
 *
 * @param format 1
 * @param editions by language, at least one
 * @param files in the order of their names
 */
record Manifest(
        int format,
        MaterialFacts facts,
        Map<LanguageTag, EditionEntry> editions,
        List<FileEntry> files) {
    static final int FORMAT = 1;

    Manifest {
        if (format != FORMAT || editions.isEmpty()) {
            throw new IllegalArgumentException("not a manifest of format " + FORMAT);
        }
        editions = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(editions));
        files = List.copyOf(files);
    }

    /** An edition without its texts, and where they are. */
    record EditionEntry(
            String title,
            String summary,
            List<String> objectives,
            Edition.Translation translation,
            List<StepHead> steps,
            List<SheetHead> sheets,
            Sha256 text,
            long textSize) {
        EditionEntry {
            objectives = List.copyOf(objectives);
            steps = List.copyOf(steps);
            sheets = List.copyOf(sheets);
        }

        static EditionEntry of(Edition edition, Sha256 text, long textSize) {
            return new EditionEntry(
                    edition.title(),
                    edition.summary(),
                    edition.objectives(),
                    edition.translation(),
                    edition.steps().stream()
                            .map(s -> new StepHead(s.minutes(), s.title()))
                            .toList(),
                    edition.sheets().stream()
                            .map(s -> new SheetHead(s.kind(), s.name(), s.easy(), s.title()))
                            .toList(),
                    text,
                    textSize);
        }

        /** The whole edition, with the texts that {@link #text} names. */
        Edition with(LanguageTag language, EditionText texts) {
            return new Edition(
                    language,
                    title,
                    summary,
                    objectives,
                    translation,
                    texts.steps(),
                    texts.sheets());
        }

        private EditionHead head(LanguageTag language) {
            return new EditionHead(
                    language, title, summary, objectives, translation, steps, sheets);
        }
    }

    /** A picture or attachment by its hash; the size is in bytes. */
    record FileEntry(String name, Sha256 sha256, long size) {}

    /** All the texts of an edition, which are one blob. */
    record EditionText(List<Edition.Step> steps, List<Sheet> sheets) {
        EditionText {
            steps = List.copyOf(steps);
            sheets = List.copyOf(sheets);
        }
    }

    /** The hashes of all that the revision consists of, each once, its own first. */
    List<Sha256> parts(Sha256 own) {
        return Stream.of(
                        Stream.of(own),
                        editions.values().stream().map(EditionEntry::text),
                        files.stream().map(FileEntry::sha256))
                .flatMap(hashes -> hashes)
                .distinct()
                .toList();
    }

    /** What the rest of the program sees of it. */
    MaterialHead head(Pin pin) {
        var heads = new TreeMap<LanguageTag, EditionHead>();
        editions.forEach((language, entry) -> heads.put(language, entry.head(language)));
        return new MaterialHead(pin, facts, heads);
    }
}

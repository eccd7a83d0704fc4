package org.lectern.material.source;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.material.Edition;
import org.lectern.material.Framework;
import org.lectern.material.LibraryFacts;
import org.lectern.material.Licence;
import org.lectern.material.LocalizedText;
import org.lectern.material.Material;
import org.lectern.material.Material.SourceFile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads one material from its texts, wherever they come from. */
public final class MaterialReader {
    /** What a material outside any library is held against: it may be in any language. */
    private static final LibraryFacts NO_LIBRARY =
            new LibraryFacts(
                    "own",
                    "",
                    LocalizedText.of(Map.of(LanguageTag.of("en"), "")),
                    Licence.BY_SA,
                    List.of(),
                    List.of());

    private final Problems problems;
    private final LibraryFacts library;
    private final @Nullable Framework framework;

    /**
     * A reader for the materials of a library.
     *
     * @param framework null when it could not be read
     */
    MaterialReader(Problems problems, LibraryFacts library, @Nullable Framework framework) {
        this.problems = problems;
        this.library = library;
        this.framework = framework;
    }

    /**
     * A material that belongs to no library, from the texts that {@link SourceWriter} writes; or
     * everything that is wrong with them. Safe from any thread.
     *
     * @param texts by their paths in the material's folder, such as {@code en/guide.md}
     * @param files the material's other files; their bytes are handed on, not looked at
     */
    public static SourceResult<Material> read(
            MaterialId id, Map<String, String> texts, List<SourceFile> files, Framework framework) {
        var problems = new Problems();
        var facts = problems.in(SourceWriter.FACTS);
        var editions = new TreeMap<LanguageTag, EditionFiles>();
        @Nullable Fields file = null;
        for (var entry : texts.entrySet()) {
            String path = entry.getKey();
            int slash = path.indexOf('/');
            if (path.equals(SourceWriter.FACTS)) {
                var mapping = new YamlReader(facts, 1).read(entry.getValue());
                file = mapping == null ? null : new Fields(mapping, facts);
            } else if (slash > 0 && LanguageTag.isValid(path.substring(0, slash))) {
                var language = LanguageTag.of(path.substring(0, slash));
                var found = editions.computeIfAbsent(language, l -> EditionFiles.none());
                boolean isPlain = SourceFolder.isPlain(entry.getValue(), problems.in(path));
                found.add(path.substring(slash + 1), isPlain ? entry.getValue() : null);
            } else {
                problems.in(path).at(1, "unknownFile", path);
            }
        }
        var reader = new MaterialReader(problems, NO_LIBRARY, framework);
        var material = reader.material("", id, file, editions, files);
        return problems.result(material::orElseThrow);
    }

    /**
     * The material, made of stand-ins where a problem was added; empty without facts.
     *
     * @param folder the material's folder in problems, may be empty
     * @param file its {@code material.yaml}, null when that can't be read
     */
    Optional<Material> material(
            String folder,
            MaterialId id,
            @Nullable Fields file,
            Map<LanguageTag, EditionFiles> texts,
            List<SourceFile> files) {
        if (texts.isEmpty()) {
            problems.in(path(folder, SourceWriter.FACTS)).at(1, "noEdition");
        }
        var facts = facts(id, file, texts);
        var names = files.stream().map(SourceFile::name).collect(Collectors.toSet());
        var editions = new TreeMap<LanguageTag, Edition>();
        texts.forEach(
                (language, of) -> {
                    var source = source(path(folder, language.value()), language, of, facts, names);
                    editions.put(language, EditionReader.read(source, of.unreadable(), problems));
                });
        return facts.map(f -> new Material(f.facts(), editions, files));
    }

    private static String path(String folder, String entry) {
        return folder.isEmpty() ? entry : folder + "/" + entry;
    }

    private Optional<FactsReader.Read> facts(
            MaterialId id, @Nullable Fields file, Map<LanguageTag, EditionFiles> editions) {
        if (file == null) {
            return Optional.empty();
        }
        var sheets = new TreeSet<String>();
        editions.values().forEach(e -> sheets.addAll(e.sheets()));
        var reader = new FactsReader(library, framework);
        return Optional.of(reader.read(file, id, editions.keySet(), sheets));
    }

    private static EditionSource source(
            String folder,
            LanguageTag language,
            EditionFiles of,
            Optional<FactsReader.Read> facts,
            Set<String> files) {
        return new EditionSource(
                language,
                folder,
                of.texts(),
                facts.map(FactsReader.Read::revision)
                        .orElse(OptionalInt.empty())
                        .orElse(FactsReader.HIGHEST_REVISION),
                facts.map(FactsReader.Read::typicalMinutes).orElse(OptionalInt.empty()),
                files);
    }
}

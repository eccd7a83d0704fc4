package org.lectern.material.source;

import static java.util.Objects.requireNonNull;

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
import org.lectern.material.markup.Markup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads a whole source folder, of a disk or inside a jar. Nothing is written. */
public final class SourceReader {
    private static final String ROOT = "";
    private static final String LIBRARY = "library.yaml";
    private static final String FRAMEWORK = "framework.yaml";
    private static final String MATERIALS = "materials";
    private static final String MATERIAL = "material.yaml";
    private static final String FILES = "files";

    private final Problems problems = new Problems();
    private final SourceFolder root;

    private SourceReader(Path folder) {
        root = new SourceFolder(folder, ROOT, problems);
    }

    /** The library in a folder, or everything that is wrong with it. Safe from any thread. */
    public static SourceResult<SourceLibrary> read(Path folder) {
        return new SourceReader(folder).library();
    }

    private SourceResult<SourceLibrary> library() {
        for (String entry : root.entries()) {
            boolean known =
                    entry.equals(MATERIALS)
                            ? root.isFolder(entry)
                            : root.isFile(entry)
                                    && (entry.equals(LIBRARY) || entry.equals(FRAMEWORK));
            if (!known) {
                root.unknown(entry);
            }
        }
        var facts = libraryFacts();
        var framework = framework(facts);
        var materials = new ArrayList<Material>();
        if (root.isFolder(MATERIALS)) {
            var folder = root.folder(MATERIALS);
            for (String entry : folder.entries()) {
                if (folder.isFolder(entry) && MaterialId.isValid(entry)) {
                    var id = new MaterialId(entry);
                    material(folder.folder(entry), id, facts, framework).ifPresent(materials::add);
                } else {
                    folder.unknown(entry);
                }
            }
        }
        return problems.result(
                () -> new SourceLibrary(facts, requireNonNull(framework), materials));
    }

    private @Nullable Fields yaml(SourceFolder folder, String file) {
        if (!folder.isFile(file)) {
            folder.problemsIn(file).at(1, "missingFile", file);
            return null;
        }
        String text = folder.text(file);
        if (text == null) {
            return null;
        }
        var found = folder.problemsIn(file);
        var mapping = new YamlReader(found, 1).read(text);
        return mapping == null ? null : new Fields(mapping, found);
    }

    private LibraryFacts libraryFacts() {
        var file = yaml(root, LIBRARY);
        if (file == null) {
            var noTitle = LocalizedText.of(Map.of(LanguageTag.of("en"), ""));
            return new LibraryFacts("", "", noTitle, Licence.BY_SA, List.of());
        }
        file.format(1);
        var languages = file.languages("languages");
        var facts =
                new LibraryFacts(
                        file.id("id"),
                        file.text("publisher"),
                        file.localized("title", Languages.some(languages)),
                        file.word("licence", FactsReader.licences()),
                        languages);
        file.finish();
        return facts;
    }

    private @Nullable Framework framework(LibraryFacts facts) {
        var file = yaml(root, FRAMEWORK);
        return file == null ? null : new FrameworkReader(facts.languages()).read(file);
    }

    private Optional<Material> material(
            SourceFolder folder,
            MaterialId id,
            LibraryFacts library,
            @Nullable Framework framework) {
        var texts = new TreeMap<LanguageTag, EditionFiles>();
        List<SourceFile> files = List.of();
        for (String entry : folder.entries()) {
            if (folder.isFolder(entry) && entry.equals(FILES)) {
                files = files(folder.folder(entry));
            } else if (folder.isFolder(entry) && isLanguage(entry)) {
                var language = LanguageTag.of(entry);
                if (!library.languages().isEmpty() && !library.languages().contains(language)) {
                    folder.problemsIn(entry).at(1, "otherLanguage", entry);
                }
                texts.put(language, EditionFiles.in(folder.folder(entry)));
            } else if (!entry.equals(MATERIAL)) {
                folder.unknown(entry);
            }
        }
        if (texts.isEmpty()) {
            folder.problemsIn(MATERIAL).at(1, "noEdition");
        }
        var facts = facts(folder, id, new FactsReader(library, framework), texts);
        var names = files.stream().map(SourceFile::name).collect(Collectors.toSet());
        var editions = new TreeMap<LanguageTag, Edition>();
        texts.forEach(
                (language, of) -> {
                    var source =
                            new EditionSource(
                                    language,
                                    folder.pathOf(language.value()),
                                    of.texts(),
                                    facts.map(FactsReader.Read::revision)
                                            .orElse(OptionalInt.empty())
                                            .orElse(FactsReader.HIGHEST_REVISION),
                                    facts.map(FactsReader.Read::typicalMinutes)
                                            .orElse(OptionalInt.empty()),
                                    names);
                    editions.put(language, EditionReader.read(source, of.unreadable(), problems));
                });
        var read = List.copyOf(files);
        return facts.map(f -> new Material(f.facts(), editions, read));
    }

    private static boolean isLanguage(String entry) {
        return !entry.equals(FILES) && LanguageTag.isValid(entry);
    }

    private Optional<FactsReader.Read> facts(
            SourceFolder folder,
            MaterialId id,
            FactsReader reader,
            Map<LanguageTag, EditionFiles> editions) {
        var file = yaml(folder, MATERIAL);
        if (file == null) {
            return Optional.empty();
        }
        var sheets = new TreeSet<String>();
        editions.values().forEach(e -> sheets.addAll(e.sheets()));
        return Optional.of(reader.read(file, id, editions.keySet(), sheets));
    }

    private static List<SourceFile> files(SourceFolder folder) {
        var files = new ArrayList<SourceFile>();
        for (String entry : folder.entries()) {
            if (!folder.isFile(entry) || Markup.fileName("../files/" + entry) == null) {
                folder.unknown(entry);
                continue;
            }
            byte[] bytes = folder.bytes(entry);
            if (bytes != null) {
                files.add(new SourceFile(entry, bytes));
            }
        }
        return files;
    }
}

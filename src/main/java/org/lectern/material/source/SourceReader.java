package org.lectern.material.source;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.material.Framework;
import org.lectern.material.Glossary;
import org.lectern.material.LibraryFacts;
import org.lectern.material.Licence;
import org.lectern.material.LocalizedText;
import org.lectern.material.Material;
import org.lectern.material.Material.SourceFile;
import org.lectern.material.SamplePlan;
import org.lectern.material.markup.Markup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads a whole source folder, of a disk or inside a jar. Nothing is written. */
public final class SourceReader {
    private static final String ROOT = "";
    private static final String LIBRARY = "library.yaml";
    private static final String FRAMEWORK = "framework.yaml";
    private static final String GLOSSARY = "glossary.yaml";
    private static final String LINT = "lint.yaml";
    private static final String MATERIALS = "materials";
    private static final String PLANS = "plans";
    private static final String MATERIAL = SourceWriter.FACTS;
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

    /**
     * Only the plans of a library: its materials count by their names and are not read, so that
     * this is quick. Safe from any thread.
     */
    public static SourceResult<List<SamplePlan>> readPlans(Path folder) {
        return new SourceReader(folder).plansOnly();
    }

    private SourceResult<List<SamplePlan>> plansOnly() {
        var facts = libraryFacts();
        var ids = new TreeSet<String>();
        if (root.isFolder(MATERIALS)) {
            var folder = root.folder(MATERIALS);
            folder.entries().stream().filter(folder::isFolder).forEach(ids::add);
        }
        var plans = plans(new PlanReader(facts, ids));
        return problems.result(() -> plans);
    }

    private SourceResult<SourceLibrary> library() {
        for (String entry : root.entries()) {
            boolean known =
                    switch (entry) {
                        case MATERIALS, PLANS -> root.isFolder(entry);
                        case LIBRARY, FRAMEWORK, GLOSSARY, LINT -> root.isFile(entry);
                        default -> false;
                    };
            if (!known) {
                root.unknown(entry);
            }
        }
        var facts = libraryFacts();
        var framework = framework(facts);
        var materials = new ArrayList<Material>();
        var ids = new TreeSet<String>();
        if (root.isFolder(MATERIALS)) {
            var folder = root.folder(MATERIALS);
            for (String entry : folder.entries()) {
                if (folder.isFolder(entry) && MaterialId.isValid(entry)) {
                    var id = new MaterialId(entry);
                    ids.add(entry);
                    material(folder.folder(entry), id, facts, framework).ifPresent(materials::add);
                } else {
                    folder.unknown(entry);
                }
            }
        }
        var plans = plans(new PlanReader(facts, ids));
        var glossary = optional(GLOSSARY).map(new GlossaryReader(facts)::read);
        var expected = optional(LINT).map(SourceReader::expected);
        return problems.result(
                () ->
                        new SourceLibrary(
                                facts,
                                requireNonNull(framework),
                                materials,
                                plans,
                                glossary.orElse(Glossary.EMPTY),
                                expected.orElse(List.of())));
    }

    private Optional<Fields> optional(String file) {
        return root.isFile(file) ? Optional.ofNullable(yaml(root, file)) : Optional.empty();
    }

    private List<SamplePlan> plans(PlanReader reader) {
        var plans = new ArrayList<SamplePlan>();
        if (root.isFolder(PLANS)) {
            var folder = root.folder(PLANS);
            for (String entry : folder.entries()) {
                String name = PlanReader.nameOf(entry);
                if (name == null || !folder.isFile(entry)) {
                    folder.unknown(entry);
                    continue;
                }
                var file = yaml(folder, entry);
                if (file != null) {
                    plans.add(reader.read(file, name));
                }
            }
        }
        return plans;
    }

    private static List<ExpectedFinding> expected(Fields file) {
        file.format(1);
        var expected = new ArrayList<ExpectedFinding>();
        for (var fields : file.list("expected", true)) {
            expected.add(
                    new ExpectedFinding(
                            fields.text("finding"),
                            fields.text("at"),
                            fields.text("why"),
                            fields.line("finding")));
            fields.finish();
        }
        file.finish();
        return expected;
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
            return new LibraryFacts("", "", noTitle, Licence.BY_SA, List.of(), List.of());
        }
        file.format(1);
        var languages = file.languages("languages");
        var further =
                file.has("furtherLanguages")
                        ? file.languages("furtherLanguages")
                        : List.<LanguageTag>of();
        if (further.stream().anyMatch(languages::contains)) {
            file.problems().at(file.line("furtherLanguages"), "twice", "furtherLanguages");
        }
        var facts =
                new LibraryFacts(
                        file.id("id"),
                        file.text("publisher"),
                        file.localized("title", Languages.some(languages)),
                        file.word("licence", FactsReader.licences()),
                        languages,
                        further);
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
                if (!library.languages().isEmpty() && !library.allLanguages().contains(language)) {
                    folder.problemsIn(entry).at(1, "otherLanguage", entry);
                }
                texts.put(language, EditionFiles.in(folder.folder(entry)));
            } else if (!entry.equals(MATERIAL)) {
                folder.unknown(entry);
            }
        }
        return new MaterialReader(problems, library, framework)
                .material(folder.name(), id, yaml(folder, MATERIAL), texts, files);
    }

    private static boolean isLanguage(String entry) {
        return !entry.equals(FILES) && LanguageTag.isValid(entry);
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

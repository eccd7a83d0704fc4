package org.lectern.ui.editor;

import org.lectern.authoring.Origin;
import org.lectern.authoring.OwnMaterial;
import org.lectern.authoring.OwnMaterial.OwnFile;
import org.lectern.authoring.OwnMaterials;
import org.lectern.authoring.OwnProblem;
import org.lectern.base.DocumentId;
import org.lectern.base.FileLayer;
import org.lectern.base.LanguageTag;
import org.lectern.base.LecternException;
import org.lectern.base.UserMessage;
import org.lectern.document.Stored;
import org.lectern.library.LibraryStore;
import org.lectern.material.Edition;
import org.lectern.material.MaterialFacts;
import org.lectern.material.Sheet;
import org.lectern.material.SheetKind;
import org.lectern.text.Texts;
import org.lectern.ui.kit.paper.PageSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the editor asks of documents, library, disk and press. Not on the FX thread. */
final class EditorService {
    /** Larger pictures only make a handout slow to open and to print. */
    static final int LARGEST_PICTURE = 10 * 1024 * 1024;

    private static final int LONGEST_NAME = 100;

    private final OwnMaterials materials;
    private final LibraryStore library;
    private final Printer printer;
    private final Function<byte[], PageSource> pages;
    private final FileLayer disk;

    /** Makes the PDF of one sheet. */
    @FunctionalInterface
    interface Printer {
        /** As {@code Press.sheet} does. */
        byte[] sheet(
                MaterialFacts facts,
                Edition edition,
                Sheet sheet,
                Function<String, Optional<byte[]>> files);
    }

    /**
     * The service.
     *
     * @param pages opens a PDF to be looked at
     */
    EditorService(
            OwnMaterials materials,
            LibraryStore library,
            Printer printer,
            Function<byte[], PageSource> pages,
            FileLayer disk) {
        this.materials = materials;
        this.library = library;
        this.printer = printer;
        this.pages = pages;
        this.disk = disk;
    }

    /** A material as it was left. @throws LecternException when it is gone or can't be read */
    Stored<OwnMaterial> read(DocumentId id) {
        return materials
                .load(id)
                .orElseThrow(() -> new LecternException(UserMessage.of("editor.gone")));
    }

    Stored<OwnMaterial> save(DocumentId id, OwnMaterial content) {
        return materials.save(id, content);
    }

    OwnMaterials.Outcome publish(DocumentId id, OwnMaterial content) {
        return materials.publish(id, content);
    }

    List<OwnProblem> problems(DocumentId id, OwnMaterial content) {
        return materials.problems(id, content);
    }

    /**
     * The pages on which a part of a material prints, whatever is still wrong with it: what the
     * format does not allow is printed as it was typed.
     *
     * @throws LecternException when a letter can't be printed or a picture can't be read
     */
    PageSource page(DocumentId id, OwnMaterial own, LanguageTag language, Part part) {
        var page = materials.preview(id, readable(own, language), language);
        var sheet = printed(page.edition(), part).orElseThrow();
        return pages.apply(
                printer.sheet(page.facts(), page.edition(), sheet, name -> file(own, name)));
    }

    /** With words for what has no title yet, so that it can be printed, and without empty lines. */
    private static OwnMaterial readable(OwnMaterial own, LanguageTag language) {
        var words = Texts.of(language);
        var edition = own.edition(language);
        var readable =
                own.withObjectives(language, notBlank(edition.objectives()))
                        .changeCredits(c -> c.withAuthors(notBlank(c.authors())));
        if (edition.title().isBlank()) {
            readable = readable.withTitle(language, words.get("editor.untitled"));
        }
        for (var sheet : edition.sheets()) {
            if (sheet.title().isBlank()) {
                String title = words.get("editor.sheet.untitled");
                readable = readable.withSheet(language, sheet.withTitle(title));
            }
        }
        return readable;
    }

    private static List<String> notBlank(List<String> texts) {
        return texts.stream().filter(text -> !text.isBlank()).toList();
    }

    private Optional<byte[]> file(OwnMaterial own, String name) {
        return own.files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .flatMap(materials::file);
    }

    /** The sheet on whose pages a part stands: the background is printed with the guide. */
    private static Optional<Sheet> printed(Edition edition, Part part) {
        return edition.sheet(part.sheet(), part.isEasy())
                .flatMap(
                        sheet ->
                                sheet.kind() == SheetKind.BACKGROUND
                                        ? edition.sheet(Part.GUIDE, false)
                                        : Optional.of(sheet));
    }

    /**
     * The pages of the same part of the work that is adapted; empty when it has none in this
     * language. @throws LecternException when they can't be printed
     */
    Optional<PageSource> original(Origin origin, LanguageTag language, Part part) {
        var pin = origin.pin();
        var facts = library.head(pin).map(head -> head.facts());
        var edition = library.edition(pin, language);
        var sheet = edition.flatMap(e -> printed(e, part));
        if (facts.isEmpty() || edition.isEmpty() || sheet.isEmpty()) {
            return Optional.empty();
        }
        byte[] pdf =
                printer.sheet(
                        facts.get(), edition.get(), sheet.get(), name -> library.file(pin, name));
        return Optional.of(pages.apply(pdf));
    }

    /** As {@link OwnMaterials#withEditionOfOrigin}. */
    Optional<OwnMaterial> withEditionOfOrigin(OwnMaterial own, LanguageTag language) {
        return materials.withEditionOfOrigin(own, language);
    }

    /**
     * Keeps a picture for a material.
     *
     * @return its name and hash; the name is one that the material has not given yet
     * @throws LecternException when it is no picture that prints, is too large, or can't be read
     */
    OwnFile picture(OwnMaterial own, Path path) {
        String file = path.getFileName() == null ? "" : path.getFileName().toString();
        byte[] bytes;
        try {
            bytes = disk.read(path);
        } catch (IOException e) {
            throw new LecternException(UserMessage.of("editor.picture.unreadable", file), e);
        }
        if (bytes.length > LARGEST_PICTURE) {
            throw new LecternException(
                    UserMessage.of("editor.picture.tooLarge", file, LARGEST_PICTURE / 1024 / 1024));
        }
        var ending = PictureNames.ending(bytes);
        if (ending.isEmpty()) {
            throw new LecternException(UserMessage.of("editor.picture.kind", file));
        }
        String name = PictureNames.free(own, file, ending.get(), LONGEST_NAME);
        return materials.withFile(own, name, bytes).files().getLast();
    }
}

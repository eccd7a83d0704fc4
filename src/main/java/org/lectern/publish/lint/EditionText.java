package org.lectern.publish.lint;

import org.commonmark.node.Document;
import org.lectern.base.LanguageTag;
import org.lectern.material.Edition;
import org.lectern.material.Material;
import org.lectern.material.Sheet;
import org.lectern.material.markup.Markup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An edition together with the files that it was read from. */
record EditionText(Path root, Material material, Edition edition) {
    LanguageTag language() {
        return edition.language();
    }

    /** Whether the material has a newer revision than this text was made from. */
    boolean isOutdated() {
        return edition.translation().revision() < material.facts().revision();
    }

    /** The edition's folder. */
    String folder() {
        return folderOf(material) + "/" + edition.language();
    }

    /** A material's folder. */
    static String folderOf(Material material) {
        return "materials/" + material.facts().id();
    }

    /** The file of a sheet. */
    String file(Sheet sheet) {
        return folder() + "/" + sheet.name() + (sheet.easy() ? ".easy.md" : ".md");
    }

    /** The line of a sheet's file on which a line of its body stands, both from 1. */
    int line(Sheet sheet, int lineOfBody) {
        try {
            List<String> lines = Files.readAllLines(root.resolve(file(sheet)));
            int fence = lines.subList(1, lines.size()).indexOf("---") + 1;
            return fence + 1 + Math.max(1, lineOfBody);
        } catch (IOException e) {
            throw new UncheckedIOException("a file that was read before", e);
        }
    }

    static Document parse(Sheet sheet) {
        return Markup.parse(sheet.markdown());
    }
}

package org.lectern.paper;

import org.lectern.material.Edition;
import org.lectern.material.Material;
import org.lectern.material.Material.SourceFile;
import org.lectern.material.Sheet;
import org.lectern.material.SheetKind;
import org.lectern.pdf.PdfSource;

import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * An edition as it will print, straight from its source and before any library has it: the
 * facilitator's part first, then every sheet for participants, each on a new page. Safe from any
 * thread.
 */
public final class ProofPaper {
    private ProofPaper() {}

    /**
     * The sheets of a proof, each of which begins with a heading of the first level: the guide,
     * which the background is printed with, then handouts, easy-to-read texts and cards.
     */
    public static List<Sheet> sheets(Edition edition) {
        return edition.sheets().stream().filter(s -> s.kind() != SheetKind.BACKGROUND).toList();
    }

    /** The source of the proof's PDF. */
    public static PdfSource of(Material material, Edition edition) {
        var words = new PaperLanguage(edition.language());
        var pages = new PaperPages(edition.language(), edition.title(), "");
        String footer = Footer.attribution(material.facts(), edition, words);
        var used = new HashSet<String>();
        UnaryOperator<String> pictures =
                address -> {
                    String name = address.substring(address.lastIndexOf('/') + 1);
                    used.add(name);
                    return name;
                };
        for (var sheet : sheets(edition)) {
            String content =
                    sheet.kind() == SheetKind.GUIDE
                            ? "<h1>"
                                    + Html.escape(edition.title())
                                    + "</h1>\n"
                                    + GuideHtml.body(material.facts(), edition, words, pictures)
                            : ParticipantHtml.of(sheet, words, pictures);
            pages.add(words, footer, content);
        }
        var bytes =
                material.files().stream()
                        .filter(file -> used.contains(file.name()))
                        .collect(Collectors.toMap(SourceFile::name, SourceFile::bytes));
        return new PdfSource(
                pages.html(), edition.language(), edition.title(), "Lectern", "", bytes);
    }
}

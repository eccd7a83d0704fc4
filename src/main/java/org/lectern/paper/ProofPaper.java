package org.lectern.paper;

import org.lectern.material.Edition;
import org.lectern.material.Material;
import org.lectern.material.Material.SourceFile;
import org.lectern.material.MaterialFacts;
import org.lectern.material.Sheet;
import org.lectern.material.SheetKind;
import org.lectern.pdf.PdfSource;
import org.lectern.plan.Preparation.Print;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
        var bytes =
                material.files().stream()
                        .collect(Collectors.toMap(SourceFile::name, SourceFile::bytes));
        return of(
                material.facts(),
                edition,
                sheets(edition),
                name -> Optional.ofNullable(bytes.get(name)));
    }

    /**
     * Some sheets of an edition as they will print.
     *
     * @param chosen among {@link #sheets}
     * @param files the material's files by name, asked for those that the sheets show
     */
    static PdfSource of(
            MaterialFacts facts,
            Edition edition,
            List<Sheet> chosen,
            Function<String, Optional<byte[]>> files) {
        var words = new PaperLanguage(edition.language());
        var pages = new PaperPages(edition.language(), edition.title(), "");
        String footer = Footer.attribution(facts, edition, words);
        var used = new HashSet<String>();
        UnaryOperator<String> pictures =
                address -> {
                    String name = address.substring(address.lastIndexOf('/') + 1);
                    used.add(name);
                    return name;
                };
        for (var sheet : chosen) {
            String content =
                    sheet.kind() == SheetKind.GUIDE
                            ? "<h1>"
                                    + Html.escape(edition.title())
                                    + "</h1>\n"
                                    + GuideHtml.body(facts, edition, words, pictures)
                            : ParticipantHtml.of(sheet, Print.STANDARD, words, pictures);
            pages.add(words, footer, content);
        }
        var pictureBytes = new HashMap<String, byte[]>();
        used.forEach(name -> files.apply(name).ifPresent(b -> pictureBytes.put(name, b)));
        return new PdfSource(
                pages.html(), edition.language(), edition.title(), "Lectern", "", pictureBytes);
    }
}

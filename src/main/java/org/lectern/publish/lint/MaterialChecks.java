package org.lectern.publish.lint;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.base.UserMessage;
import org.lectern.material.Glossary;
import org.lectern.material.Material;
import org.lectern.material.Sheet;
import org.lectern.material.SheetKind;
import org.lectern.material.markup.Markup;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether a material's facts agree with its texts and with the licences. */
final class MaterialChecks {
    private final Path root;
    private final Glossary glossary;
    private final Set<MaterialId> ids;
    private final Findings findings;

    /**
     * @param ids of all materials of the library
     */
    MaterialChecks(Path root, Glossary glossary, Set<MaterialId> ids, Findings findings) {
        this.root = root;
        this.glossary = glossary;
        this.ids = ids;
        this.findings = findings;
    }

    void look(Material material) {
        lookAtFiles(material);
        lookAtLicence(material);
        var facts = material.facts();
        var cards = new HashSet<String>();
        for (var edition : material.editions().values()) {
            var text = new EditionText(root, material, edition);
            for (var sheet : edition.sheets()) {
                boolean listed =
                        facts.things().stream().anyMatch(t -> sheet.name().equals(t.sheet()));
                if (sheet.kind() == SheetKind.CARDS && !listed && cards.add(sheet.name())) {
                    addFact(
                            Rule.CARDS_NOT_LISTED,
                            material,
                            UserMessage.of("publish.lint.cardsNotListed", sheet.name()));
                }
            }
            edition.sheet("guide", false).ifPresent(guide -> lookAtThings(text, guide));
        }
    }

    private void addFact(Rule rule, Material material, UserMessage message) {
        findings.add(rule, EditionText.folderOf(material) + "/material.yaml", 1, message);
    }

    private void lookAtFiles(Material material) {
        var used = new HashSet<String>();
        for (var edition : material.editions().values()) {
            for (var sheet : edition.sheets()) {
                EditionText.parse(sheet)
                        .accept(
                                new AbstractVisitor() {
                                    @Override
                                    public void visit(Link link) {
                                        add(link.getDestination());
                                        visitChildren(link);
                                    }

                                    @Override
                                    public void visit(Image image) {
                                        add(image.getDestination());
                                    }

                                    private void add(String destination) {
                                        @Nullable String name = Markup.fileName(destination);
                                        if (name != null) {
                                            used.add(name);
                                        }
                                    }
                                });
            }
        }
        for (var file : material.files()) {
            if (!used.contains(file.name())) {
                findings.add(
                        Rule.FILE_UNUSED,
                        EditionText.folderOf(material) + "/files/" + file.name(),
                        1,
                        UserMessage.of("publish.lint.fileUnused"));
            }
        }
    }

    private void lookAtLicence(Material material) {
        var facts = material.facts();
        var basedOn = facts.basedOn();
        if (basedOn != null) {
            var adapted = facts.licence();
            for (var work : basedOn.chain()) {
                if (!work.licence().allowsAdaptationUnder(adapted)) {
                    addFact(
                            Rule.LICENCE_CHAIN,
                            material,
                            UserMessage.of(
                                    "publish.lint.licenceChain",
                                    work.title(),
                                    work.licence().shortName(),
                                    adapted.shortName()));
                }
                adapted = work.licence();
            }
            if (basedOn.id() != null && !ids.contains(basedOn.id())) {
                addFact(
                        Rule.BASED_ON_UNKNOWN,
                        material,
                        UserMessage.of("publish.lint.basedOnUnknown", basedOn.id().value()));
            }
        }
        if (facts.funding() != null && facts.licence().forbidsAdaptations()) {
            addFact(
                    Rule.LICENCE_FUNDED,
                    material,
                    UserMessage.of("publish.lint.licenceFunded", facts.licence().shortName()));
        }
    }

    /** What preparation and steps speak of should be among the things to bring. */
    private void lookAtThings(EditionText text, Sheet guide) {
        var language = text.language();
        String words = lower(toBring(guide), language);
        String listed =
                lower(
                        String.join(
                                "\n",
                                text.material().facts().things().stream()
                                        .map(thing -> thing.name().in(language))
                                        .toList()),
                        language);
        for (var thing : glossary.things()) {
            List<String> stems = thing.byLanguage().getOrDefault(language, List.of());
            var spoken = stems.stream().filter(words::contains).findFirst();
            if (spoken.isPresent() && stems.stream().noneMatch(listed::contains)) {
                findings.add(
                        Rule.THING_NOT_LISTED,
                        text.file(guide),
                        text.line(guide, Places.lineOf(guide, spoken.get())),
                        UserMessage.of("publish.lint.thingNotListed", spoken.get()));
            }
        }
    }

    /** The text before the debrief: variations may well need other things. */
    private static String toBring(Sheet guide) {
        int end = guide.markdown().indexOf("{#debrief}");
        return end < 0 ? guide.markdown() : guide.markdown().substring(0, end);
    }

    private static String lower(String text, LanguageTag language) {
        Locale locale = language.locale();
        return text.toLowerCase(locale);
    }
}

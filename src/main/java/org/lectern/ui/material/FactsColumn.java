package org.lectern.ui.material;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import org.lectern.library.LibraryStore.KeptRevision;
import org.lectern.library.MaterialHead;
import org.lectern.material.Edition.TranslationStatus;
import org.lectern.material.MaterialWords;
import org.lectern.text.Texts;
import org.lectern.ui.content.MaterialSections;
import org.lectern.ui.content.Wording;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.UiContext;
import org.lectern.ui.material.MaterialPages.Page;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;

/** What is to be known of a material beside its pages. */
final class FactsColumn extends ScrollPane {
    private final UiContext ui;
    private final MaterialViewModel model;
    private final ZoneId zone;
    private final Wording.Source wording;
    private final SheetChoice sheets;
    private final List<Node> own;

    /**
     * The column.
     *
     * @param zone in which days are counted
     * @param own what is the counselor's about the material, below its sheets
     */
    FactsColumn(
            UiContext ui,
            MaterialViewModel model,
            Wording.Source wording,
            ZoneId zone,
            List<Node> own) {
        this.ui = ui;
        this.model = model;
        this.wording = wording;
        this.zone = zone;
        this.own = List.copyOf(own);
        sheets = new SheetChoice(ui.text(), model);
        getStyleClass().add("material-facts");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        // So that the arrow keys scroll it.
        setFocusTraversable(true);
        accessibleTextProperty().bind(ui.text().text("material.page.facts"));
        model.page().subscribe(this::show);
        model.language().subscribe(this::show);
        ui.text().texts().subscribe((_, _) -> show());
    }

    private void show() {
        var page = model.page().get();
        var edition = model.edition();
        if (page.isEmpty() || edition.isEmpty()) {
            return;
        }
        double place = getVvalue();
        var words = wording.now();
        var texts = words.texts();
        var sections =
                new MaterialSections(ui, words, page.get().head(), edition.get(), model.namesIn());
        var content =
                new VBox(
                        sections.meta(),
                        wrapped(edition.get().summary(), "material-summary"),
                        sections.languages(model::choose),
                        sections.sensitivity(),
                        sheets);
        content.getStyleClass().add("material-facts-content");
        content.getChildren().addAll(own);
        content.getChildren()
                .addAll(
                        sections.objectives(),
                        work(page.get().head(), texts),
                        sections.things(),
                        sections.steps(),
                        sections.licence(),
                        related(page.get(), words),
                        sections.usedIn(page.get().usedIn()),
                        history(page.get(), texts));
        setContent(content);
        setVvalue(place);
    }

    /** For whom and in which forms it works. */
    private static Node work(MaterialHead head, Texts texts) {
        var facts = head.facts();
        var section = section(texts, "material.page.work");
        section.getChildren()
                .add(
                        wrapped(
                                facts.method().stream()
                                        .map(form -> texts.get(MaterialWords.key(form)))
                                        .collect(Collectors.joining(" · ")),
                                "second",
                                "soft"));
        if (facts.oneToOne()) {
            section.getChildren()
                    .add(wrapped(texts.get("material.page.oneToOne"), "second", "soft"));
        }
        if (!facts.audience().isEmpty()) {
            section.getChildren()
                    .add(
                            wrapped(
                                    facts.audience().stream()
                                            .map(who -> texts.get(MaterialWords.key(who)))
                                            .collect(Collectors.joining(" · ")),
                                    "second",
                                    "soft"));
        }
        return section;
    }

    private Node related(Page page, Wording words) {
        var texts = words.texts();
        if (page.related().isEmpty()) {
            return new VBox();
        }
        var section = section(texts, "material.page.related");
        for (var other : page.related()) {
            var edition = other.display(model.namesIn());
            var link =
                    Buttons.link(
                            new ReadOnlyStringWrapper(edition.title()),
                            () -> ui.navigator().go(new Destination.Material(other.id())));
            link.getStyleClass().add("used-in");
            link.setWrapText(true);
            link.setMinHeight(USE_PREF_SIZE);
            String facts =
                    String.join(
                            " · ",
                            other.facts().level() + " " + words.levelName(other.facts().level()),
                            words.minutes(other.facts().minutes().typical()),
                            texts.get(MaterialWords.key(other.facts().type())));
            section.getChildren().addAll(link, wrapped(facts, "meta", "muted"));
        }
        return section;
    }

    private Node history(Page page, Texts texts) {
        var section = section(texts, "material.page.history");
        var head = page.head();
        for (var edition : head.editions().values()) {
            var translation = edition.translation();
            String name = texts.languageName(edition.language());
            boolean original = translation.status() == TranslationStatus.ORIGINAL;
            var source = translation.source();
            section.getChildren()
                    .add(
                            wrapped(
                                    original || source == null
                                            ? texts.get("material.page.original", name)
                                            : texts.get(
                                                    "material.page.translation",
                                                    name,
                                                    texts.languageName(source),
                                                    translation.revision(),
                                                    texts.get(
                                                            MaterialWords.key(
                                                                    translation.status()))),
                                    "meta",
                                    "muted"));
        }
        for (var kept : page.revisions()) {
            section.getChildren().add(wrapped(words(kept, texts), "meta", "muted"));
        }
        return section;
    }

    private String words(KeptRevision kept, Texts texts) {
        var since = kept.since();
        return since == null
                ? texts.get("material.page.revision", kept.pin().revision())
                : texts.get(
                        "material.page.revision.since",
                        kept.pin().revision(),
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(ui.text().locale())
                                .format(since.atZone(zone)));
    }

    private static VBox section(Texts texts, String key) {
        var section = new VBox(Labels.of(texts.get(key), "h3", "detail-heading"));
        section.getStyleClass().add("detail-section");
        return section;
    }

    private static Label wrapped(String words, String... styleClasses) {
        var label = Labels.of(words, styleClasses);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}

package org.lectern.ui.content;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.lectern.base.LanguageTag;
import org.lectern.library.MaterialHead;
import org.lectern.library.MaterialHead.EditionHead;
import org.lectern.library.Usage.UsedIn;
import org.lectern.material.Attribution;
import org.lectern.material.Edition.TranslationStatus;
import org.lectern.material.EditionState;
import org.lectern.material.MaterialFacts;
import org.lectern.material.MaterialFacts.Per;
import org.lectern.material.MaterialWords;
import org.lectern.material.SheetKind;
import org.lectern.text.Texts;
import org.lectern.ui.kit.AreaBar;
import org.lectern.ui.kit.AreaTag;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.LanguageChip;
import org.lectern.ui.kit.LevelChip;
import org.lectern.ui.kit.Notice;
import org.lectern.ui.kit.Tone;
import org.lectern.ui.kit.UiContext;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The sections about one material in one language, as nodes that a screen puts where it wants them;
 * made anew for another. FX thread. Their style sheet is {@link #SHEET}.
 */
public final class MaterialSections {
    /** The sections' style sheet, beside this class. */
    public static final String SHEET = "content.css";

    private static final String PLAN = "plan";
    private static final String HANDOUT = "handout";

    private final UiContext ui;
    private final Wording wording;
    private final Texts texts;
    private final MaterialHead head;
    private final MaterialFacts facts;
    private final EditionHead edition;
    private final List<LanguageTag> languages;

    /**
     * The sections of a material.
     *
     * @param edition the edition shown
     * @param languages in which names of things are shown, the best first
     */
    public MaterialSections(
            UiContext ui,
            Wording wording,
            MaterialHead head,
            EditionHead edition,
            List<LanguageTag> languages) {
        this.ui = ui;
        this.wording = wording;
        this.texts = wording.texts();
        this.head = head;
        this.facts = head.facts();
        this.edition = edition;
        this.languages = List.copyOf(languages);
    }

    /** The title with what {@link #meta} says, the area above it. */
    public VBox head() {
        return section(area(), wrapped(edition.title(), "h1"), facts());
    }

    /** Area, level, duration, group, and whether internet is needed. */
    public VBox meta() {
        return section(area(), facts());
    }

    private AreaTag area() {
        return new AreaTag(wording.areaColour(facts.area()), wording.areaName(facts.area()));
    }

    private FlowPane facts() {
        var level = new LevelChip();
        level.show(
                facts.level(),
                wording.levelName(facts.level()),
                wording.levelRank(facts.level()),
                wording.levelCount());
        var meta =
                new FlowPane(
                        level,
                        fact(Icon.CLOCK, wording.minutes(facts.minutes().typical())),
                        fact(Icon.PEOPLE, wording.people(facts.group())));
        meta.getStyleClass().add("detail-meta");
        if (facts.internet()) {
            var internet = fact(Icon.INTERNET, texts.get("catalogue.needsInternet"));
            internet.getStyleClass().addAll("warn", "medium");
            meta.getChildren().add(internet);
        }
        return meta;
    }

    private static Label fact(Icon icon, String words) {
        var label = Labels.of(words, "meta", "muted");
        label.setGraphic(new IconView(icon, "icon-small"));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /**
     * The languages and how far each can be trusted.
     *
     * @param choose called with the language of a chip that was pressed
     */
    public VBox languages(Consumer<LanguageTag> choose) {
        var row = new FlowPane();
        row.getStyleClass().add("detail-languages");
        List<String> drafts = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        remarks.add(texts.get("catalogue.detail.shownIn", texts.languageName(edition.language())));
        for (var language : wording.languages(head)) {
            row.getChildren().add(chip(language, choose));
            var there = head.editions().get(language);
            if (there == null) {
                continue;
            }
            if (head.state(language) == EditionState.OUTDATED) {
                int behind = facts.revision() - there.translation().revision();
                remarks.add(texts.get("catalogue.detail.behind", Texts.code(language), behind));
            }
            if (there.translation().status() == TranslationStatus.DRAFT) {
                drafts.add(Texts.code(language));
            }
        }
        if (!drafts.isEmpty()) {
            remarks.add(texts.get("catalogue.detail.draft", String.join(", ", drafts)));
        }
        var words = new VBox();
        for (String remark : remarks) {
            words.getChildren().add(wrapped(remark, "meta", "muted"));
        }
        return section(row, words);
    }

    private Node chip(LanguageTag language, Consumer<LanguageTag> choose) {
        var state = LanguageChip.State.valueOf(head.state(language).name());
        var chip = new LanguageChip(ui.text(), language, state);
        if (state == LanguageChip.State.MISSING) {
            return chip;
        }
        var button = new Button();
        button.getStyleClass().add("language-button");
        button.setGraphic(chip);
        boolean shown = language.equals(edition.language());
        if (shown) {
            button.getStyleClass().add("shown");
        }
        button.setAccessibleText(
                texts.get(
                        shown ? "catalogue.detail.shownIn" : "catalogue.detail.show",
                        texts.languageName(language)));
        button.setAccessibleHelp(chip.getAccessibleText());
        button.setOnAction(_ -> choose.accept(language));
        return button;
    }

    /** Advice for the debrief of a sensitive material; empty for others. */
    public VBox sensitivity() {
        var section = section();
        var advice = facts.sensitivity();
        if (advice != null) {
            String words = advice.in(languages);
            var notice =
                    new Notice(
                            ui.text(),
                            Tone.LOOK,
                            ui.text().map(now -> now.get("catalogue.detail.sensitivity", words)));
            VBox.setMargin(notice, new Insets(ui.theme().px(10), 0, 0, 0));
            section.getChildren().add(notice);
        }
        return section;
    }

    /** What participants will be able to do. */
    public VBox objectives() {
        var section = section();
        if (!edition.objectives().isEmpty()) {
            section.getChildren().add(heading("catalogue.detail.objectives"));
        }
        for (String objective : edition.objectives()) {
            var check = new IconView(Icon.CHECK, "icon-small", "icon-accent");
            section.getChildren().add(item(check, wrapped(objective, "second", "soft")));
        }
        return section;
    }

    /** What is needed, and how many of it for whom. */
    public VBox things() {
        var section = section();
        for (var per : Per.values()) {
            var things = facts.things().stream().filter(thing -> thing.per() == per).toList();
            if (things.isEmpty()) {
                continue;
            }
            section.getChildren()
                    .add(
                            heading(
                                    switch (per) {
                                        case PARTICIPANT -> "catalogue.detail.forParticipant";
                                        case PAIR -> "catalogue.detail.forPair";
                                        case TRIO -> "catalogue.detail.forTrio";
                                        case GROUP -> "catalogue.detail.forGroup";
                                        case SESSION -> "catalogue.detail.forSession";
                                    }));
            for (var thing : things) {
                var count =
                        Labels.of(
                                texts.get("catalogue.detail.times", thing.count()),
                                "second",
                                "medium",
                                "thing-count");
                count.setMinWidth(Region.USE_PREF_SIZE);
                section.getChildren()
                        .add(item(count, wrapped(thing.name().in(languages), "second", "soft")));
            }
        }
        return section;
    }

    /** The steps with their minutes. */
    public VBox steps() {
        var grid = new GridPane();
        grid.getStyleClass().add("steps");
        var bar = new AreaBar(wording.areaColour(facts.area()), "step-bar");
        int row = 0;
        for (var step : edition.steps()) {
            var minutes =
                    Labels.of(wording.minutes(step.minutes()), "second", "muted", "step-minutes");
            minutes.setMinWidth(Region.USE_PREF_SIZE);
            minutes.setMaxWidth(Double.MAX_VALUE);
            GridPane.setValignment(minutes, VPos.TOP);
            var title = wrapped(step.title(), "second", "soft", "step-title");
            GridPane.setHgrow(title, Priority.ALWAYS);
            grid.add(minutes, 0, row);
            grid.add(title, 2, row);
            row++;
        }
        grid.add(bar, 1, 0, 1, Math.max(1, row));
        return section(heading("catalogue.detail.steps"), grid);
    }

    /** The titles of what is printed for participants. */
    public VBox sheets() {
        var section = section();
        var sheets =
                edition.sheets().stream().filter(sheet -> sheet.kind() != SheetKind.GUIDE).toList();
        if (!sheets.isEmpty()) {
            section.getChildren().add(heading("catalogue.detail.sheets"));
        }
        for (var sheet : sheets) {
            String kind =
                    switch (sheet.kind()) {
                        case GUIDE -> throw new IllegalStateException("filtered out above");
                        case BACKGROUND -> "catalogue.sheet.background";
                        case HANDOUT ->
                                sheet.easy() ? "catalogue.sheet.easy" : "catalogue.sheet.handout";
                        case CARDS -> "catalogue.sheet.cards";
                    };
            var icon = new IconView(Icon.HANDOUT, "icon-small");
            section.getChildren()
                    .add(item(icon, wrapped(texts.get(kind, sheet.title()), "second", "soft")));
        }
        return section;
    }

    /** The licence in plain words, and who is to be named. */
    public VBox licence() {
        var attribution =
                Attribution.of(facts, edition.title(), edition.language(), edition.translation());
        return section(
                heading("catalogue.detail.licence"),
                wrapped(texts.get(MaterialWords.key(facts.licence())), "second", "soft"),
                wrapped(attribution.line(texts), "meta", "muted"));
    }

    /** The plans and handouts that use the material, as links. */
    public VBox usedIn(List<UsedIn> all) {
        // Collections and adaptations name materials too, but are not where they are used.
        var uses =
                all.stream()
                        .filter(use -> use.kind().equals(PLAN) || use.kind().equals(HANDOUT))
                        .toList();
        var section = section();
        if (!uses.isEmpty()) {
            section.getChildren().add(heading("catalogue.detail.usedIn"));
        }
        for (var use : uses) {
            String title =
                    use.title().isBlank() ? texts.get("catalogue.plan.untitled") : use.title();
            var link =
                    Buttons.link(
                            new ReadOnlyStringWrapper(title),
                            () -> ui.navigator().go(destination(use)));
            link.getStyleClass().add("used-in");
            link.setWrapText(true);
            link.setMinHeight(Region.USE_PREF_SIZE);
            section.getChildren().add(link);
        }
        return section;
    }

    private static Destination destination(UsedIn use) {
        return use.kind().equals(PLAN)
                ? new Destination.Plan(use.id())
                : new Destination.Handout(use.id());
    }

    private Label heading(String key) {
        return Labels.of(texts.get(key), "h3", "detail-heading");
    }

    private static VBox section(Node... nodes) {
        var section = new VBox(nodes);
        section.getStyleClass().add("detail-section");
        return section;
    }

    private static HBox item(Region before, Label words) {
        HBox.setHgrow(words, Priority.ALWAYS);
        var item = new HBox(before, words);
        item.getStyleClass().add("detail-item");
        return item;
    }

    private static Label wrapped(String words, String... styleClasses) {
        var label = Labels.of(words, styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}

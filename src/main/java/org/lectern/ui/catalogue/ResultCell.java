package org.lectern.ui.catalogue;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.library.MaterialHead;
import org.lectern.search.TextRange;
import org.lectern.text.Texts;
import org.lectern.ui.content.ShelfModel;
import org.lectern.ui.content.StarButton;
import org.lectern.ui.content.Wording;
import org.lectern.ui.kit.AreaBar;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.HighlightedText;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.LanguageChip;
import org.lectern.ui.kit.LevelChip;
import org.lectern.ui.kit.Nodes;
import org.lectern.ui.kit.UiText;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A row of the result. Rows are used again for other materials while the list scrolls. */
final class ResultCell extends ListCell<ResultRow> {
    private static final PseudoClass OPENS = PseudoClass.getPseudoClass("opens-group");
    private static final PseudoClass IN_BASKET = PseudoClass.getPseudoClass("in-basket");

    private final UiText text;
    private final CatalogueViewModel model;
    private final BasketViewModel basket;
    private final ShelfModel shelf;
    private final StarButton star;

    private final HBox row = new HBox();
    private final AreaBar bar = new AreaBar(AreaBar.NONE, "area-bar");
    private final HighlightedText title = new HighlightedText("body", "strong");
    private final HighlightedText summary = new HighlightedText("second", "soft");
    private final Label caption = Labels.of("", "meta", "medium", "group-caption");
    private final LevelChip level = new LevelChip();
    private final Label minutes = fact(Icon.CLOCK);
    private final Label group = fact(Icon.PEOPLE);
    private final HBox languages = new HBox();
    private final Label internet = fact(Icon.INTERNET);
    private final Button toggle = new Button();
    private final IconView toggleIcon = new IconView(Icon.PLUS);
    private final Tooltip toggleTip = new Tooltip();
    private final Tooltip whole = new Tooltip();

    private final InvalidationListener filled = _ -> render();
    private final InvalidationListener shelfChanged = _ -> renderShelf();
    private final InvalidationListener basketChanged = _ -> renderBasket();
    private @Nullable ResultRow shown;

    ResultCell(UiText text, CatalogueViewModel model, BasketViewModel basket, ShelfModel shelf) {
        this.text = text;
        this.model = model;
        this.basket = basket;
        this.shelf = shelf;
        star = new StarButton(text, shelf);
        getStyleClass().add("result-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        // As wide as the list, however long a text: the list must never scroll sideways.
        setPrefWidth(0);
        build();
        // The list makes and drops cells as it likes: none may be kept alive by what it listens to.
        basket.version().addListener(new WeakInvalidationListener(basketChanged));
        shelf.shelf().addListener(new WeakInvalidationListener(shelfChanged));
    }

    private void build() {
        languages.getStyleClass().add("language-chips");
        languages.setMinWidth(Region.USE_PREF_SIZE);
        internet.getStyleClass().addAll("warn", "medium", "needs-internet");
        Buttons.tooltip(internet, text.text("catalogue.needsInternet"));
        var meta = new HBox(level, minutes, group, languages, internet);
        meta.getStyleClass().add("result-meta");
        HBox.setHgrow(title, Priority.ALWAYS);
        caption.setMinWidth(Region.USE_PREF_SIZE);
        var first = new HBox(title, caption);
        first.getStyleClass().add("result-first");
        var words = new VBox(first, summary, meta);
        words.getStyleClass().add("result-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        toggle.getStyleClass().add("basket-toggle");
        toggle.setGraphic(toggleIcon);
        toggle.setTooltip(toggleTip);
        // Space on the row does the same; a stop at each row's button would make Tab useless.
        toggle.setFocusTraversable(false);
        toggle.setOnAction(_ -> toggleBasket());
        // F on the row does the same.
        star.setFocusTraversable(false);
        var between = new Region();
        VBox.setVgrow(between, Priority.ALWAYS);
        var end = new VBox(star, between, toggle);
        end.setAlignment(Pos.CENTER_RIGHT);
        end.setMinWidth(Region.USE_PREF_SIZE);
        row.getStyleClass().add("result-row");
        row.getChildren().addAll(bar, words, end);
        row.setMinWidth(0);
        setGraphic(row);
        setOnMouseEntered(_ -> setTooltip(isCut() ? whole : null));
    }

    private static List<HighlightedText.Range> ranges(List<TextRange> marks) {
        return marks.stream().map(m -> new HighlightedText.Range(m.from(), m.to())).toList();
    }

    private static Label fact(Icon icon) {
        var label = Labels.of("", "meta", "muted");
        label.setGraphic(new IconView(icon, "icon-small"));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    @Override
    protected void updateItem(@Nullable ResultRow item, boolean empty) {
        super.updateItem(item, empty);
        var next = empty ? null : item;
        var before = shown;
        if (before != null && !before.equals(next)) {
            before.content().removeListener(filled);
        }
        if (next != null && !next.equals(before)) {
            next.content().addListener(filled);
        }
        shown = next;
        if (next != null) {
            model.rows().get().ifPresent(rows -> rows.needRow(next));
        }
        render();
    }

    private void render() {
        var item = shown;
        row.setVisible(item != null);
        var content = item == null ? Optional.<RowContent>empty() : item.content().get();
        // Not invisible: a row that appears again has all its styles looked up anew, and while the
        // list scrolls fast each row appears again.
        row.setOpacity(content.isPresent() ? 1 : 0);
        content.ifPresentOrElse(this::render, () -> setAccessibleText(null));
    }

    private void render(RowContent content) {
        var wording = model.wording();
        var facts = content.head().facts();
        bar.setColour(wording.areaColour(facts.area()));
        title.show(content.edition().title(), ranges(content.inTitle()));
        var why = new WhyShown(wording).of(content);
        why.ifPresentOrElse(
                found -> summary.show(found.text(), ranges(found.ranges())),
                () -> summary.show(content.edition().summary(), ranges(content.inSummary())));
        whole.setText(
                content.edition().title()
                        + "\n"
                        + content.edition().summary()
                        + why.map(found -> "\n" + found.text()).orElse(""));
        Nodes.setShown(caption, content.opens().isPresent());
        caption.setText(content.opens().map(group -> WhyShown.caption(group, wording)).orElse(""));
        pseudoClassStateChanged(OPENS, content.opens().isPresent() && getIndex() > 0);
        level.show(
                facts.level(),
                wording.levelName(facts.level()),
                wording.levelRank(facts.level()),
                wording.levelCount());
        minutes.setText(wording.minutes(facts.minutes().typical()));
        group.setText(Wording.span(facts.group()));
        internet.setText(wording.texts().get("catalogue.needsInternet"));
        Nodes.setShown(internet, facts.internet());
        showLanguages(content.head(), wording.languages(content.head()));
        star.show(Optional.of(content.head().id()), content.edition().title());
        renderBasket();
    }

    private void showLanguages(MaterialHead head, List<LanguageTag> all) {
        var chips = languages.getChildren();
        while (chips.size() > all.size()) {
            chips.removeLast();
        }
        for (int i = 0; i < all.size(); i++) {
            var state = LanguageChip.State.valueOf(head.state(all.get(i)).name());
            if (i < chips.size()) {
                ((LanguageChip) chips.get(i)).show(all.get(i), state);
            } else {
                chips.add(new LanguageChip(text, all.get(i), state));
            }
        }
    }

    private String spoken(RowContent content, Wording wording) {
        var head = content.head();
        var facts = head.facts();
        List<String> parts = new ArrayList<>();
        content.opens().ifPresent(group -> parts.add(WhyShown.caption(group, wording)));
        parts.add(content.edition().title());
        new WhyShown(wording).of(content).ifPresent(found -> parts.add(found.text()));
        parts.add(wording.areaName(facts.area()));
        parts.add(facts.level() + " " + wording.levelName(facts.level()));
        parts.add(wording.minutes(facts.minutes().typical()));
        parts.add(wording.people(facts.group()));
        for (var language : head.editions().keySet()) {
            parts.add(wording.texts().languageName(language));
        }
        if (facts.internet()) {
            parts.add(wording.texts().get("catalogue.needsInternet"));
        }
        if (shelf.shelf().get().isFavourite(head.id())) {
            parts.add(wording.texts().get("catalogue.favourite.is"));
        }
        if (basket.contains(head.id())) {
            parts.add(wording.texts().get("catalogue.basket.in"));
        }
        parts.add(content.edition().summary());
        return String.join(", ", parts);
    }

    private void renderShelf() {
        // Reading it makes the property tell of its next change.
        shelf.shelf().get();
        star.refresh();
        var item = shown;
        if (item != null) {
            item.content()
                    .get()
                    .ifPresent(content -> setAccessibleText(spoken(content, model.wording())));
        }
    }

    private void renderBasket() {
        // Reading it makes the property tell of its next change.
        basket.version().get();
        var item = shown;
        if (item == null || item.content().get().isEmpty()) {
            return;
        }
        var content = item.content().get().get();
        boolean in = basket.contains(content.head().id());
        toggle.pseudoClassStateChanged(IN_BASKET, in);
        toggleIcon.show(in ? Icon.CHECK : Icon.PLUS);
        Texts texts = text.texts().get();
        String name = texts.get(in ? "catalogue.basket.takeOut" : "catalogue.basket.put");
        toggle.setAccessibleText(name + ": " + content.edition().title());
        toggleTip.setText(name);
        setAccessibleText(spoken(content, model.wording()));
    }

    private void toggleBasket() {
        var item = shown;
        if (item != null) {
            item.content().get().ifPresent(content -> basket.toggle(content.head().id()));
        }
    }

    private boolean isCut() {
        return title.prefWidth(-1) > title.getWidth() || summary.prefWidth(-1) > summary.getWidth();
    }
}

package org.lectern.ui.plan;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.lectern.base.DocumentId;
import org.lectern.base.UserMessage;
import org.lectern.library.Basket;
import org.lectern.library.LibraryStore;
import org.lectern.library.MaterialHead;
import org.lectern.material.Framework;
import org.lectern.material.Pin;
import org.lectern.plan.Block;
import org.lectern.plan.EarlierBlocks;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.Plans;
import org.lectern.search.CatalogueSearch;
import org.lectern.search.SearchQuery;
import org.lectern.text.Folding;
import org.lectern.ui.content.BlockWords;
import org.lectern.ui.kit.AreaBar;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.Latest;
import org.lectern.ui.kit.SegmentedControl;
import org.lectern.ui.kit.UiContext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where blocks come from: the basket, the catalogue, and blocks without a material. */
final class PlanPalette extends VBox {
    private static final int MOST_EARLIER = 40;
    private static final int MOST_FITTING = 4;

    /** The palette's tabs. */
    enum Tab {
        BASKET,
        CATALOGUE,
        BLOCKS
    }

    private final UiContext ui;
    private final PlanEditor editor;
    private final Plans plans;
    private final Framework framework;
    private final LibraryStore library;
    private final CatalogueSearch search;
    private final Basket basket;
    private final Latest<Reusable> latestBlocks;
    private final VBox items = new VBox();
    private final TextField find = new TextField();
    private final SegmentedControl<Tab> tabs;
    private final Latest<List<MaterialHead>> latest;
    private @Nullable Shown shown;

    PlanPalette(
            UiContext ui,
            PlanEditor editor,
            Framework framework,
            LibraryStore library,
            CatalogueSearch search,
            Basket basket,
            Plans plans) {
        this.ui = ui;
        this.plans = plans;
        this.editor = editor;
        this.framework = framework;
        this.library = library;
        this.search = search;
        this.basket = basket;
        tabs =
                new SegmentedControl<>(
                        SegmentedControl.Look.TABS, List.of(Tab.values()), this::tabName);
        tabs.setMaxWidth(Double.MAX_VALUE);
        latest = new Latest<>(ui.jobs(), UserMessage.of("plan.job.find"), this::showFound);
        latestBlocks = new Latest<>(ui.jobs(), UserMessage.of("plan.job.blocks"), this::showBlocks);
        var prompt =
                tabs.valueProperty()
                        .flatMap(
                                tab ->
                                        ui.text()
                                                .text(
                                                        tab == Tab.BLOCKS
                                                                ? "plan.palette.find.block"
                                                                : "plan.palette.find"));
        find.promptTextProperty().bind(prompt);
        find.accessibleTextProperty().bind(prompt);
        find.textProperty().subscribe(this::refresh);
        items.getStyleClass().add("palette-items");
        var scroll = new ScrollPane(items);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("palette-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().add("palette");
        var field = new VBox(find);
        field.getStyleClass().add("palette-find");
        field.visibleProperty().bind(tabs.valueProperty().isNotEqualTo(Tab.BASKET));
        field.managedProperty().bind(field.visibleProperty());
        getChildren().addAll(tabs, field, scroll);
        tabs.valueProperty()
                .subscribe(
                        (_, _) -> {
                            // What was looked for among activities would hide the plain blocks.
                            find.clear();
                            refresh();
                        });
        basket.observe(this::refresh);
        ui.text().texts().subscribe(this::refresh);
        editor.plan().subscribe(this::refreshWhenRelevant);
        tabs.valueProperty().set(basket.materials().isEmpty() ? Tab.CATALOGUE : Tab.BASKET);
        refreshWhenRelevant();
    }

    private ObservableValue<String> tabName(Tab tab) {
        return switch (tab) {
            case BASKET -> ui.text().text("plan.palette.basket");
            case CATALOGUE -> ui.text().text("plan.palette.catalogue");
            case BLOCKS -> ui.text().text("plan.palette.blocks");
        };
    }

    /** Typing in the plan changes nothing here: only what is in it and how much time is left. */
    private void refreshWhenRelevant() {
        var now =
                new Shown(
                        PlanMaterials.pins(editor.plan().get()),
                        editor.timeline().get().freeMinutes());
        if (!now.equals(shown)) {
            shown = now;
            refresh();
        }
    }

    private record Shown(List<Pin> pins, int freeMinutes) {}

    private void refresh() {
        switch (tabs.valueProperty().get()) {
            case BASKET -> {
                var ids = basket.materials();
                latest.request(context -> library.heads(ids));
            }
            case CATALOGUE -> {
                String words = find.getText();
                var language = ui.text().language();
                latest.request(
                        context ->
                                library.heads(
                                        search
                                                .search(SearchQuery.of(words, List.of(language)))
                                                .hits()
                                                .stream()
                                                .map(hit -> hit.id())
                                                .toList()));
            }
            case BLOCKS -> {
                latest.cancel();
                String words = find.getText();
                latestBlocks.request(_ -> readBlocks(words));
            }
        }
    }

    private void showFound(List<MaterialHead> found) {
        if (tabs.valueProperty().get() == Tab.BLOCKS) {
            return;
        }
        var nodes = new ArrayList<Node>();
        if (tabs.valueProperty().get() == Tab.CATALOGUE && find.getText().isBlank()) {
            addFitting(found, nodes);
        }
        for (var material : found) {
            nodes.add(materialItem(material));
        }
        if (found.isEmpty()) {
            String key =
                    tabs.valueProperty().get() == Tab.BASKET
                            ? "plan.palette.basket.empty"
                            : "plan.palette.none";
            nodes.add(Labels.wrapped(ui.text().text(key), "second", "muted"));
        }
        PaletteFocus.replace(items, nodes);
    }

    /** The activities that fit into the time that is left, before all the others. */
    private void addFitting(List<MaterialHead> found, List<Node> nodes) {
        int free = editor.timeline().get().freeMinutes();
        var planned = PlanMaterials.pins(editor.plan().get());
        var fitting =
                found.stream()
                        .filter(
                                m ->
                                        m.facts().minutes().min() <= free
                                                && !planned.contains(m.pin()))
                        .limit(MOST_FITTING)
                        .toList();
        if (free > 0 && !fitting.isEmpty()) {
            nodes.add(heading("plan.palette.fits", free));
            fitting.forEach(material -> nodes.add(materialItem(material)));
            nodes.add(heading("plan.palette.all"));
        }
    }

    private Label heading(String key, Object... arguments) {
        return Labels.wrapped(ui.text().text(key, arguments), "h3", "palette-heading");
    }

    /** Blocks that can be put in, with the materials that they stand for. */
    private record Reusable(
            List<Plans.KeptBlock> own,
            List<EarlierBlocks.Found> earlier,
            PlanMaterials materials) {}

    private Reusable readBlocks(String words) {
        var own = plans.ownBlocks();
        var earlier =
                plans.earlierBlocks(Folding::fold).find(words, MOST_EARLIER).stream()
                        .filter(found -> !found.plan().id().equals(editor.id()))
                        .toList();
        var blocks =
                Stream.concat(
                                own.stream().map(kept -> kept.block().block()),
                                earlier.stream().map(EarlierBlocks.Found::block))
                        .toList();
        return new Reusable(own, earlier, plans.materials(blocks));
    }

    private void showBlocks(Reusable found) {
        if (tabs.valueProperty().get() != Tab.BLOCKS) {
            return;
        }
        var nodes = new ArrayList<Node>();
        if (find.getText().isBlank()) {
            nodes.add(blockItem(ui.text().text("plan.break"), 15, () -> Block.ofBreak(15)));
            nodes.add(textItem("plan.block.welcome", 10));
            nodes.add(textItem("plan.block.energiser", 5));
            nodes.add(textItem("plan.block.evaluation", 10));
            var empty = Buttons.plain(ui.text().text("plan.block.new"), Icon.PLUS);
            empty.setMaxWidth(Double.MAX_VALUE);
            empty.setOnAction(_ -> editor.add(Block.ofText("", 10)));
            nodes.add(empty);
            if (!found.own().isEmpty()) {
                nodes.add(heading("plan.palette.own"));
                found.own().forEach(kept -> nodes.add(ownItem(kept, found.materials())));
            }
        }
        if (!found.earlier().isEmpty()) {
            nodes.add(heading("plan.palette.earlier"));
            found.earlier().forEach(one -> nodes.add(earlierItem(one, found.materials())));
        } else if (!find.getText().isBlank()) {
            nodes.add(Labels.wrapped(ui.text().text("plan.palette.none"), "second", "muted"));
        }
        PaletteFocus.replace(items, nodes);
    }

    private Node ownItem(Plans.KeptBlock kept, PlanMaterials materials) {
        var block = kept.block().block();
        String name = BlockWords.title(block, materials, ui.text().texts().get());
        var item =
                item(
                        BlockWords.colour(block, materials, framework),
                        new SimpleStringProperty(name),
                        ui.text().text("kit.minutes", block.minutes()),
                        () -> editor.addCopy(block, materials));
        var remove =
                Buttons.small(
                        Buttons.icon(Icon.TRASH, ui.text().text("plan.palette.own.remove", name)));
        remove.setOnAction(_ -> trash(kept.id(), name));
        item.getChildren().add(remove);
        return item;
    }

    private void trash(DocumentId block, String name) {
        setTrashed(
                block,
                true,
                () ->
                        ui.notices()
                                .offerUndo(
                                        UserMessage.of("plan.trashed", name),
                                        () -> setTrashed(block, false, () -> {})));
    }

    private void setTrashed(DocumentId block, boolean trashed, Runnable then) {
        ui.jobs()
                .write(
                        UserMessage.of("plan.job.save"),
                        _ -> {
                            plans.setBlockTrashed(block, trashed);
                            return block;
                        },
                        _ -> {
                            refresh();
                            then.run();
                        });
    }

    private Node earlierItem(EarlierBlocks.Found found, PlanMaterials materials) {
        var block = found.block();
        String plan =
                found.plan().title().isBlank()
                        ? ui.text().get("plan.untitled")
                        : found.plan().title();
        return item(
                BlockWords.colour(block, materials, framework),
                new SimpleStringProperty(
                        BlockWords.title(block, materials, ui.text().texts().get())),
                ui.text().text("plan.palette.earlier.second", block.minutes(), plan),
                () -> editor.addCopy(block, materials));
    }

    private Node textItem(String key, int minutes) {
        return blockItem(
                ui.text().text(key), minutes, () -> Block.ofText(ui.text().get(key), minutes));
    }

    private Node blockItem(
            ObservableValue<String> name, int minutes, java.util.function.Supplier<Block> make) {
        return item(
                AreaBar.NONE,
                name,
                ui.text().text("kit.minutes", minutes),
                () -> editor.add(make.get()));
    }

    private Node materialItem(MaterialHead material) {
        var edition = material.display(List.of(ui.text().language()));
        var minutes = material.facts().minutes();
        boolean planned = PlanMaterials.pins(editor.plan().get()).contains(material.pin());
        String colour =
                framework
                        .area(material.facts().area())
                        .map(Framework.Area::colour)
                        .orElse(AreaBar.NONE);
        var second =
                planned
                        ? ui.text().text("plan.palette.planned", minutes.typical())
                        : ui.text()
                                .text(
                                        "plan.palette.minutes",
                                        minutes.min(),
                                        minutes.max(),
                                        material.facts().level());
        var item =
                item(
                        colour,
                        new SimpleStringProperty(edition.title()),
                        second,
                        () -> editor.addMaterials(List.of(material.id())));
        ui.drag()
                .source(
                        item,
                        Agenda.DRAG_KIND,
                        () -> Optional.of(Agenda.MATERIAL_PREFIX + material.id().value()));
        return item;
    }

    private HBox item(
            String colour,
            ObservableValue<String> name,
            ObservableValue<String> second,
            Runnable add) {
        var title = Labels.of(name, "palette-title");
        title.setMinWidth(0);
        Buttons.tooltip(title, name);
        var words = new VBox(title, Labels.of(second, "meta", "muted"));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button plus = Buttons.icon(Icon.PLUS, ui.text().text("plan.palette.add", name));
        plus.setOnAction(_ -> add.run());
        var item = new HBox(new AreaBar(colour, "area-bar"), words, plus);
        item.setAlignment(Pos.CENTER_LEFT);
        item.getStyleClass().add("palette-item");
        return item;
    }
}

package org.lectern.ui.catalogue;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.lectern.authoring.OwnSets;
import org.lectern.library.Basket;
import org.lectern.library.LibraryStore;
import org.lectern.library.Usage;
import org.lectern.plan.Plans;
import org.lectern.search.CatalogueSearch;
import org.lectern.ui.content.HeadCache;
import org.lectern.ui.content.MaterialSections;
import org.lectern.ui.content.OwnDesk;
import org.lectern.ui.content.PlanDesk;
import org.lectern.ui.content.ShelfModel;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.Screen;
import org.lectern.ui.kit.Shortcut;
import org.lectern.ui.kit.Theme;
import org.lectern.ui.kit.Toolbar;
import org.lectern.ui.kit.UiContext;
import org.lectern.ui.kit.WindowLayout.Room;

import java.util.List;

/**
 * The catalogue: search, filters, results, one material in detail, and the basket. With little room
 * the filters and the detail are panels of which one at a time is open. FX thread.
 */
public final class CatalogueScreen implements Screen {
    private enum Panel {
        NONE,
        FILTERS,
        DETAIL
    }

    private static final KeyCombination NEW_PLAN =
            new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN);

    private final UiContext ui;
    private final CatalogueViewModel model;
    private final DetailViewModel detailModel;
    private final BasketViewModel basketModel;
    private final PlanDesk desk;
    private final OwnDesk ownDesk;
    private final VBox root = new VBox();
    private final SearchBar searchBar;
    private final FacetsPane facets;
    private final ResultsPane results;
    private final DetailPane detail;
    private final BasketBar basketBar;
    private final ObjectProperty<Panel> open = new SimpleObjectProperty<>(Panel.NONE);

    /** The screen on these services; begins to search at once. */
    public CatalogueScreen(
            UiContext ui,
            CatalogueSearch search,
            LibraryStore library,
            Usage usage,
            Plans plans,
            Basket basket,
            ShelfModel shelf,
            OwnDesk ownDesk) {
        this(ui, Finder.of(search), library, usage, plans, basket, shelf, ownDesk);
    }

    CatalogueScreen(
            UiContext ui,
            Finder finder,
            LibraryStore library,
            Usage usage,
            Plans plans,
            Basket basket,
            ShelfModel shelf,
            OwnDesk ownDesk) {
        this.ui = ui;
        this.ownDesk = ownDesk;
        var heads = new HeadCache(library);
        model =
                new CatalogueViewModel(
                        ui.text(), ui.settings(), ui.jobs(), finder, library, heads, shelf);
        detailModel = new DetailViewModel(ui.jobs(), heads, usage, model::languages);
        desk = new PlanDesk(ui.text(), ui.jobs(), plans);
        basketModel =
                new BasketViewModel(
                        basket,
                        desk,
                        ui.jobs(),
                        heads,
                        model::languages,
                        ui.navigator(),
                        ui.notices());
        searchBar = new SearchBar(ui.text(), model, this::toResults);
        facets = new FacetsPane(ui.text(), model);
        results = new ResultsPane(ui, model, basketModel, shelf, this::openPage);
        detail = new DetailPane(ui, model, detailModel, basketModel, desk);
        basketBar = new BasketBar(ui.text(), model, basketModel, desk);
        build();
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        model.selected().subscribe(detailModel::show);
        ui.text().texts().subscribe((_, _) -> languageChanged());
        desk.refresh();
        model.search();
    }

    private void build() {
        root.getStyleClass().add("catalogue");
        root.getStylesheets()
                .addAll(
                        Theme.sheet(MaterialSections.class, MaterialSections.SHEET),
                        Theme.sheet(CatalogueScreen.class, "catalogue.css"));
        var top =
                new HBox(
                        searchBar,
                        Toolbar.spacer(),
                        filtersButton(),
                        detailButton(),
                        ownButton(),
                        newButton());
        top.getStyleClass().add("catalogue-top");
        HBox.setHgrow(searchBar, Priority.ALWAYS);
        var middle = new HBox(facets, results, detail);
        HBox.setHgrow(results, Priority.ALWAYS);
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.setMinHeight(0);
        root.getChildren().addAll(top, new FilterBar(ui.text(), model), middle, basketBar);
        arrange(facets, Panel.FILTERS);
        arrange(detail, Panel.DETAIL);
        ui.layout()
                .room()
                .subscribe(
                        room -> {
                            root.getStyleClass().removeAll("wide", "medium-room", "narrow");
                            root.getStyleClass()
                                    .add(
                                            switch (room) {
                                                case WIDE -> "wide";
                                                case MEDIUM -> "medium-room";
                                                case NARROW -> "narrow";
                                            });
                        });
    }

    private void arrange(Region side, Panel panel) {
        side.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        ui.layout().room().get() != Room.NARROW
                                                || open.get() == panel,
                                ui.layout().room(),
                                open));
        side.managedProperty().bind(side.visibleProperty());
    }

    private Button ownButton() {
        var button = Buttons.plain(ui.text().text("material.work"), Icon.FOLDER);
        button.setId("catalogue-own");
        button.setOnAction(_ -> ui.navigator().go(new Destination.OwnWork()));
        return iconOnlyWhenNarrow(button);
    }

    private Button newButton() {
        var button = Buttons.plain(ui.text().text("material.work.new"), Icon.PLUS);
        button.setId("catalogue-new");
        button.setOnAction(_ -> ownDesk.newMaterial());
        return iconOnlyWhenNarrow(button);
    }

    /** With little room the words of what is needed less often go into the tooltip. */
    private Button iconOnlyWhenNarrow(Button button) {
        Buttons.name(button, button.textProperty());
        button.contentDisplayProperty()
                .bind(
                        ui.layout()
                                .room()
                                .map(
                                        room ->
                                                room == Room.WIDE
                                                        ? ContentDisplay.LEFT
                                                        : ContentDisplay.GRAPHIC_ONLY));
        return button;
    }

    private ToggleButton filtersButton() {
        return panelButton("catalogue.panel.filters", Icon.LIST_FILTER, Panel.FILTERS);
    }

    private ToggleButton detailButton() {
        return panelButton("catalogue.panel.detail", Icon.CATALOGUE, Panel.DETAIL);
    }

    private ToggleButton panelButton(String key, Icon icon, Panel panel) {
        var button = new ToggleButton();
        button.textProperty().bind(ui.text().text(key));
        button.setGraphic(new IconView(icon));
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add("panel-button");
        button.setOnAction(_ -> open.set(button.isSelected() ? panel : Panel.NONE));
        open.subscribe(now -> button.setSelected(now == panel));
        button.visibleProperty().bind(ui.layout().room().isEqualTo(Room.NARROW));
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private void onKey(KeyEvent event) {
        if (NEW_PLAN.match(event) && !basketModel.items().isEmpty()) {
            basketModel.makePlan();
            event.consume();
        }
    }

    private void toResults() {
        results.focusList();
    }

    private void openPage() {
        model.selected().get().ifPresent(id -> ui.navigator().go(new Destination.Material(id)));
    }

    private void languageChanged() {
        detailModel.refresh();
        basketModel.refresh();
    }

    /** A favourite, a note or a collection has changed: the list stays where it can. */
    public void setsChanged() {
        model.search();
    }

    /** The library or its index has changed: everything is looked up again. */
    public void libraryChanged() {
        model.libraryChanged();
        detailModel.refresh();
        basketModel.refresh();
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void open(Destination destination) {
        desk.refresh();
        if (destination instanceof Destination.Collection(var id)) {
            model.showOnly(new Choice.OfSet(OwnSets.name(id)));
        }
        detailModel.refresh();
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                Shortcut.of("catalogue.keys.search", "Shortcut+F"),
                Shortcut.of("catalogue.keys.escape", "Esc"),
                Shortcut.of("catalogue.keys.move", "Up", "Down"),
                Shortcut.of("catalogue.keys.open", "Enter"),
                Shortcut.of("catalogue.keys.basket", "Space"),
                Shortcut.of("catalogue.basket.newPlan", "Shortcut+N"),
                Shortcut.of("catalogue.keys.favourite", "F"));
    }

    @Override
    public List<Node> panels() {
        return List.of(searchBar, facets, results, detail, basketBar);
    }

    @Override
    public boolean search() {
        searchBar.edit();
        return true;
    }

    @Override
    public boolean escape() {
        if (ui.layout().room().get() == Room.NARROW && open.get() != Panel.NONE) {
            open.set(Panel.NONE);
            results.focusList();
            return true;
        }
        if (!model.words().get().isEmpty()) {
            model.words().set("");
            searchBar.edit();
            return true;
        }
        return false;
    }
}

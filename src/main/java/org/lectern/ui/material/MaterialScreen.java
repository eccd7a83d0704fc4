package org.lectern.ui.material;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import org.lectern.authoring.OwnMaterials;
import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.library.LibraryStore;
import org.lectern.library.Usage;
import org.lectern.paper.Press;
import org.lectern.plan.Plans;
import org.lectern.search.CatalogueSearch;
import org.lectern.settings.SettingKeys;
import org.lectern.ui.content.MaterialSections;
import org.lectern.ui.content.OwnDesk;
import org.lectern.ui.content.PdfPageSource;
import org.lectern.ui.content.PlanDesk;
import org.lectern.ui.content.PlanMenu;
import org.lectern.ui.content.ShelfModel;
import org.lectern.ui.content.StarButton;
import org.lectern.ui.content.Wording;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.Screen;
import org.lectern.ui.kit.Shortcut;
import org.lectern.ui.kit.Theme;
import org.lectern.ui.kit.UiContext;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One material: its sheets as they will print, in one language or two, and what is known of it. */
public final class MaterialScreen implements Screen {
    private final UiContext ui;
    private final MaterialViewModel model;
    private final MaterialView view;
    private final PlanDesk desk;
    private final ShelfModel shelf;
    private final OwnDesk ownDesk;

    /**
     * The screen.
     *
     * @param press lays out the sheets, off the FX thread
     * @param shelf favourites, notes and collections, shared by the screens
     * @param ownDesk begins adaptations
     * @param zone in which days are counted
     */
    public MaterialScreen(
            UiContext ui,
            LibraryStore library,
            Usage usage,
            CatalogueSearch search,
            Press press,
            Plans plans,
            ShelfModel shelf,
            OwnDesk ownDesk,
            ZoneId zone) {
        this(
                ui,
                new MaterialPages(
                        library,
                        usage,
                        query -> search.search(query).hits(),
                        press::sheet,
                        PdfPageSource::new),
                () -> new Wording(ui.text().texts().get(), library.active()),
                plans,
                shelf,
                ownDesk,
                zone);
    }

    MaterialScreen(
            UiContext ui,
            MaterialPages pages,
            Wording.Source wording,
            Plans plans,
            ShelfModel shelf,
            OwnDesk ownDesk,
            ZoneId zone) {
        this.ui = ui;
        this.ownDesk = ownDesk;
        this.shelf = shelf;
        model = new MaterialViewModel(ui.jobs(), pages, this::languages);
        desk = new PlanDesk(ui.text(), ui.jobs(), plans);
        var facts =
                new FactsColumn(
                        ui, model, wording, zone, List.of(new OwnPane(ui.text(), model, shelf)));
        view = new MaterialView(ui, model, facts, star(), actions());
        view.getStyleClass().addAll("canvas", "material-page");
        view.getStylesheets()
                .addAll(
                        Theme.sheet(MaterialSections.class, MaterialSections.SHEET),
                        Theme.sheet(MaterialScreen.class, "material.css"));
        ui.text().texts().subscribe((_, _) -> model.refresh());
    }

    private List<LanguageTag> languages() {
        var languages = new ArrayList<LanguageTag>();
        languages.add(ui.text().language());
        languages.addAll(ui.settings().get(SettingKeys.HANDOUT_LANGUAGES));
        return languages.stream().distinct().toList();
    }

    private StarButton star() {
        var star = new StarButton(ui.text(), shelf);
        Runnable follow = () -> star.show(shown(), model.edition().map(e -> e.title()).orElse(""));
        model.page().subscribe(follow);
        model.language().subscribe(follow);
        shelf.shelf().subscribe(follow);
        ui.text().texts().subscribe(follow);
        return star;
    }

    private List<Node> actions() {
        var adapt = Buttons.plain(ui.text().map(_ -> adaptWords(), model.page()), Icon.PENCIL);
        adapt.setId("material-adapt");
        adapt.setOnAction(_ -> adapt());
        var add = Buttons.plain(ui.text().text("catalogue.detail.addToPlan"), Icon.PLUS);
        PlanMenu.on(
                add,
                ui.text(),
                desk,
                () -> shown().ifPresent(id -> desk.makePlanWith(id, ui.navigator())),
                plan ->
                        shown().ifPresent(
                                        id -> desk.addTo(plan, id, ui.notices(), model::refresh)));
        var handout = Buttons.primary(ui.text().text("catalogue.detail.makeHandout"), Icon.HANDOUT);
        handout.setOnAction(
                _ ->
                        shown().ifPresent(
                                        id ->
                                                ui.navigator()
                                                        .go(new Destination.MaterialHandout(id))));
        return List.of(adapt, add, handout);
    }

    private String adaptWords() {
        return ui.text()
                .get(ownDocument().isPresent() ? "material.work.edit" : "material.page.adapt");
    }

    private Optional<DocumentId> ownDocument() {
        return shown().flatMap(OwnMaterials::documentId);
    }

    /** An own material is written on; of any other, a copy is made. */
    private void adapt() {
        ownDocument()
                .ifPresentOrElse(
                        ownDesk::edit,
                        () ->
                                model.page()
                                        .get()
                                        .map(p -> p.head().pin())
                                        .ifPresent(ownDesk::adapt));
    }

    private Optional<MaterialId> shown() {
        return model.page().get().map(page -> page.head().id());
    }

    @Override
    public Region root() {
        return view;
    }

    @Override
    public void open(Destination destination) {
        desk.refresh();
        if (destination instanceof Destination.Material(var id)) {
            model.open(id);
            shelf.used(id);
        }
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                Shortcut.of("catalogue.keys.favourite", "F"),
                Shortcut.of("handout.key.pages", "Page Up", "Page Down"),
                Shortcut.of("handout.key.zoom", "Plus", "Minus", "0"),
                Shortcut.of("catalogue.keys.escape", "Esc"));
    }

    @Override
    public List<Node> panels() {
        return view.panels();
    }

    @Override
    public boolean escape() {
        return view.escape();
    }
}

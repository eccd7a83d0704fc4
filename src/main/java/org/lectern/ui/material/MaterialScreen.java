package org.lectern.ui.material;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.library.LibraryStore;
import org.lectern.library.Usage;
import org.lectern.paper.Press;
import org.lectern.plan.Plans;
import org.lectern.search.CatalogueSearch;
import org.lectern.settings.SettingKeys;
import org.lectern.ui.content.MaterialSections;
import org.lectern.ui.content.PdfPageSource;
import org.lectern.ui.content.PlanDesk;
import org.lectern.ui.content.PlanMenu;
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

    /**
     * The screen.
     *
     * @param press lays out the sheets, off the FX thread
     * @param zone in which days are counted
     */
    public MaterialScreen(
            UiContext ui,
            LibraryStore library,
            Usage usage,
            CatalogueSearch search,
            Press press,
            Plans plans,
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
                zone);
    }

    MaterialScreen(
            UiContext ui, MaterialPages pages, Wording.Source wording, Plans plans, ZoneId zone) {
        this.ui = ui;
        model = new MaterialViewModel(ui.jobs(), pages, this::languages);
        desk = new PlanDesk(ui.text(), ui.jobs(), plans);
        var facts = new FactsColumn(ui, model, wording, zone, List.of());
        view = new MaterialView(ui, model, facts, actions());
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

    private List<Node> actions() {
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
        return List.of(add, handout);
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
        }
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
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

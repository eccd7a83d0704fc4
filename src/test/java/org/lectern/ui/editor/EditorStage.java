package org.lectern.ui.editor;

import javafx.scene.control.ButtonBase;

import org.lectern.authoring.OwnMaterial;
import org.lectern.authoring.OwnMaterials;
import org.lectern.authoring.WholeLibrary;
import org.lectern.base.DocumentId;
import org.lectern.base.FileLayer;
import org.lectern.base.MaterialId;
import org.lectern.material.Pin;
import org.lectern.paper.Press;
import org.lectern.pdf.FontLibrary;
import org.lectern.pdf.PdfEngine;
import org.lectern.settings.SettingKeys;
import org.lectern.settings.TextScale;
import org.lectern.settings.ThemeChoice;
import org.lectern.store.Store;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Fx;
import org.lectern.ui.kit.ScreenStage;
import org.lectern.ui.kit.TestUi;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The editor beside an empty rail, on a real store with the starter library. */
final class EditorStage extends ScreenStage {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

    /** Shared: its fonts take their time. */
    private static final PdfEngine ENGINE = new PdfEngine(FontLibrary.bundled());

    final TestUi ui;
    final OwnMaterials own;
    final EditorScreen screen;
    private final WholeLibrary library;

    EditorStage(
            Path folder,
            Store store,
            String language,
            TextScale scale,
            double width,
            double height,
            ThemeChoice theme) {
        var ui = Fx.ui(folder, language);
        ui.settings().set(SettingKeys.THEME, theme);
        Fx.run(() -> ui.settings().set(SettingKeys.TEXT_SCALE, scale));
        var own = new OwnMaterials(store.documents(), store.library(), store.revisions(), CLOCK);
        var library = new WholeLibrary(store.library(), own);
        var press = new Press(() -> ENGINE, library);
        var screen =
                Fx.call(
                        () ->
                                new EditorScreen(
                                        ui.context(), own, library, press, FileLayer.real()));
        super(ui, screen.root(), width, height, false);
        this.ui = ui;
        this.own = own;
        this.library = library;
        this.screen = screen;
    }

    /** The revision of a material in the starter library. */
    Pin pin(MaterialId id) {
        return library.head(id).orElseThrow().pin();
    }

    /** Keeps this material and opens it. */
    DocumentId open(OwnMaterial material) {
        var id = DocumentId.random();
        own.save(id, material);
        go(new Destination.Editor(id));
        return id;
    }

    /** Goes somewhere; the editor is opened when it is the editor. */
    void go(Destination destination) {
        act(
                () -> {
                    ui.context().navigator().go(destination);
                    screen.open(destination);
                });
    }

    EditorScreen screen() {
        return screen;
    }

    /** Presses a button. */
    void fire(String id) {
        var button = find(ButtonBase.class, b -> id.equals(b.getId()));
        act(button::fire);
    }
}

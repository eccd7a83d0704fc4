package org.lectern.ui.handout;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.DocumentId;
import org.lectern.base.FileLayer;
import org.lectern.base.MaterialId;
import org.lectern.paper.Press;
import org.lectern.pdf.FontLibrary;
import org.lectern.pdf.PdfEngine;
import org.lectern.settings.SettingKeys;
import org.lectern.settings.TextScale;
import org.lectern.settings.ThemeChoice;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Fx;
import org.lectern.ui.kit.TestUi;
import org.lectern.ui.kit.paper.PrintPort;

import java.nio.file.Path;
import java.util.Map;

/** The screens with the library that comes with the program, to be looked at. */
class HandoutPicturesTest {
    private static Desk desk;
    private static Press press;
    private static DocumentId plan;

    @TempDir private static Path folder;

    @BeforeAll
    static void prepare() {
        desk = Desk.withBundledLibrary(folder.resolve("data"));
        var engine = new PdfEngine(FontLibrary.bundled());
        press = new Press(() -> engine, desk.library());
        desk.plan(
                "Writing a CV that is read",
                Map.of(Desk.EN, 4),
                new MaterialId("strengths-with-evidence"));
        plan =
                desk.plan(
                        "Finding direction: a first morning for people who change their job",
                        Map.of(Desk.BG, 6, Desk.EN, 5, Desk.EL, 3),
                        Desk.CARD_SORT,
                        new MaterialId("one-minute-introduction"),
                        new MaterialId("two-offers-one-choice"));
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private TestUi ui(String language, double windowWidth) {
        var ui = Fx.ui(folder, language);
        Fx.run(
                () -> {
                    ui.settings().set(SettingKeys.THEME, ThemeChoice.LIGHT);
                    ui.settings().set(SettingKeys.TEXT_SCALE, TextScale.NORMAL);
                    ui.context()
                            .layout()
                            .follow(new SimpleDoubleProperty(windowWidth), ui.theme().scale());
                });
        return ui;
    }

    private Scene show(TestUi ui, Destination destination, double width, double height) {
        return Fx.call(
                () -> {
                    PrintPort noPrinter = (_, _, _) -> PrintPort.Result.NO_PRINTER;
                    var screen =
                            new HandoutScreen(
                                    ui.context(),
                                    desk.plans(),
                                    desk.library(),
                                    press,
                                    noPrinter,
                                    FileLayer.real());
                    screen.open(destination);
                    return Fx.scene(ui, screen.root(), width, height);
                });
    }

    private static void picture(Scene scene, String name) {
        Fx.settle();
        var file = Fx.picture(scene, name);
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void english() {
        picture(show(ui("en", 1440), new Destination.PlanHandouts(plan), 1224, 900), "handouts-en");
    }

    @Test
    void dark() {
        var ui = ui("en", 1440);
        Fx.run(() -> ui.settings().set(SettingKeys.THEME, ThemeChoice.DARK));
        picture(show(ui, new Destination.PlanHandouts(plan), 1224, 900), "handouts-en-dark");
    }

    @Test
    void bulgarianAt125() {
        var ui = ui("bg", 1440);
        Fx.run(() -> ui.settings().set(SettingKeys.TEXT_SCALE, TextScale.LARGE));
        picture(show(ui, new Destination.PlanHandouts(plan), 1300, 900), "handouts-bg-125");
    }

    @Test
    void greekInASmallWindow() {
        picture(
                show(ui("el", 1024), new Destination.PlanHandouts(plan), 912, 700),
                "handouts-el-1024");
    }

    @Test
    void sheetsOverThePage() {
        var scene = show(ui("bg", 1024), new Destination.PlanHandouts(plan), 912, 700);
        Fx.run(
                () -> {
                    ((ToggleButton) scene.getRoot().lookup(".toggle-button")).fire();
                    ((Button) scene.getRoot().lookup("#handout-print")).fire();
                });
        picture(scene, "handouts-bg-1024-sheets");
    }

    @Test
    void darkInASmallWindowAt125() {
        var ui = ui("el", 1024);
        Fx.run(
                () -> {
                    ui.settings().set(SettingKeys.THEME, ThemeChoice.DARK);
                    ui.settings().set(SettingKeys.TEXT_SCALE, TextScale.LARGE);
                });
        picture(show(ui, new Destination.PlanHandouts(plan), 884, 700), "handouts-el-1024-125");
    }

    @Test
    void oneMaterial() {
        picture(
                show(ui("el", 1440), new Destination.MaterialHandout(Desk.CARD_SORT), 1224, 900),
                "handouts-material-el");
    }

    @Test
    void list() {
        picture(show(ui("en", 1440), new Destination.Handouts(), 1224, 900), "handouts-list-en");
    }
}

package org.lectern.ui.plan;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.lectern.base.LanguageTag;
import org.lectern.library.Basket;
import org.lectern.library.LibraryStore;
import org.lectern.material.Framework;
import org.lectern.plan.PlanWarning;
import org.lectern.plan.Plans;
import org.lectern.search.CatalogueSearch;
import org.lectern.ui.content.BlockWords;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.Toolbar;
import org.lectern.ui.kit.UiContext;
import org.lectern.ui.kit.WindowLayout;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A plan on screen: header, palette, agenda with its total, inspector. With less room the palette
 * opens over the agenda and the inspector is toggled.
 */
final class PlanView extends BorderPane {
    private final UiContext ui;
    private final PlanEditor editor;
    private final Framework framework;
    private final PlanHeader header;
    private final Agenda agenda;
    private final PlanPalette palette;
    private final BlockInspector inspector;
    private final FitNotice fitted;
    private final TotalBar bar = new TotalBar();
    private final Button warnings = new Button();
    private final Label total = Labels.of("", "plan-total");
    private final Label rest = Labels.of("", "second", "muted");

    PlanView(
            UiContext ui,
            PlanEditor editor,
            LibraryStore library,
            CatalogueSearch search,
            Basket basket,
            Plans plans,
            PlanClipboard clipboard,
            PlanPrinting printing,
            PlanSharing sharing) {
        this.ui = ui;
        this.editor = editor;
        var active = library.active().orElseThrow();
        this.framework = active.framework();
        var commands = new PlanCommands(ui, editor, clipboard);
        palette = new PlanPalette(ui, editor, framework, library, search, basket, plans);
        inspector = new BlockInspector(ui, editor, commands, framework);
        agenda = new Agenda(ui, editor, commands, framework, this::editBlock);
        getStyleClass().add("plan-view");
        header =
                new PlanHeader(
                        ui,
                        editor,
                        languages(active.library().allLanguages()),
                        framework,
                        printing,
                        sharing,
                        new PlanReuse(ui, plans),
                        VersionsPanel.button(ui, editor, plans, sharing.zone()));
        setTop(header);
        fitted = new FitNotice(ui, editor);
        var centre = new VBox(totals(), fitted, agenda);
        VBox.setVgrow(agenda, Priority.ALWAYS);
        setCenter(centre);
        ui.layout().room().subscribe(this::arrange);
        editor.timeline().subscribe(this::showTotal);
        editor.materials().subscribe(this::showTotal);
        ui.text().texts().subscribe(this::showTotal);
        showTotal();
        arrange();
    }

    private static Set<LanguageTag> languages(List<LanguageTag> languages) {
        return new java.util.LinkedHashSet<>(languages);
    }

    /** Says on which days sessions of the plan were held, the last one first. */
    void showDelivered(List<LocalDate> days) {
        header.showDelivered(days);
    }

    /** Keeps the plan and holds a session of it. */
    void startSession() {
        header.startSession();
    }

    private Node totals() {
        var add = Buttons.plain(ui.text().text("plan.palette.open"), Icon.PLUS);
        add.setOnAction(_ -> PlanPopOver.show(add, palette, ui.text().get("plan.palette.open")));
        var details = Buttons.plain(ui.text().text("plan.inspector.open"), Icon.LINES);
        details.setOnAction(_ -> setRight(getRight() == null ? inspector : null));
        total.setMinWidth(USE_PREF_SIZE);
        rest.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        var fit = Buttons.plain(ui.text().text("plan.fit"), Icon.FIT);
        fit.setId("plan-fit");
        fit.setOnAction(_ -> fitToTime());
        Buttons.tooltip(fit, ui.text().text("plan.fit.tip"));
        warnings.getStyleClass().addAll("plain", "small", "warning-count");
        warnings.setGraphic(new IconView(Icon.ALERT));
        warnings.setMnemonicParsing(false);
        warnings.setMinWidth(USE_PREF_SIZE);
        warnings.setId("plan-warnings");
        warnings.managedProperty().bind(warnings.visibleProperty());
        warnings.setOnAction(
                _ ->
                        PlanPopOver.show(
                                warnings,
                                new WarningsPanel(ui, editor, framework, agenda::focusSelected),
                                ui.text().get("plan.warn.title")));
        editor.warnings().subscribe(this::showWarnings);
        ui.text().texts().subscribe(this::showWarnings);
        showWarnings();
        var inline = new HBox();
        inline.setAlignment(Pos.CENTER_LEFT);
        inline.getStyleClass().add("plan-totals");
        var figures = new HBox();
        figures.getStyleClass().add("plan-totals-figures");
        var below = new VBox();
        below.getStyleClass().add("plan-totals-box");
        ui.layout()
                .room()
                .subscribe(
                        room -> {
                            inline.getChildren().clear();
                            figures.getChildren().clear();
                            // On a line of their own: beside the others their words would push
                            // the columns apart.
                            switch (room) {
                                case WIDE -> {
                                    inline.getChildren().setAll(total, bar, rest, fit);
                                    below.getChildren().setAll(inline, warnings);
                                }
                                case MEDIUM -> {
                                    inline.getChildren()
                                            .setAll(add, total, rest, Toolbar.spacer(), fit);
                                    below.getChildren().setAll(inline, bar, warnings);
                                }
                                case NARROW -> {
                                    inline.getChildren()
                                            .setAll(add, Toolbar.spacer(), fit, details);
                                    figures.getChildren().setAll(total, rest);
                                    below.getChildren().setAll(inline, figures, bar, warnings);
                                }
                            }
                        });
        return below;
    }

    /** Brings the plan into its time, and says what that changed. */
    void fitToTime() {
        fitted.show(editor.fit());
    }

    /** Asks what of the plan is to be printed. */
    void print() {
        header.print();
    }

    private void editBlock() {
        setRight(inspector);
        inspector.focusTitle();
    }

    private void showWarnings() {
        // How full the days are stands beside this already.
        long count =
                editor.warnings().get().stream()
                        .filter(w -> !(w instanceof PlanWarning.TargetMissed))
                        .count();
        warnings.setText(ui.text().get("plan.warn.count", count));
        warnings.setVisible(count > 0);
    }

    private void arrange() {
        boolean wide = ui.layout().room().get() == WindowLayout.Room.WIDE;
        setLeft(wide ? palette : null);
        setRight(ui.layout().room().get() == WindowLayout.Room.NARROW ? null : inspector);
    }

    private void showTotal() {
        var timeline = editor.timeline().get();
        var texts = ui.text().texts().get();
        bar.show(
                timeline.slots().stream()
                        .map(
                                slot ->
                                        new TotalBar.Segment(
                                                slot.block().minutes(),
                                                BlockWords.colour(
                                                        slot.block(),
                                                        editor.materials().get(),
                                                        framework)))
                        .toList(),
                timeline.targetMinutes());
        total.setText(texts.get("plan.total", timeline.totalMinutes(), timeline.targetMinutes()));
        boolean over = timeline.overMinutes() > 0;
        rest.setText(
                over
                        ? texts.get("plan.over", timeline.overMinutes())
                        : texts.get("plan.free", timeline.freeMinutes()));
        if (over != rest.getStyleClass().contains("warn")) {
            rest.getStyleClass().removeAll("warn", "muted");
            rest.getStyleClass().add(over ? "warn" : "muted");
        }
        bar.setAccessibleText(total.getText() + ", " + rest.getText());
    }

    PlanEditor editor() {
        return editor;
    }

    /** Moves the focus to the agenda. */
    void focusAgenda() {
        agenda.focusSelected();
    }

    List<Node> panels() {
        return java.util.stream.Stream.of(getTop(), getLeft(), agenda, getRight())
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}

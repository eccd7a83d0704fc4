package org.lectern.ui.handout;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.lectern.base.FileLayer;
import org.lectern.library.LibraryStore;
import org.lectern.paper.Press;
import org.lectern.plan.Plans;
import org.lectern.settings.SettingKeys;
import org.lectern.ui.content.PdfPageSource;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Screen;
import org.lectern.ui.kit.Shortcut;
import org.lectern.ui.kit.Theme;
import org.lectern.ui.kit.UiContext;
import org.lectern.ui.kit.paper.PaperOutput;
import org.lectern.ui.kit.paper.PrintPort;

import java.util.List;

/**
 * The handouts: the list of plans to print for, the print set of a plan's group, and the handouts
 * of one material.
 */
public final class HandoutScreen implements Screen {
    private final HandoutListViewModel list;
    private final HandoutViewModel handouts;
    private final HandoutListView listView;
    private final HandoutView view;
    private final StackPane root = new StackPane();

    /**
     * The screen.
     *
     * @param press makes the pages, off the FX thread
     * @param print the way to the printers
     * @param files where exported PDFs are written
     */
    public HandoutScreen(
            UiContext ui,
            Plans plans,
            LibraryStore library,
            Press press,
            PrintPort print,
            FileLayer files) {
        this(ui, plans, library, rendererOf(press), print, files);
    }

    HandoutScreen(
            UiContext ui,
            Plans plans,
            LibraryStore library,
            HandoutRenderer renderer,
            PrintPort print,
            FileLayer files) {
        var service = new HandoutService(plans, library, renderer, PdfPageSource::new);
        var output = new PaperOutput(ui.jobs(), ui.dialogs(), files, print);
        list = new HandoutListViewModel(ui.jobs(), ui.navigator(), service);
        handouts =
                new HandoutViewModel(
                        ui.jobs(),
                        ui.text(),
                        () -> ui.settings().get(SettingKeys.HANDOUT_LANGUAGES),
                        ui.navigator(),
                        service,
                        output);
        listView = new HandoutListView(ui, list);
        view = new HandoutView(ui, handouts, output);
        root.getStyleClass().add("canvas");
        root.getStylesheets().add(Theme.sheet(HandoutScreen.class, "handout.css"));
    }

    static HandoutRenderer rendererOf(Press press) {
        return (set, title, everyCopy) ->
                everyCopy ? press.handouts(set, title) : press.handoutsOnceEach(set, title);
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void open(Destination destination) {
        if (destination instanceof Destination.Handouts) {
            list.load();
            show(listView);
        } else {
            handouts.open(destination);
            show(view);
        }
    }

    private void show(Node node) {
        root.getChildren().setAll(node);
    }

    private boolean showsList() {
        return root.getChildren().contains(listView);
    }

    @Override
    public List<Shortcut> shortcuts() {
        return showsList() ? List.of() : HandoutView.SHORTCUTS;
    }

    @Override
    public List<Node> panels() {
        return showsList() ? List.of(listView.list()) : view.panels();
    }

    @Override
    public boolean escape() {
        return !showsList() && view.escape();
    }
}

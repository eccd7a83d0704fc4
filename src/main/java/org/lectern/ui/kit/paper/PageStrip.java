package org.lectern.ui.kit.paper;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.lectern.base.UserMessage;
import org.lectern.ui.kit.Latest;
import org.lectern.ui.kit.Theme;
import org.lectern.ui.kit.UiContext;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** The pages of a {@link PreviewModel} in small, side by side; the one shown is marked. */
public final class PageStrip extends ListView<Integer> {
    private static final double WIDTH = 64;

    private final UiContext ui;
    private final PreviewModel model;
    private final ObservableList<Integer> pages = FXCollections.observableArrayList();
    private final Map<Integer, Image> drawn = new HashMap<>();

    /** A strip of the model's pages. */
    public PageStrip(UiContext ui, PreviewModel model) {
        this.ui = ui;
        this.model = model;
        getStyleClass().add("page-strip");
        getStylesheets().add(Theme.sheet(PdfPreview.class, "paper.css"));
        setOrientation(Orientation.HORIZONTAL);
        accessibleTextProperty().bind(ui.text().text("handout.preview.strip"));
        setItems(pages);
        setCellFactory(_ -> new PageCell());
        model.source().subscribe((_, _) -> rebuild());
        model.page().subscribe((_, _) -> mark());
        getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        (_, page) -> {
                            if (page != null) {
                                model.goTo(page);
                            }
                        });
        rebuild();
    }

    private void rebuild() {
        drawn.clear();
        int shown = model.page().get();
        var source = model.source().get();
        pages.setAll(IntStream.range(0, source == null ? 0 : source.count()).boxed().toList());
        model.goTo(shown);
        mark();
    }

    private void mark() {
        int page = model.page().get();
        if (page < pages.size() && getSelectionModel().getSelectedIndex() != page) {
            getSelectionModel().select(page);
            scrollTo(Math.max(0, page - 1));
        }
    }

    private final class PageCell extends ListCell<Integer> {
        private final ImageView picture = new ImageView();
        private final StackPane sheet = new StackPane(picture);
        private final Label number = new Label();
        private final VBox box = new VBox(sheet, number);
        private final Latest<PagePixels> drawing;

        PageCell() {
            drawing = new Latest<>(ui.jobs(), UserMessage.of("handout.preview.job"), this::show);
            sheet.getStyleClass().add("page-strip-sheet");
            box.getStyleClass().add("page-strip-page");
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(@Nullable Integer page, boolean empty) {
            super.updateItem(page, empty);
            drawing.cancel();
            var source = model.source().get();
            if (page == null || source == null || empty || page >= source.count()) {
                setGraphic(null);
                return;
            }
            double width = ui.theme().px(WIDTH);
            var extent = source.extent(page);
            double height = width * extent.height() / extent.width();
            sheet.setMinSize(width, height);
            sheet.setMaxSize(width, height);
            picture.setFitWidth(width);
            picture.setFitHeight(height);
            number.setText(Integer.toString(page + 1));
            setAccessibleText(ui.text().get("handout.preview.page", page + 1, source.count()));
            setGraphic(box);
            var ready = drawn.get(page);
            picture.setImage(ready);
            if (ready == null) {
                double scale = 2 * width / extent.width();
                drawing.request(
                        context -> {
                            context.cancellation().check();
                            return source.render(page, scale);
                        });
            }
        }

        private void show(PagePixels pixels) {
            var page = getItem();
            if (page != null) {
                var image = PdfPreview.image(pixels);
                drawn.put(page, image);
                picture.setImage(image);
            }
        }
    }
}

package org.lectern.ui.kit.paper;

import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.lectern.base.UserMessage;
import org.lectern.ui.kit.Latest;
import org.lectern.ui.kit.Theme;
import org.lectern.ui.kit.UiContext;

/**
 * The page of a {@link PreviewModel}, as it will be printed, on its grey desk. Page Up and Page
 * Down turn pages, + and − change the size, 0 fits the page; the wheel turns pages while the whole
 * page is in sight and changes the size with Ctrl.
 */
public final class PdfPreview extends StackPane {
    private static final double MARGIN = 16;

    /** The largest picture that is drawn; a larger page is stretched. */
    private static final double MAX_PIXELS = 16e6;

    /** While a window is being resized the old picture is stretched. */
    private static final Duration SETTLE = Duration.millis(90);

    private final PreviewModel model;
    private final UiContext ui;
    private final ImageView picture = new ImageView();
    private final Region blank = new Region();
    private final StackPane sheet = new StackPane(blank, picture);
    private final StackPane desk = new StackPane(sheet);
    private final ScrollPane scroll = new ScrollPane(desk);
    private final PauseTransition settle = new PauseTransition(SETTLE);
    private final Latest<PagePixels> drawing;
    private @Nullable Wanted drawn;

    /** A picture that was asked for. */
    private record Wanted(PageSource source, int page, double pixelsPerPoint) {}

    /** A preview of what the model shows. */
    public PdfPreview(UiContext ui, PreviewModel model) {
        this.ui = ui;
        this.model = model;
        drawing = new Latest<>(ui.jobs(), UserMessage.of("handout.preview.job"), this::show);
        getStyleClass().add("pdf-preview");
        getStylesheets().add(Theme.sheet(PdfPreview.class, "paper.css"));
        blank.getStyleClass().add("pdf-sheet");
        picture.setSmooth(true);
        desk.getStyleClass().add("pdf-desk");
        desk.setPadding(new Insets(MARGIN));
        scroll.getStyleClass().add("pdf-scroll");
        scroll.setPannable(true);
        scroll.setFitToHeight(true);
        scroll.setFitToWidth(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty()
                .bind(
                        ui.text()
                                .map(
                                        texts -> PreviewWords.spoken(texts, model),
                                        model.page(),
                                        model.count()));
        setFocusTraversable(true);
        // One stop for the keyboard: the pane, which hands scrolling on.
        scroll.setFocusTraversable(false);
        getChildren().add(scroll);
        react();
    }

    private void react() {
        settle.setOnFinished(_ -> draw());
        model.source().subscribe((_, _) -> changed());
        model.page().subscribe((_, _) -> changed());
        model.zoom().subscribe((_, _) -> changed());
        scroll.viewportBoundsProperty().subscribe((_, _) -> arrange());
        sceneProperty().subscribe((_, _) -> arrange());
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        addEventFilter(ScrollEvent.SCROLL, this::onScroll);
        addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
        arrange();
    }

    // Another page: the old picture must not stand under the new number.
    private void changed() {
        var now = wanted();
        if (now == null
                || drawn == null
                || drawn.page() != now.page()
                || (!model.isRenewing() && !drawn.source().equals(now.source()))) {
            picture.setImage(null);
            scroll.setVvalue(0);
        }
        arrange();
        draw();
    }

    /** Gives the sheet its size, and the picture too as soon as sizes have settled. */
    private void arrange() {
        var source = model.source().get();
        sheet.setVisible(source != null && model.count().get() > 0);
        var room = scroll.getViewportBounds();
        if (!sheet.isVisible() || source == null || room.getWidth() <= 0) {
            return;
        }
        var extent = source.extent(model.page().get());
        double zoom = model.zoom().get();
        var bars =
                wholePageInSight()
                        ? ScrollPane.ScrollBarPolicy.NEVER
                        : ScrollPane.ScrollBarPolicy.AS_NEEDED;
        scroll.setHbarPolicy(bars);
        scroll.setVbarPolicy(bars);
        if (wholePageInSight()) {
            double fitted =
                    Math.min(
                            (room.getWidth() - 2 * MARGIN) / extent.width(),
                            (room.getHeight() - 2 * MARGIN) / extent.height());
            zoom = Math.max(fitted / PreviewModel.PIXELS_PER_POINT, 0.1);
        }
        model.setShownZoom(zoom);
        double width = Math.rint(extent.width() * zoom * PreviewModel.PIXELS_PER_POINT);
        double height = Math.rint(extent.height() * zoom * PreviewModel.PIXELS_PER_POINT);
        for (Region region : new Region[] {sheet, blank}) {
            region.setMinSize(width, height);
            region.setPrefSize(width, height);
            region.setMaxSize(width, height);
        }
        picture.setFitWidth(width);
        picture.setFitHeight(height);
        if (drawn == null) {
            draw();
        } else {
            settle.playFromStart();
        }
    }

    private @Nullable Wanted wanted() {
        var source = model.source().get();
        if (source == null || model.count().get() == 0 || blank.getPrefWidth() <= 0) {
            return null;
        }
        int page = model.page().get();
        var extent = source.extent(page);
        double scale = blank.getPrefWidth() / extent.width() * outputScale();
        double most = Math.sqrt(MAX_PIXELS / (extent.width() * extent.height()));
        return new Wanted(source, page, Math.min(scale, most));
    }

    private double outputScale() {
        var scene = getScene();
        return scene == null || scene.getWindow() == null ? 1 : scene.getWindow().getOutputScaleX();
    }

    private void draw() {
        settle.stop();
        var now = wanted();
        if (now == null) {
            drawing.cancel();
            drawn = null;
        } else if (!now.equals(drawn)) {
            drawn = now;
            drawing.request(
                    context -> {
                        context.cancellation().check();
                        return now.source().render(now.page(), now.pixelsPerPoint());
                    });
        }
    }

    private void show(PagePixels pixels) {
        picture.setImage(image(pixels));
    }

    /** The pixels as an image. */
    static Image image(PagePixels pixels) {
        var image = new WritableImage(pixels.width(), pixels.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        pixels.width(),
                        pixels.height(),
                        PixelFormat.getIntArgbInstance(),
                        pixels.argb(),
                        0,
                        pixels.width());
        return image;
    }

    /** The picture that is shown now, or null until it is drawn. */
    @Nullable Image shown() {
        return picture.getImage();
    }

    /** What scrolls. */
    Node scroller() {
        return scroll;
    }

    private void onKey(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case PAGE_DOWN, SPACE -> model.next();
            case PAGE_UP, BACK_SPACE -> model.previous();
            case HOME -> model.goTo(0);
            case END -> model.goTo(Integer.MAX_VALUE);
            case PLUS, ADD, EQUALS -> model.zoomIn();
            case MINUS, SUBTRACT -> model.zoomOut();
            case DIGIT0, NUMPAD0 -> model.fit();
            case DOWN -> scrollBy(1, 0);
            case UP -> scrollBy(-1, 0);
            case RIGHT -> scrollBy(0, 1);
            case LEFT -> scrollBy(0, -1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private boolean wholePageInSight() {
        return model.zoom().get() == PreviewModel.FIT;
    }

    /** An arrow key: scrolls, and turns the page where there is nothing to scroll. */
    private void scrollBy(int down, int right) {
        if (wholePageInSight()) {
            turn(down + right);
            return;
        }
        double step = ui.theme().px(48);
        var room = scroll.getViewportBounds();
        scroll.setVvalue(
                moved(scroll.getVvalue(), down * step, desk.getHeight() - room.getHeight()));
        scroll.setHvalue(
                moved(scroll.getHvalue(), right * step, desk.getWidth() - room.getWidth()));
    }

    private static double moved(double value, double pixels, double hidden) {
        return hidden <= 0 ? value : Math.clamp(value + pixels / hidden, 0, 1);
    }

    private void turn(int direction) {
        if (direction > 0) {
            model.next();
        } else if (direction < 0) {
            model.previous();
        }
    }

    private void onScroll(ScrollEvent event) {
        int direction = (int) Math.signum(-event.getDeltaY());
        if (event.isShortcutDown()) {
            if (direction < 0) {
                model.zoomIn();
            } else if (direction > 0) {
                model.zoomOut();
            }
        } else if (wholePageInSight() && !event.isInertia()) {
            turn(direction);
        } else {
            return;
        }
        event.consume();
    }
}

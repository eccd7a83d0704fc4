package org.lectern.ui.kit.paper;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.LanguageTag;
import org.lectern.ui.kit.Fx;
import org.lectern.ui.kit.TestUi;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;

class PdfPreviewTest {
    @TempDir private static Path folder;

    private final TestUi ui = Fx.ui(folder, "en");
    private final PreviewModel model = new PreviewModel();
    private final PdfPreview preview = Fx.call(() -> new PdfPreview(ui.context(), model));

    private void show(int pages) {
        Fx.run(() -> model.show(new MadePages(pages), 0));
        Fx.scene(ui, preview, 600, 800);
    }

    private void press(KeyCode code) {
        Fx.run(
                () ->
                        preview.fireEvent(
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        code,
                                        false,
                                        false,
                                        false,
                                        false)));
    }

    private double imageHeight() {
        return Fx.call(() -> Objects.requireNonNull(preview.shown()).getHeight());
    }

    @Test
    void theWholePageIsFittedAndDrawnAsLargeAsItIsShown() {
        show(2);

        double zoom = Fx.call(() -> model.shownZoom().get());
        assertThat(zoom * 842 * 96 / 72).isBetween(740.0, 780.0);
        assertThat(imageHeight()).isBetween(740.0, 780.0);
    }

    @Test
    void keysTurnPagesAndEachIsDrawn() {
        show(3);

        press(KeyCode.PAGE_DOWN);
        assertThat(model.page().get()).isEqualTo(1);
        press(KeyCode.END);
        assertThat(model.page().get()).isEqualTo(2);
        press(KeyCode.UP);
        assertThat(model.page().get()).isEqualTo(1);
        press(KeyCode.HOME);
        assertThat(model.page().get()).isZero();
        var pages = (MadePages) Objects.requireNonNull(model.source().get());
        assertThat(pages.drawn()).extracting(MadePages.Drawn::page).containsExactly(0, 1, 2, 1, 0);
    }

    @Test
    void keysChangeTheSizeAndDrawAnew() {
        show(1);
        double fitted = imageHeight();

        press(KeyCode.PLUS);
        Fx.run(() -> preview.layout());
        assertThat(model.zoom().get()).isEqualTo(0.75);
        assertThat(imageHeight()).isGreaterThan(fitted);

        press(KeyCode.DIGIT0);
        assertThat(model.zoom().get()).isEqualTo(PreviewModel.FIT);
    }

    @Test
    void saysWherePagesStandInTheLanguageOfTheMoment() {
        show(3);
        press(KeyCode.PAGE_DOWN);
        assertThat(Fx.call(preview::getAccessibleText)).contains("Page 2 of 3");

        Fx.run(() -> ui.text().use(LanguageTag.of("bg")));
        assertThat(Fx.call(preview::getAccessibleText)).contains("Страница 2 от 3");
    }

    @Test
    void otherPagesTakeThePictureAwayTheSameAnewDoNot() {
        show(2);
        press(KeyCode.PAGE_DOWN);
        var picture = Fx.call(() -> (ImageView) preview.lookup(".image-view"));
        var seen = new ArrayList<@Nullable Image>();
        var watching = Fx.call(() -> picture.imageProperty().subscribe((_, now) -> seen.add(now)));

        Fx.run(() -> model.renew(new MadePages(3)));
        assertThat(model.page().get()).isEqualTo(1);
        assertThat(model.count().get()).isEqualTo(3);
        assertThat(seen).hasSize(1).doesNotContainNull();

        Fx.run(() -> model.renew(new MadePages(1)));
        assertThat(model.page().get()).isZero();

        seen.clear();
        Fx.run(() -> model.show(new MadePages(1), 0));
        assertThat(seen).hasSize(2).startsWith((Image) null);
        watching.unsubscribe();
    }

    @Test
    void withoutPagesNothingIsShown() {
        show(1);
        Fx.run(() -> model.show(null, 0));

        assertThat(Fx.call(() -> preview.shown() == null)).isTrue();
        assertThat(Fx.call(preview::getAccessibleText)).contains("No pages");
    }

    @Test
    void aHugePageIsStretchedInsteadOfFillingTheMemory() {
        var poster = new MadePages(1, new PageExtent(2384, 3370));
        Fx.run(() -> model.show(poster, 0));
        Fx.scene(ui, preview, 600, 800);
        Fx.run(() -> model.setShownZoom(2));
        press(KeyCode.PLUS);

        assertThat(model.zoom().get()).isEqualTo(3);
        double scale = poster.drawn().getLast().pixelsPerPoint();
        assertThat(scale * scale * 2384 * 3370).isBetween(15e6, 16.1e6);
    }

    @Test
    void buttonsAreOffWhereTheyLeadNowhere() {
        var controls =
                Fx.call(
                        () ->
                                new VBox(
                                        PreviewControls.pages(ui.text(), model),
                                        PreviewControls.zoom(ui.text(), model)));
        Fx.scene(ui, controls, 400, 100);
        Fx.run(() -> model.show(new MadePages(2), 0));
        var buttons =
                Fx.call(
                        () ->
                                controls.lookupAll(".button").stream()
                                        .map(Button.class::cast)
                                        .toList());
        Button previous = buttons.get(0);
        Button next = buttons.get(1);

        assertThat(previous.isDisabled()).isTrue();
        Fx.run(next::fire);
        assertThat(previous.isDisabled()).isFalse();
        assertThat(next.isDisabled()).isTrue();
        assertThat(Fx.call(() -> ((Label) controls.lookup(".label")).getText()))
                .isEqualTo("Page 2 of 2");
    }

    @Test
    void theStripDrawsWhatIsInSightAndGoesToThePageChosen() {
        var strip = Fx.call(() -> new PageStrip(ui.context(), model));
        Fx.scene(ui, strip, 300, 150);
        Fx.run(() -> model.show(new MadePages(40), 0));
        Fx.run(strip::layout);

        var pages = (MadePages) Objects.requireNonNull(model.source().get());
        assertThat(pages.drawn()).isNotEmpty().hasSizeLessThan(12);

        Fx.run(() -> strip.getSelectionModel().select(2));
        assertThat(model.page().get()).isEqualTo(2);
        Fx.run(model::next);
        assertThat(Fx.call(() -> strip.getSelectionModel().getSelectedIndex())).isEqualTo(3);
    }
}

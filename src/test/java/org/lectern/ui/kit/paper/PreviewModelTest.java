package org.lectern.ui.kit.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;

class PreviewModelTest {
    private final PreviewModel model = new PreviewModel();

    @Test
    void turningPagesStopsAtBothEnds() {
        model.show(new MadePages(2), 0);

        model.previous();
        assertThat(model.page().get()).isZero();
        model.next();
        model.next();
        assertThat(model.page().get()).isEqualTo(1);
    }

    @Test
    void otherPagesBeginWhereAskedOrAtTheirLast() {
        model.show(new MadePages(5), 3);
        assertThat(model.page().get()).isEqualTo(3);

        model.show(new MadePages(2), 3);
        assertThat(model.page().get()).isEqualTo(1);

        model.show(null, 1);
        assertThat(model.count().get()).isZero();
        assertThat(model.page().get()).isZero();
    }

    @Test
    void nobodySeesAPageThatIsNotThere() {
        var seen = new ArrayList<Boolean>();
        Runnable look =
                () -> {
                    var source = model.source().get();
                    seen.add(source == null || model.page().get() < source.count());
                };
        model.show(new MadePages(9), 8);
        model.source().subscribe(look);
        model.page().subscribe(look);
        model.count().subscribe(look);

        model.show(new MadePages(1), 0);
        model.show(new MadePages(9), 8);

        assertThat(seen).isNotEmpty().doesNotContain(false);
    }

    @Test
    void zoomGoesByStepsFromWhatIsOnScreen() {
        model.setShownZoom(0.68);

        model.zoomIn();
        assertThat(model.zoom().get()).isEqualTo(0.75);

        model.setShownZoom(0.75);
        model.zoomOut();
        assertThat(model.zoom().get()).isEqualTo(0.5);

        model.fit();
        assertThat(model.zoom().get()).isEqualTo(PreviewModel.FIT);
    }

    @Test
    void zoomEndsAtTheLargestAndTheSmallest() {
        model.setShownZoom(3);
        model.zoomIn();
        assertThat(model.zoom().get()).isEqualTo(PreviewModel.FIT);
        assertThat(PreviewModel.canZoomIn(3)).isFalse();
        assertThat(PreviewModel.canZoomOut(0.25)).isFalse();
        assertThat(PreviewModel.canZoomOut(3)).isTrue();
    }
}

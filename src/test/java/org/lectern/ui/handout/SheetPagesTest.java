package org.lectern.ui.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lectern.base.MaterialId;
import org.lectern.base.Sha256;
import org.lectern.material.Pin;
import org.lectern.plan.Preparation.Print;
import org.lectern.ui.handout.SheetPages.Part;
import org.lectern.ui.handout.SheetPages.Place;
import org.lectern.ui.kit.paper.MadePages;

import java.util.List;

class SheetPagesTest {
    private static final SheetKey FIRST = key("first");
    private static final SheetKey SECOND = key("second");

    private final MadePages two = new MadePages(2);
    private final MadePages three = new MadePages(3);
    private final SheetPages pages =
            new SheetPages(List.of(new Part(FIRST, two), new Part(SECOND, three)));

    private static SheetKey key(String sheet) {
        var hash = Sha256.ofText(sheet);
        return new SheetKey(
                new Pin(hash, new MaterialId("m"), 1, hash), sheet, Desk.EN, Print.STANDARD);
    }

    @Test
    void pagesOfAllSheetsFollowEachOther() {
        assertThat(pages.count()).isEqualTo(5);
        assertThat(pages.place(1)).isEqualTo(new Place(FIRST, 1));
        assertThat(pages.place(2)).isEqualTo(new Place(SECOND, 0));
        assertThat(pages.indexOf(new Place(SECOND, 2))).isEqualTo(4);
        assertThat(pages.indexOf(new Place(key("other"), 0))).isEqualTo(-1);
    }

    @Test
    void aPageIsDrawnFromItsOwnSheet() {
        pages.render(3, 0.5);

        assertThat(two.drawn()).isEmpty();
        assertThat(three.drawn()).containsExactly(new MadePages.Drawn(1, 0.5));
    }

    @Test
    void beyondTheEndsThereIsNothing() {
        assertThatThrownBy(() -> pages.place(5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> pages.place(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}

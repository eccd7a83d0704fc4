package org.lectern.ui.handout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Jobs;
import org.lectern.ui.kit.Navigator;
import org.lectern.ui.kit.paper.MadePages;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

class HandoutListViewModelTest {
    @TempDir private Path folder;

    private final Navigator navigator = new Navigator(new Destination.Handouts());

    private HandoutListViewModel model(Desk desk) {
        return new HandoutListViewModel(
                Jobs.inline((_, _, _) -> {}),
                navigator,
                new HandoutService(
                        desk.plans(),
                        desk.library(),
                        (_, _, _) -> new byte[0],
                        _ -> new MadePages(0)));
    }

    @Test
    void listsPlansWithTheirGroupsAndOpensThem() {
        try (var desk = Desk.withBundledLibrary(folder)) {
            var plan = desk.plan("Morning", Map.of(Desk.EN, 4), Desk.CARD_SORT);
            var model = model(desk);

            model.load();

            assertThat(model.empty().get()).isFalse();
            var row = model.rows().getFirst();
            assertThat(row.title()).isEqualTo("Morning");
            assertThat(Objects.requireNonNull(row.plan()).group().size()).isEqualTo(4);
            model.open(row);
            assertThat(navigator.current().get()).isEqualTo(new Destination.PlanHandouts(plan));
        }
    }

    @Test
    void plansInTheTrashAreNotListed() {
        try (var desk = Desk.withBundledLibrary(folder)) {
            var plan = desk.plan("Morning", Map.of(Desk.EN, 4), Desk.CARD_SORT);
            desk.plans().setTrashed(plan, true);
            var model = model(desk);

            model.load();

            assertThat(model.rows()).isEmpty();
            assertThat(model.empty().get()).isTrue();
            model.openCatalogue();
            assertThat(navigator.current().get()).isEqualTo(new Destination.Catalogue());
        }
    }
}

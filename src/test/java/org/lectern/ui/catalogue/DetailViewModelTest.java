package org.lectern.ui.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.ui.catalogue.SampleMaterials.BG;
import static org.lectern.ui.catalogue.SampleMaterials.CARD_SORT;
import static org.lectern.ui.catalogue.SampleMaterials.EN;
import static org.lectern.ui.catalogue.SampleMaterials.ES;
import static org.lectern.ui.catalogue.SampleMaterials.IMPORTANT;
import static org.lectern.ui.catalogue.SampleMaterials.PL;
import static org.lectern.ui.catalogue.SampleMaterials.POSTCARD;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.DocumentId;
import org.lectern.library.Usage.UsedIn;
import org.lectern.ui.catalogue.DetailViewModel.Detail;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

final class DetailViewModelTest {
    @TempDir Path folder;

    private TestCatalogue catalogue;

    @BeforeEach
    void open() {
        catalogue = new TestCatalogue(folder, "en", SampleMaterials.seven());
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    @Test
    void itFollowsTheSelection() {
        catalogue.model.select(catalogue.ids().indexOf(POSTCARD));
        assertThat(shown().head().id()).isEqualTo(POSTCARD);
        assertThat(shown().edition().language()).isEqualTo(EN);
    }

    @Test
    void aChosenLanguageHoldsForThisMaterialOnly() {
        catalogue.detail.show(Optional.of(CARD_SORT));
        catalogue.detail.choose(ES);
        assertThat(shown().edition().title()).isEqualTo("Tarjetas de valores laborales");
        assertThat(shown().languages()).startsWith(ES, EN);
        catalogue.detail.refresh();
        assertThat(shown().edition().language()).isEqualTo(ES);

        catalogue.detail.show(Optional.of(POSTCARD));
        catalogue.detail.show(Optional.of(CARD_SORT));
        assertThat(shown().edition().language()).isEqualTo(EN);
    }

    @Test
    void aLanguageThatIsMissingChangesNothing() {
        catalogue.detail.show(Optional.of(CARD_SORT));
        catalogue.detail.choose(PL);
        assertThat(shown().edition().language()).isEqualTo(EN);
    }

    @Test
    void withoutTheInterfaceLanguageTheOriginalIsShown() {
        catalogue.text.use(PL);
        catalogue.detail.show(Optional.of(IMPORTANT));
        assertThat(shown().edition().language()).isEqualTo(BG);
    }

    @Test
    void itSaysWhichPlansUseIt() {
        var use = new UsedIn("plan", DocumentId.random(), "Job club");
        catalogue.usage.put(CARD_SORT, List.of(use));
        catalogue.detail.show(Optional.of(CARD_SORT));
        assertThat(shown().usedIn()).containsExactly(use);
    }

    private Detail shown() {
        return catalogue.detail.detail().get().orElseThrow();
    }
}

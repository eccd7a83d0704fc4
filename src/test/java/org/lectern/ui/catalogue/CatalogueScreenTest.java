package org.lectern.ui.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.ui.catalogue.SampleMaterials.BG;
import static org.lectern.ui.catalogue.SampleMaterials.CARD_SORT;
import static org.lectern.ui.catalogue.SampleMaterials.ES;
import static org.lectern.ui.catalogue.SampleMaterials.POSTCARD;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.library.Usage.UsedIn;
import org.lectern.plan.Group;
import org.lectern.plan.SessionPlan;
import org.lectern.settings.TextScale;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.FacetRow;
import org.lectern.ui.kit.FilterChip;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/** The screen in the hands of somebody with a keyboard and a mouse. */
final class CatalogueScreenTest {
    @TempDir Path folder;

    private CatalogueStage stage;

    @BeforeEach
    void open() {
        stage =
                new CatalogueStage(
                        folder, "en", SampleMaterials.seven(), TextScale.NORMAL, 1440, 900, false);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void typingShowsWhatFits() {
        type("postcard");
        assertThat(words()).contains("1 material", "for “postcard”", "Five-year postcard");
        assertThat(stage.all(ResultCell.class).stream().filter(cell -> !cell.isEmpty())).hasSize(1);
        assertThat(detailTitle()).isEqualTo("Five-year postcard");
    }

    @Test
    void theKeyboardDoesEverythingInTheList() {
        stage.act(() -> assertThat(stage.screen().search()).isTrue());
        stage.press(KeyCode.DOWN);
        assertThat(focused()).isSameAs(stage.list());
        int before = stage.ask(() -> stage.list().getSelectionModel().getSelectedIndex());
        stage.press(KeyCode.DOWN);
        assertThat(stage.ask(() -> stage.list().getSelectionModel().getSelectedIndex()))
                .isEqualTo(before + 1);
        stage.press(KeyCode.SPACE);
        assertThat(stage.basket.materials()).hasSize(1);
        assertThat(stage.find(ResultCell.class, cell -> cell.isSelected()).getAccessibleText())
                .contains("in the basket");
        stage.press(KeyCode.SPACE);
        assertThat(stage.basket.materials()).isEmpty();
        stage.press(KeyCode.ENTER);
        assertThat(where()).isInstanceOf(Destination.Material.class);
    }

    @Test
    void escapeEmptiesTheSearch() {
        type("postcard");
        stage.act(() -> assertThat(stage.screen().escape()).isTrue());
        assertThat(words()).contains("7 materials");
        stage.act(() -> assertThat(stage.screen().escape()).isFalse());
    }

    @Test
    void aFacetNarrowsAndItsChipTakesItBack() {
        facet("Career planning").fire();
        stage.settle();
        assertThat(words()).contains("2 materials");
        var chip = stage.find(FilterChip.class, c -> c.getText().equals("Career planning"));
        assertThat(facetRow("Labour market").isDisabled()).isFalse();
        // Nothing in career planning is for intermediates: it stays in place, and can't be chosen.
        assertThat(facetRow("B  Intermediate").isDisabled()).isTrue();
        stage.act(chip::fire);
        assertThat(words()).contains("7 materials");
        assertThat(facet("Career planning").isSelected()).isFalse();
    }

    @Test
    void clearFiltersGivesUpAll() {
        stage.act(() -> facet("Career planning").fire());
        stage.act(
                () ->
                        stage.find(FilterChip.class, c -> c.getText().equals("No internet needed"))
                                .fire());
        stage.act(() -> button("Clear filters").fire());
        assertThat(words()).contains("7 materials");
        assertThat(stage.all(FilterChip.class)).noneMatch(FilterChip::isSelected);
    }

    @Test
    void longGroupsOpenAndTheCounselorsLanguageIsNeverHidden() {
        assertThat(facets()).contains("Español").doesNotContain("Polski");
        stage.act(() -> stage.find(Hyperlink.class, l -> l.getText().equals("Show 2 more")).fire());
        assertThat(facets()).contains("Polski");
        stage.act(() -> stage.find(Hyperlink.class, l -> l.getText().equals("Show fewer")).fire());
        stage.act(() -> stage.ui.text().use(LanguageTag.of("pl")));
        assertThat(facets()).contains("Polski").doesNotContain("Italiano");
    }

    @Test
    void everythingChangesLanguageAtRunTime() {
        type("ценности");
        select(stage, CARD_SORT);
        assertThat(words()).contains("Self-awareness", "Objectives");
        stage.act(() -> stage.ui.text().use(BG));
        assertThat(words()).contains("Самопознание", "Цели", "7 материала", "Подредба");
        assertThat(facets()).contains("Пазар на труда", "A  Основно", "До 8 души");
        assertThat(detailTitle()).isEqualTo("Подреждане на карти с ценности");
    }

    @Test
    void theDetailIsHonestAboutLanguages() {
        select(stage, CARD_SORT);
        assertThat(words())
                .contains(
                        "Shown in: English",
                        "ES is one revision behind",
                        "Draft translation, not reviewed yet: IT");
        stage.act(
                () ->
                        stage.find(
                                        Button.class,
                                        b -> "Show in: Spanish".equals(b.getAccessibleText()))
                                .fire());
        assertThat(words()).contains("Shown in: Spanish");
        assertThat(detailTitle()).isEqualTo("Tarjetas de valores laborales");
        assertThat(stage.library.head(CARD_SORT).orElseThrow().editions()).containsKey(ES);
    }

    @Test
    void theDetailLeadsToPlansAndHandouts() {
        var plan = DocumentId.random();
        stage.usage.put(CARD_SORT, List.of(new UsedIn("plan", plan, "Job club")));
        select(stage, POSTCARD);
        select(stage, CARD_SORT);
        stage.act(() -> button("Make handout").fire());
        assertThat(where()).isEqualTo(new Destination.MaterialHandout(CARD_SORT));
        stage.act(() -> stage.find(Hyperlink.class, l -> l.getText().equals("Job club")).fire());
        assertThat(where()).isEqualTo(new Destination.Plan(plan));
    }

    @Test
    void theBasketBecomesAPlan() {
        stage.act(() -> stage.basket.set(List.of(CARD_SORT, POSTCARD)));
        assertThat(words()).contains("2 in basket", "1 h 10 min");
        stage.act(() -> button("New plan from basket").fire());
        assertThat(where()).isInstanceOf(Destination.Plan.class);
        assertThat(words()).anyMatch(label -> label.startsWith("The basket is empty."));
        stage.act(() -> stage.ui.undos.getLast().run());
        assertThat(words()).contains("2 in basket");
    }

    @Test
    void aFullBasketNeverPushesTheButtonsAway() {
        stage.act(
                () ->
                        stage.basket.set(
                                SampleMaterials.seven().stream()
                                        .map(m -> m.facts().id())
                                        .toList()));
        assertThat(stage.find(Button.class, b -> b.getText().startsWith("+")).getText())
                .matches("\\+[1-6] more");
        var make = button("New plan from basket");
        assertThat(stage.ask(() -> make.localToScene(make.getLayoutBounds()).getMaxX()))
                .isLessThanOrEqualTo(1440);
    }

    @Test
    void withLittleRoomPanelsOpenOneAtATime() {
        stage.close();
        stage = narrow();
        assertThat(stage.all(FacetsPane.class)).isEmpty();
        assertThat(stage.all(DetailPane.class)).isEmpty();
        stage.act(() -> panelButton("Filters").fire());
        assertThat(stage.all(FacetsPane.class)).hasSize(1);
        stage.act(() -> panelButton("Details").fire());
        assertThat(stage.all(FacetsPane.class)).isEmpty();
        assertThat(stage.all(DetailPane.class)).hasSize(1);
        stage.act(() -> assertThat(stage.screen().escape()).isTrue());
        assertThat(stage.all(DetailPane.class)).isEmpty();
        assertThat(panelButton("Details").isSelected()).isFalse();
    }

    @Test
    void thePlansSavedLastAreOfferedByName() {
        stage.close();
        stage = narrow();
        var id = DocumentId.random();
        stage.plans.save(id, SessionPlan.empty("Job club", new Group("", new TreeMap<>())));
        stage.act(() -> stage.screen().open(new Destination.Catalogue()));
        select(stage, POSTCARD);
        stage.act(() -> panelButton("Details").fire());
        stage.act(() -> button("Add to plan").fire());
        var menu =
                stage.ask(
                        () ->
                                Window.getWindows().stream()
                                        .filter(ContextMenu.class::isInstance)
                                        .map(ContextMenu.class::cast)
                                        .findFirst()
                                        .orElseThrow());
        assertThat(menu.getItems())
                .extracting(item -> item.getText())
                .contains("New plan", "Job club");
        stage.act(() -> menu.getItems().getLast().fire());
        assertThat(stage.plans.load(id).orElseThrow().content().blocks()).hasSize(1);
        assertThat(stage.ui.text().get(stage.ui.shown.getLast()))
                .isEqualTo("1 material was added to “Job club”.");
        stage.act(menu::hide);
    }

    private CatalogueStage narrow() {
        return new CatalogueStage(
                folder, "en", SampleMaterials.seven(), TextScale.NORMAL, 1000, 700, true);
    }

    private void type(String words) {
        stage.act(() -> stage.find(TextField.class, _ -> true).setText(words));
    }

    static void select(CatalogueStage stage, MaterialId id) {
        stage.act(
                () -> {
                    var rows = stage.list().getItems();
                    for (int i = 0; i < rows.size(); i++) {
                        var content = rows.get(i).content().get();
                        if (content.isPresent() && content.get().head().id().equals(id)) {
                            stage.list().getSelectionModel().select(i);
                        }
                    }
                });
    }

    private List<String> words() {
        return stage.all(Label.class).stream().map(Labeled::getText).toList();
    }

    private List<String> facets() {
        return stage.all(CheckBox.class).stream().map(Labeled::getText).toList();
    }

    private CheckBox facet(String name) {
        return stage.find(CheckBox.class, box -> box.getText().equals(name));
    }

    private FacetRow facetRow(String name) {
        return (FacetRow) facet(name).getParent();
    }

    private Button button(String name) {
        return stage.find(Button.class, button -> button.getText().equals(name));
    }

    private ToggleButton panelButton(String name) {
        return stage.find(ToggleButton.class, button -> button.getText().equals(name));
    }

    private String detailTitle() {
        return stage.find(
                        Label.class,
                        label ->
                                label.getStyleClass().contains("h1")
                                        && label.getParent()
                                                .getStyleClass()
                                                .contains("detail-section"))
                .getText();
    }

    private Destination where() {
        return stage.ui.context().navigator().current().get();
    }

    private Node focused() {
        return stage.ask(() -> stage.screen().root().getScene().getFocusOwner());
    }
}

package org.lectern.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.ActionEvent;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.base.UserMessage;
import org.lectern.plan.Block;
import org.lectern.plan.Group;
import org.lectern.plan.Plans;
import org.lectern.plan.SessionPlan;
import org.lectern.testing.StarterStore;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Fx;
import org.lectern.ui.kit.TestUi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/** Plans as files, chosen in the menu as a counselor does. */
class PlanSharingTest {
    @RegisterExtension private static final StarterStore STORE = new StarterStore();

    @TempDir private Path folder;

    private TestUi ui;
    private PlanSharing sharing;
    private PlanEditor editor;

    @BeforeEach
    void open() {
        ui = Fx.ui(folder, "en");
        sharing = Sharing.of(ui, STORE.get());
        var plans = new Plans(STORE.documents(), STORE.library());
        var readers = new TreeMap<LanguageTag, Integer>();
        readers.put(LanguageTag.of("bg"), 6);
        var head = STORE.library().head(new MaterialId("work-values-card-sort")).orElseThrow();
        var plan =
                SessionPlan.empty("Morning", new Group("", readers))
                        .withDate(LocalDate.of(2027, 1, 14))
                        .append(Block.ofText("Hello", 10))
                        .append(Block.ofMaterial(head.pin(), 45));
        var stored = plans.save(DocumentId.random(), plan);
        editor =
                Fx.call(
                        () ->
                                new PlanEditor(
                                        stored,
                                        plans.materials(plan),
                                        plans,
                                        ui.context().jobs(),
                                        action -> {}));
    }

    private List<MenuItem> items() {
        return Fx.call(
                () -> {
                    var button = sharing.button(editor);
                    button.getOnShowing().handle(null);
                    return List.copyOf(button.getItems());
                });
    }

    private void choose(MenuItem item, Path file) {
        ui.answers.add(file);
        Fx.run(() -> item.getOnAction().handle(new ActionEvent()));
    }

    @Test
    void aPlanGoesToAColleagueAndComesBackWhole() {
        Path file = folder.resolve("morning.lectern");
        choose(items().getFirst(), file);
        assertThat(file).isNotEmptyFile();
        assertThat(ui.shown).last().isEqualTo(UserMessage.of("plan.share.done", "morning.lectern"));
        Fx.run(() -> sharing.open(file));
        if (!(ui.context().navigator().current().get() instanceof Destination.Plan(var id))) {
            throw new AssertionError("no plan was opened: " + ui.shown);
        }
        assertThat(id).isNotEqualTo(editor.id());
        var plans = new Plans(STORE.documents(), STORE.library());
        assertThat(plans.load(id).orElseThrow().content()).isEqualTo(editor.plan().get());
    }

    @Test
    void whatIsNoPlanFileIsRefusedInOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("holiday.lectern"), "not a zip");
        int before = new Plans(STORE.documents(), STORE.library()).list().size();
        Fx.run(() -> sharing.open(file));
        assertThat(ui.shown)
                .singleElement()
                .isEqualTo(UserMessage.of("exchange.file.notLectern", "holiday.lectern"));
        assertThat(new Plans(STORE.documents(), STORE.library()).list()).hasSize(before);
    }

    @Test
    void otherProgramsGetItInTheLanguageThatIsChosen() throws IOException {
        var word = items().stream().filter(Menu.class::isInstance).map(Menu.class::cast).toList();
        assertThat(word).hasSize(3);
        assertThat(word.getLast().getItems())
                .extracting(MenuItem::getText)
                .containsExactly("English", "Български");
        choose(word.getLast().getItems().getLast(), folder.resolve("plan"));
        assertThat(Files.readString(folder.resolve("plan.md")))
                .contains("Подреждане на карти с трудови ценности");
        choose(word.get(1).getItems().getFirst(), folder.resolve("plan.ics"));
        assertThat(Files.readString(folder.resolve("plan.ics"))).contains("DTSTART");
        choose(word.getFirst().getItems().getFirst(), folder.resolve("plan.docx"));
        assertThat(folder.resolve("plan.docx")).isNotEmptyFile();
    }
}

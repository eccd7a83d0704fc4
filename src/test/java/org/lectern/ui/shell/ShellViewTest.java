package org.lectern.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.base.DocumentId;
import org.lectern.base.UserMessage;
import org.lectern.settings.SettingKeys;
import org.lectern.settings.TextScale;
import org.lectern.settings.ThemeChoice;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Fx;
import org.lectern.ui.kit.PageHeader;
import org.lectern.ui.kit.Screen;
import org.lectern.ui.kit.Shortcut;
import org.lectern.ui.kit.TestUi;
import org.lectern.ui.kit.Tone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

class ShellViewTest {
    private final Path folder;
    private final List<String> made = new ArrayList<>();
    private final List<Destination> opened = new ArrayList<>();
    private final List<Region> escaped = new ArrayList<>();

    ShellViewTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** A screen with a search field and a second panel. */
    private final class PlainScreen implements Screen {
        private final TextField search = new TextField();
        private final TextField notes = new TextField();
        private final VBox root;

        PlainScreen(String name) {
            made.add(name);
            root = new VBox(new PageHeader(new SimpleStringProperty(name)), search, notes);
        }

        @Override
        public Region root() {
            return root;
        }

        @Override
        public void open(Destination destination) {
            opened.add(destination);
        }

        @Override
        public List<Shortcut> shortcuts() {
            return List.of(Shortcut.of("kit.undo", "Shortcut+Z"));
        }

        @Override
        public List<Node> panels() {
            return List.of(search, notes);
        }

        @Override
        public boolean search() {
            search.requestFocus();
            return true;
        }

        @Override
        public boolean escape() {
            escaped.add(root);
            return true;
        }
    }

    private record Shown(TestUi ui, ShellView view, WindowNotices notices, Stage stage) {}

    private ShellView view(TestUi ui, WindowNotices notices) {
        Supplier<Screen> plans = () -> new PlainScreen("Plans");
        return new ShellView(
                ui.context(),
                notices,
                Map.of(
                        Destination.Catalogue.class,
                        () -> new PlainScreen("Catalogue"),
                        Destination.Plans.class,
                        plans,
                        Destination.Plan.class,
                        plans,
                        Destination.Handouts.class,
                        () -> new PlainScreen("Handouts"),
                        Destination.Settings.class,
                        () -> new PlainScreen("Settings")));
    }

    private Shown show() {
        TestUi ui = Fx.ui(folder, "en");
        ui.settings().set(SettingKeys.REDUCE_MOTION, true);
        var notices = Fx.call(() -> new WindowNotices(ui.text(), ui));
        ShellView view = Fx.call(() -> view(ui, notices));
        return new Shown(ui, view, notices, Fx.show(ui, view, 1000, 700));
    }

    private static void press(Node target, KeyCode code, boolean ctrl) {
        target.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, ctrl, false, false));
    }

    private static List<ToggleButton> places(ShellView view) {
        return view.lookupAll(".rail-item").stream().map(ToggleButton.class::cast).toList();
    }

    @Test
    void theRailHasThePlacesThatHaveAScreenAndMarksTheCurrent() {
        Shown shown = show();
        Fx.run(
                () -> {
                    assertThat(places(shown.view()))
                            .extracting(ToggleButton::getText)
                            .containsExactly("Catalogue", "Session plans", "Handouts", "Settings");
                    assertThat(made).containsExactly("Catalogue");
                    places(shown.view()).get(1).fire();
                    assertThat(places(shown.view()).get(1).isSelected()).isTrue();
                    assertThat(places(shown.view()).get(0).isSelected()).isFalse();
                    places(shown.view()).get(1).fire();
                    assertThat(places(shown.view()).get(1).isSelected()).isTrue();
                    shown.stage().hide();
                });
    }

    @Test
    void aScreenIsMadeOnceAndHearsEachDestination() {
        Shown shown = show();
        var plan = new Destination.Plan(DocumentId.random());
        Fx.run(
                () -> {
                    var navigator = shown.ui().context().navigator();
                    navigator.go(new Destination.Plans());
                    navigator.go(plan);
                    navigator.back();
                    assertThat(made).containsExactly("Catalogue", "Plans");
                    assertThat(opened)
                            .containsExactly(
                                    new Destination.Catalogue(),
                                    new Destination.Plans(),
                                    plan,
                                    new Destination.Plans());
                    shown.stage().hide();
                });
    }

    @Test
    void theFocusGoesAlongToTheNextScreen() {
        Shown shown = show();
        Fx.run(
                () -> {
                    var scene = shown.stage().getScene();
                    press(shown.view(), KeyCode.F, true);
                    var before = scene.getFocusOwner();
                    press(shown.view(), KeyCode.DIGIT3, true);
                    // At once: what is pressed before the next frame must be heard, too.
                    assertThat(before.getScene()).isNull();
                    assertThat(scene.getFocusOwner().getScene()).isSameAs(scene);

                    places(shown.view()).getFirst().requestFocus();
                    press(shown.view(), KeyCode.DIGIT2, true);
                    assertThat(scene.getFocusOwner()).isSameAs(places(shown.view()).getFirst());
                    shown.stage().hide();
                });
    }

    @Test
    void keysLeadToPlacesSearchPanelsAndHelp() {
        Shown shown = show();
        Fx.run(
                () -> {
                    var scene = shown.stage().getScene();
                    var view = shown.view();
                    press(view, KeyCode.DIGIT3, true);
                    assertThat(shown.ui().context().navigator().current().get())
                            .isEqualTo(new Destination.Handouts());
                    press(view, KeyCode.F, true);
                    var screen = (VBox) scene.getFocusOwner().getParent();
                    assertThat(scene.getFocusOwner()).isSameAs(screen.getChildren().get(1));
                    press(view, KeyCode.F6, false);
                    assertThat(scene.getFocusOwner()).isSameAs(screen.getChildren().get(2));
                    press(view, KeyCode.F6, false);
                    assertThat(scene.getFocusOwner()).isSameAs(places(view).getFirst());

                    Node help = view.lookup(".help-overlay");
                    press(view, KeyCode.F1, false);
                    assertThat(help.isVisible()).isTrue();
                    assertThat(help.lookupAll(".key-cap")).hasSize(4 + 5 + 1);
                    press(view, KeyCode.ESCAPE, false);
                    assertThat(help.isVisible()).isFalse();
                    assertThat(scene.getFocusOwner()).isSameAs(places(view).getFirst());
                    assertThat(escaped).isEmpty();
                    press(view, KeyCode.ESCAPE, false);
                    assertThat(escaped).containsExactly(screen);
                    shown.stage().hide();
                });
    }

    @Test
    void aQuestionMarkIsHelpExceptWhileTyping() {
        Shown shown = show();
        Fx.run(
                () -> {
                    Node help = shown.view().lookup(".help-overlay");
                    var typed =
                            new KeyEvent(
                                    KeyEvent.KEY_TYPED,
                                    "?",
                                    "",
                                    KeyCode.UNDEFINED,
                                    false,
                                    false,
                                    false,
                                    false);
                    shown.view().lookup(".text-field").fireEvent(typed);
                    assertThat(help.isVisible()).isFalse();
                    places(shown.view()).getFirst().fireEvent(typed);
                    assertThat(help.isVisible()).isTrue();
                    shown.stage().hide();
                });
    }

    @Test
    void noticesStayUntilClosedAndShowTheirDetails() {
        Shown shown = show();
        var broken = UserMessage.of("kit.job.failed", UserMessage.of("kit.saved.saving"));
        Fx.run(
                () -> {
                    shown.notices().show(Tone.BLOCKED, broken, new IllegalStateException());
                    shown.notices().show(Tone.BLOCKED, broken, new IllegalStateException());
                    shown.notices().show(Tone.LOOK, UserMessage.of("kit.saved.failed"));
                    assertThat(shown.view().lookupAll(".notice")).hasSize(2);
                    var details =
                            (Button) shown.view().lookup(".tone-blocked .notice-actions .button");
                    details.fire();
                    assertThat(shown.ui().shown).containsExactly(broken);
                    ((Button) shown.view().lookup(".tone-look .notice-close")).fire();
                    assertThat(shown.view().lookupAll(".notice")).hasSize(1);
                    shown.stage().hide();
                });
    }

    @Test
    void undoIsOfferedInOneToast() {
        Shown shown = show();
        List<String> undone = new ArrayList<>();
        Fx.run(
                () -> {
                    shown.notices().offerUndo(UserMessage.of("kit.close"), () -> undone.add("1"));
                    shown.notices().offerUndo(UserMessage.of("kit.close"), () -> undone.add("2"));
                    assertThat(shown.view().lookupAll(".toast")).hasSize(1);
                    ((Button) shown.view().lookup(".toast .button")).fire();
                    assertThat(undone).containsExactly("2");
                    assertThat(shown.view().lookup(".toast")).isNull();
                    shown.stage().hide();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "en, LIGHT, NORMAL, 1440, 900, 216",
        "en, DARK, NORMAL, 1440, 900, 216",
        "bg, LIGHT, LARGE, 1440, 900, 140",
        "bg, LIGHT, LARGE, 1024, 700, 140",
        "el, LIGHT, LARGE, 1024, 700, 140",
        "es, DARK, LARGEST, 1024, 700, 168"
    })
    void fitsEveryLanguageAndSize(
            String language,
            ThemeChoice theme,
            TextScale scale,
            double width,
            double height,
            double rail) {
        TestUi ui = Fx.ui(folder, language);
        Fx.run(
                () -> {
                    ui.settings().set(SettingKeys.THEME, theme);
                    ui.settings().set(SettingKeys.TEXT_SCALE, scale);
                });
        var notices = Fx.call(() -> new WindowNotices(ui.text(), ui));
        ShellView view = Fx.call(() -> view(ui, notices));
        Fx.run(
                () -> {
                    notices.show(Tone.LOOK, UserMessage.of("settings.problem.broken", "/a/b"));
                    notices.offerUndo(UserMessage.of("kit.saved.saved"), () -> {});
                });
        var scene = Fx.scene(ui, view, width, height);
        Fx.picture(
                scene,
                "shell-" + language + "-" + theme + "-" + scale.percent() + "-" + (int) width);
        Fx.run(
                () -> {
                    assertThat(((Region) view.lookup(".rail")).getWidth())
                            .isBetween(rail - 1, rail + 1);
                    for (ToggleButton place : places(view)) {
                        assertThat(place.getHeight())
                                .isGreaterThanOrEqualTo(place.prefHeight(place.getWidth()) - 1);
                        assertThat(place.lookup(".text").getLayoutBounds().getWidth())
                                .isLessThanOrEqualTo(place.getWidth());
                    }
                });
    }

    @Test
    void helpListsTheScreensShortcutsFirst() {
        TestUi ui = Fx.ui(folder, "bg");
        Fx.run(() -> ui.settings().set(SettingKeys.TEXT_SCALE, TextScale.LARGE));
        var notices = Fx.call(() -> new WindowNotices(ui.text(), ui));
        ShellView view = Fx.call(() -> view(ui, notices));
        var scene = Fx.scene(ui, view, 1440, 900);
        Fx.run(
                () -> {
                    press(view, KeyCode.F1, false);
                    view.applyCss();
                    view.layout();
                });
        Fx.picture(scene, "shell-help-bg-125");
        assertThat(Fx.call(() -> view.lookup(".help-overlay").isVisible())).isTrue();
    }
}

package org.lectern.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.util.Duration;

import org.lectern.settings.SettingKeys;
import org.lectern.settings.Settings;
import org.lectern.settings.ThemeChoice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Colours, fonts and sizes of every window: AtlantaFX Primer below, Lectern's tokens and components
 * above. Follows the settings, and the operating system where these say so.
 */
public final class Theme {
    /** The root font size at 100 %, in pixels; one em of the style sheets. */
    public static final double BASE_SIZE = 14;

    private static final List<String> FONTS =
            List.of("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf");
    private static final Duration MOTION = Duration.millis(120);

    private final Settings settings;
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(1);
    private final List<Scene> scenes = new ArrayList<>();
    private final ChangeListener<ColorScheme> systemChanged = (_, _, _) -> update();

    /** The program's fonts, loaded once however many themes there are. */
    private static final class Fonts {
        static {
            FONTS.forEach(Theme::loadFont);
        }

        static void load() {
            // Its first use has loaded the class, and with it the fonts.
        }
    }

    /** Loads the fonts and follows the settings from now on. */
    public Theme(Settings settings) {
        this.settings = settings;
        Fonts.load();
        settings.observe(SettingKeys.THEME, _ -> update());
        settings.observe(SettingKeys.TEXT_SCALE, _ -> update());
        // Weakly: the preferences live as long as the process, and would keep every scene with
        // them.
        Platform.getPreferences()
                .colorSchemeProperty()
                .addListener(new WeakChangeListener<>(systemChanged));
        update();
    }

    private static void loadFont(String name) {
        try (var in = Theme.class.getResourceAsStream("fonts/" + name)) {
            if (in == null || Font.loadFont(in, BASE_SIZE) == null) {
                throw new IllegalStateException("font is missing: " + name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /**
     * Dresses a scene and keeps it dressed while the settings change. The root's own style is taken
     * for the text size.
     */
    public void dress(Scene scene) {
        scenes.add(scene);
        apply(scene);
    }

    /** Stops following for a scene whose window is closed. */
    public void release(Scene scene) {
        scenes.remove(scene);
    }

    /** Whether the dark colours are shown. */
    public ReadOnlyBooleanProperty dark() {
        return dark.getReadOnlyProperty();
    }

    /** The text scale as a factor, 1.0 … 1.5. */
    public ReadOnlyDoubleProperty scale() {
        return scale.getReadOnlyProperty();
    }

    /**
     * Pixels for a length of the design at 100 %, for the few places that style sheets don't reach.
     */
    public double px(double atNormalSize) {
        return atNormalSize * scale.get();
    }

    /** How long a movement takes: 120 ms, or nothing when motion is reduced. */
    public Duration motion() {
        boolean reduced =
                settings.get(SettingKeys.REDUCE_MOTION)
                        || Platform.getPreferences().isReducedMotion();
        return reduced ? Duration.ZERO : MOTION;
    }

    /** The address of a style sheet that lies beside a class. */
    public static String sheet(Class<?> beside, String name) {
        var address = beside.getResource(name);
        if (address == null) {
            throw new IllegalArgumentException("no style sheet " + name + " beside " + beside);
        }
        return address.toExternalForm();
    }

    private void update() {
        ThemeChoice choice = settings.get(SettingKeys.THEME);
        dark.set(
                choice == ThemeChoice.DARK
                        || (choice == ThemeChoice.SYSTEM
                                && Platform.getPreferences().getColorScheme() == ColorScheme.DARK));
        scale.set(settings.get(SettingKeys.TEXT_SCALE).factor());
        String base =
                dark.get()
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet();
        if (!base.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(base);
        }
        scenes.forEach(this::apply);
    }

    private void apply(Scene scene) {
        scene.getStylesheets()
                .setAll(
                        sheet(Theme.class, dark.get() ? "tokens-dark.css" : "tokens-light.css"),
                        sheet(Theme.class, "base.css"),
                        sheet(Theme.class, "components.css"));
        scene.getRoot()
                .setStyle(
                        String.format(
                                Locale.ROOT, "-fx-font-size: %.2fpx;", BASE_SIZE * scale.get()));
    }
}

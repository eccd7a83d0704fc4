package org.lectern.ui.kit;

import org.lectern.settings.Settings;

/**
 * What every screen gets through its constructor.
 *
 * @param text the interface's words
 * @param settings the counselor's settings
 * @param theme colours and sizes
 * @param jobs work off the FX thread
 * @param navigator where the window is
 * @param notices what the window tells across screens: problems, and offers to undo
 * @param dialogs files to open and save
 * @param clipboard the system's clipboard
 * @param drag dragging inside the window and files dropped on it
 * @param opener shows files and pages in the system's own programs
 * @param layout how much room the window has
 */
public record UiContext(
        UiText text,
        Settings settings,
        Theme theme,
        Jobs jobs,
        Navigator navigator,
        Notices notices,
        Dialogs dialogs,
        ClipboardPort clipboard,
        DragPort drag,
        Opener opener,
        WindowLayout layout) {}

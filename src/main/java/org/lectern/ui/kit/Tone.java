package org.lectern.ui.kit;

/** How a notice is meant; shown by colour and by icon. */
public enum Tone {
    /** All is well. */
    FINE("tone-fine", Icon.CHECK_CIRCLE, "kit.tone.fine"),
    /** Worth a look. */
    LOOK("tone-look", Icon.ALERT, "kit.tone.look"),
    /** Something is blocked. */
    BLOCKED("tone-blocked", Icon.BLOCKED, "kit.tone.blocked");

    private final String styleClass;
    private final Icon icon;
    private final String key;

    Tone(String styleClass, Icon icon, String key) {
        this.styleClass = styleClass;
        this.icon = icon;
        this.key = key;
    }

    /** The style class that carries the colours. */
    String styleClass() {
        return styleClass;
    }

    /** The icon that says the same without colour. */
    Icon icon() {
        return icon;
    }

    /** The key of the word that a screen reader says first. */
    String key() {
        return key;
    }
}

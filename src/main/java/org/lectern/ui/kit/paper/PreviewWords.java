package org.lectern.ui.kit.paper;

import org.lectern.text.Texts;

/** What a preview says. */
final class PreviewWords {
    private PreviewWords() {}

    /** The place among the pages, or that there is none. */
    static String place(Texts texts, PreviewModel model) {
        return model.count().get() == 0
                ? texts.get("handout.preview.none")
                : texts.get("handout.preview.page", model.page().get() + 1, model.count().get());
    }

    /** The same for who can't see the page. */
    static String spoken(Texts texts, PreviewModel model) {
        return texts.get("handout.preview.spoken", place(texts, model));
    }

    /** The size on screen. */
    static String zoom(Texts texts, PreviewModel model) {
        return model.zoom().get() == PreviewModel.FIT
                ? texts.get("handout.preview.fit")
                : texts.get("handout.preview.percent", (int) Math.rint(model.zoom().get() * 100));
    }
}

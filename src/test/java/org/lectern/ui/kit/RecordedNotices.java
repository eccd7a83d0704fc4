package org.lectern.ui.kit;

import org.jspecify.annotations.Nullable;
import org.lectern.base.UserMessage;

import java.util.ArrayList;
import java.util.List;

/** Records what the counselor is told. */
public class RecordedNotices implements Notices {
    /** The messages shown, in order. */
    public final List<UserMessage> shown = new ArrayList<>();

    /** What was done and can be undone, in order. */
    public final List<Runnable> undos = new ArrayList<>();

    /** The buttons of notices, in order. */
    public final List<Offer> offers = new ArrayList<>();

    @Override
    public final void show(Tone tone, UserMessage message, @Nullable Throwable cause) {
        shown.add(message);
    }

    @Override
    public final void offer(Tone tone, UserMessage message, List<Offer> offered) {
        shown.add(message);
        offers.addAll(offered);
    }

    @Override
    public final void offerUndo(UserMessage done, Runnable undo) {
        shown.add(done);
        undos.add(undo);
    }

    @Override
    public final void say(UserMessage done) {
        shown.add(done);
    }
}

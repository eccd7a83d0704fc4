package org.lectern.ui.plan;

import org.lectern.base.UserMessage;
import org.lectern.plan.BlockId;
import org.lectern.ui.kit.UiContext;

/** Commands that more than one panel of the plan gives. */
final class PlanCommands {
    private PlanCommands() {}

    /** Takes a block out at once and offers to undo it. */
    static void remove(UiContext ui, PlanEditor editor, BlockId block) {
        int index = editor.plan().get().indexOf(block);
        if (index < 0) {
            return;
        }
        var removed = editor.plan().get().blocks().get(index);
        String title = PlanWords.title(removed, editor.materials().get(), ui.text().texts().get());
        editor.remove(block);
        // Undo of the notice puts this block back, whatever was done since.
        ui.notices()
                .offerUndo(
                        UserMessage.of("plan.block.removed", title),
                        () -> {
                            if (editor.plan().get().indexOf(block) < 0) {
                                editor.insert(index, removed);
                            }
                        });
    }
}

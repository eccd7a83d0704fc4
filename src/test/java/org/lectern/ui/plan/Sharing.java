package org.lectern.ui.plan;

import org.lectern.base.FileLayer;
import org.lectern.exchange.PlanExports;
import org.lectern.exchange.PlanFiles;
import org.lectern.plan.Plans;
import org.lectern.store.Store;
import org.lectern.ui.kit.TestUi;

import java.time.ZoneOffset;

/** Plans as files, of a store. */
final class Sharing {
    private Sharing() {}

    static PlanSharing of(TestUi ui, Store store) {
        return new PlanSharing(
                ui.context(),
                new Plans(store.documents(), store.library()),
                new PlanExports(store.library()),
                new PlanFiles(store.library(), store.revisions(), FileLayer.real(), "1.0"),
                FileLayer.real(),
                ZoneOffset.UTC);
    }
}

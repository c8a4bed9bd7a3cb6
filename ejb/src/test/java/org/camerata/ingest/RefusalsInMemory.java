package org.camerata.ingest;

import java.util.ArrayList;
import java.util.List;

/** Refusals, and the table of them as a list. */
class RefusalsInMemory extends Refusals {

    final List<RefusalRun> written = new ArrayList<>();
    boolean away;

    RefusalsInMemory() {
        ledger =
                new RefusalLedger() {
                    @Override
                    public void write(List<RefusalRun> runs) {
                        if (away) {
                            throw new IllegalStateException("the database is away");
                        }
                        written.addAll(runs);
                    }
                };
    }
}

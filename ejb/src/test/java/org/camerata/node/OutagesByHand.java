package org.camerata.node;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camerata.fakes.HandClock;

/** What happened to a node, and what it wrote down of it, without a database. */
public class OutagesByHand extends NodeOutages {

    public final List<Outage> written = new ArrayList<>();
    public final HandClock time = new HandClock(Instant.EPOCH);
    boolean away;
    MediaSign before; // what the last server heard of the media core

    public OutagesByHand() {
        clock = time;
        ledger =
                new NodeLedger() {
                    @Override
                    public Optional<MediaSign> begin(Instant now) {
                        return Optional.ofNullable(before);
                    }

                    @Override
                    public void beat(Instant now, MediaSign sign, List<Outage> news) {
                        if (away) {
                            throw new IllegalStateException("the database is away");
                        }
                        written.addAll(news);
                    }

                    @Override
                    public List<Outage> between(Instant from, Instant to) {
                        return List.copyOf(written);
                    }
                };
    }
}

package org.camerata.node;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the database knows of the life of this node. Whatever is written twice changes nothing. */
@Stateless
public class NodeLedger {

    /** There is one node so far; a second one will be told its name. */
    public static final String NODE = "main";

    /** Of one range of time; a node that fails more often has other worries. */
    static final int OUTAGE_COUNT_MAX = 10_000;

    @PersistenceContext EntityManager entities;

    /**
     * This server starts: since its last sign it was down, and so ended whatever lasted then.
     *
     * @return what the media core last said before; empty at the very first start
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<MediaSign> begin(Instant now) {
        NodeHeartbeat before = entities.find(NodeHeartbeat.class, NODE);
        if (before == null) {
            entities.persist(new NodeHeartbeat(NODE, now));
            return Optional.empty();
        }
        entities.createNamedQuery("NodeOutage.open", NodeOutage.class)
                .setParameter("node", NODE)
                .setMaxResults(OUTAGE_COUNT_MAX)
                .getResultList()
                .forEach(outage -> outage.end(before.beatenAt()));
        if (before.beatenAt().isBefore(now)) {
            write(new Outage(OutageKind.SERVER, before.beatenAt(), now));
        }
        before.beat(now);
        return Optional.ofNullable(before.lastSign());
    }

    /**
     * It lives.
     *
     * @param sign the last one of the media core; null if it has not been heard yet
     * @param news outages that began or ended since
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void beat(Instant now, MediaSign sign, List<Outage> news) {
        NodeHeartbeat heartbeat = entities.find(NodeHeartbeat.class, NODE);
        if (heartbeat == null) {
            heartbeat = new NodeHeartbeat(NODE, now);
            entities.persist(heartbeat);
        }
        heartbeat.beat(now);
        if (sign != null) {
            heartbeat.heard(sign);
        }
        news.forEach(this::write);
    }

    /** What touches the time, the earliest first. */
    public List<Outage> between(Instant from, Instant to) {
        return entities.createNamedQuery("NodeOutage.between", NodeOutage.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(OUTAGE_COUNT_MAX)
                .getResultStream()
                .map(NodeOutage::outage)
                .toList();
    }

    private void write(Outage outage) {
        NodeOutage known =
                entities.createNamedQuery("NodeOutage.begun", NodeOutage.class)
                        .setParameter("node", NODE)
                        .setParameter("kind", outage.kind())
                        .setParameter("began", outage.beganAt())
                        .getResultStream()
                        .findFirst()
                        .orElse(null);
        if (known == null) {
            entities.persist(new NodeOutage(NODE, outage));
        } else if (!outage.lasts()) {
            known.end(outage.endedAt());
        }
    }
}

package org.camerata.node;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** An {@link Outage} as the database keeps it. */
@Entity
@SuppressWarnings("UnusedVariable") // JPA reads the fields
@Table(name = "node_outage")
@NamedQuery(
        name = "NodeOutage.begun",
        query =
                "select o from NodeOutage o"
                        + " where o.node = :node and o.kind = :kind and o.beganAt = :began")
@NamedQuery(
        name = "NodeOutage.open",
        query = "select o from NodeOutage o where o.node = :node and o.endedAt is null")
@NamedQuery(
        name = "NodeOutage.between",
        query =
                "select o from NodeOutage o where o.beganAt < :to"
                        + " and (o.endedAt is null or o.endedAt > :from) order by o.beganAt, o.id")
class NodeOutage {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String node;

    @Enumerated(EnumType.STRING)
    private OutageKind kind;

    private Instant beganAt;
    private Instant endedAt; // null while it lasts

    protected NodeOutage() {} // JPA

    NodeOutage(String node, Outage outage) {
        this.node = node;
        this.kind = outage.kind();
        this.beganAt = outage.beganAt();
        this.endedAt = outage.endedAt();
    }

    void end(Instant at) {
        endedAt = outage().ended(at).endedAt();
    }

    Outage outage() {
        return new Outage(kind, beganAt, endedAt);
    }
}

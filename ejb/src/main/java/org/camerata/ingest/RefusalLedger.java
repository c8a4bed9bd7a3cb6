package org.camerata.ingest;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.camerata.shared.RowBatch;
import org.camerata.shared.UtcColumn;
import org.hibernate.Session;

/** Writes the publish_refusal table. A run that is there already becomes longer. */
@Stateless
public class RefusalLedger {

    private static final String WRITE =
            "insert into publish_refusal"
                    + " (camera_id, profile_id, reason, address, first_at, last_at, attempt_count)"
                    + " values (?, ?, ?, ?, ?, ?, ?) on duplicate key update"
                    + " address = ?, last_at = greatest(last_at, ?), attempt_count = ?";

    @PersistenceContext EntityManager entities;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void write(List<RefusalRun> runs) {
        entities.unwrap(Session.class)
                .doWork(connection -> RowBatch.write(connection, WRITE, runs, RefusalLedger::bind));
    }

    private static void bind(PreparedStatement insert, RefusalRun run) throws SQLException {
        insert.setLong(1, run.stream().camera().value());
        insert.setLong(2, run.stream().profile().value());
        insert.setString(3, run.reason().name());
        insert.setString(4, run.address());
        insert.setObject(5, UtcColumn.of(run.firstAt()));
        insert.setObject(6, UtcColumn.of(run.lastAt()));
        insert.setLong(7, run.count());
        insert.setString(8, run.address());
        insert.setObject(9, UtcColumn.of(run.lastAt()));
        insert.setLong(10, run.count());
    }
}

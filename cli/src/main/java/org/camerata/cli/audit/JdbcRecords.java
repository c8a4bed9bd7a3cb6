package org.camerata.cli.audit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.camerata.audit.chain.AuditRecords;
import org.camerata.audit.chain.Checkpoint;
import org.camerata.audit.chain.Seal;
import org.camerata.audit.chain.StoredEntry;
import org.camerata.cli.machine.SqlRows;

/** The tables as of the moment when this was made, whatever is written meanwhile. */
public final class JdbcRecords implements AuditRecords {

    /** The longest, over all entries, took seconds for millions of them. */
    private static final int QUERY_MAX_SECONDS = 1_800;

    private static final String SEALED =
            "select s.seq, s.entry_id, s.hash, "
                    + EntryColumns.ALL
                    + " from audit_seal s left join audit_entry e on e.id = s.entry_id"
                    + " where s.seq > ? order by s.seq limit ?";
    private static final String UNSEALED =
            "select "
                    + EntryColumns.ALL
                    + " from audit_entry e where e.id > ? and not exists"
                    + " (select 1 from audit_seal s where s.entry_id = e.id)"
                    + " order by e.id limit ?";
    private static final String CHECKPOINTS =
            "select number, date_format(created_at, '%Y-%m-%dT%H:%i:%s.%f'), seal_seq, seal_hash,"
                    + " key_id, signature from audit_checkpoint where number > ?"
                    + " order by number limit ?";
    private static final String SEAL =
            "select seq, entry_id, hash from audit_seal where seq = ? limit ?";
    private static final String REPEATED =
            "select max(id) from audit_entry where id > ? group by uid having count(*) > 1"
                    + " order by 1 limit ?";
    private static final String SEALED_TWICE =
            "select entry_id from audit_seal where entry_id > ? group by entry_id"
                    + " having count(*) > 1 order by 1 limit ?";
    private static final String BY_ID =
            "select " + EntryColumns.ALL + " from audit_entry e where e.id = ? limit ?";

    private final SqlRows rows;

    public JdbcRecords(Connection connection) throws SQLException {
        this.rows = new SqlRows(connection, "the audit log", QUERY_MAX_SECONDS);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session transaction isolation level repeatable read");
            statement.execute("start transaction with consistent snapshot, read only");
        }
    }

    @Override
    public List<SealedEntry> sealed(long afterSeq, int countMax) throws IOException {
        return rows.of(
                SEALED,
                row -> new SealedEntry(seal(row), EntryColumns.read(row, 4)),
                afterSeq,
                countMax);
    }

    @Override
    public List<StoredEntry> unsealed(long afterId, int countMax) throws IOException {
        return rows.of(UNSEALED, row -> EntryColumns.read(row, 1), afterId, countMax);
    }

    @Override
    public List<Checkpoint> checkpoints(long afterNumber, int countMax) throws IOException {
        return rows.of(
                CHECKPOINTS,
                row ->
                        new Checkpoint(
                                row.getLong(1),
                                EntryColumns.time(row.getString(2)),
                                row.getLong(3),
                                EntryColumns.hex(row, 4),
                                String.valueOf(row.getString(5)),
                                EntryColumns.hex(row, 6)),
                afterNumber,
                countMax);
    }

    @Override
    public Optional<Seal> seal(long seq) throws IOException {
        return rows.of(SEAL, JdbcRecords::seal, seq, 1).stream().findFirst();
    }

    @Override
    public Optional<StoredEntry> repeatedEntry() throws IOException {
        return entryThat(REPEATED);
    }

    @Override
    public Optional<StoredEntry> entrySealedTwice() throws IOException {
        return entryThat(SEALED_TWICE);
    }

    private Optional<StoredEntry> entryThat(String findsId) throws IOException {
        for (long id : rows.of(findsId, row -> row.getLong(1), Long.MIN_VALUE, 1)) {
            return rows.of(BY_ID, row -> EntryColumns.read(row, 1), id, 1).stream().findFirst();
        }
        return Optional.empty();
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(row.getLong(1), row.getLong(2), EntryColumns.hex(row, 3));
    }
}

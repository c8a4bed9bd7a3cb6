package org.camerata.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.camerata.audit.AuditEvent;
import org.camerata.fakes.Identity;
import org.camerata.node.IncomingFile;

/** The steps in a segment's life, without a database. */
class SegmentsInMemory extends Segments {

    final Map<Long, Recording> byId = new TreeMap<>();
    final Map<String, Recording> byIncomingName = new LinkedHashMap<>();
    final Set<Long> unreadable = new HashSet<>();
    final List<Removal> emptied = new ArrayList<>(); // files that were empty
    final List<AuditEvent> entries = new ArrayList<>();
    private long lastId = 100;

    long add(Recording recording) {
        Identity.give(recording, ++lastId);
        byId.put(lastId, recording);
        return lastId;
    }

    RecordingState state(long id) {
        return byId.get(id).state();
    }

    @Override
    public Optional<Long> open(IncomingFile file) {
        if (!file.streamName().equals(Footage.STREAM)) {
            return Optional.empty();
        }
        Recording known = byIncomingName.get(file.name());
        if (known != null) {
            return Optional.of(known.id());
        }
        SegmentPath path = SegmentPath.of(Footage.GATE, file.startedAt(), 1L, "t" + lastId);
        Recording recording =
                new Recording(Footage.GATE, 1L, path.toPath(), file.name(), file.startedAt());
        byIncomingName.put(file.name(), recording);
        return Optional.of(add(recording));
    }

    @Override
    public Optional<Open> findOpen(long id) {
        if (unreadable.contains(id)) {
            throw new IllegalStateException("The database does not answer");
        }
        return allOpen(id - 1, 1).stream().filter(open -> open.id() == id).findFirst();
    }

    @Override
    public List<Open> allOpen(long afterId, int countMax) {
        return byId.values().stream()
                .filter(row -> row.id() > afterId && row.state() == RecordingState.OPEN)
                .limit(countMax)
                .map(row -> new Open(row.id(), row.incomingName(), row.file()))
                .toList();
    }

    @Override
    public void complete(long id, SegmentFacts facts) {
        byId.get(id).complete(facts);
    }

    @Override
    public void miss(long id, Instant until) {
        byId.get(id).miss(until);
    }

    @Override
    public void forgetEmpty(long id, Instant until) {
        byId.get(id).miss(until);
        emptied.add(byId.remove(id).removal(RemovalReason.EMPTY, until, null));
    }

    @Override
    public boolean restore(long id, long sizeBytes) {
        return byId.get(id).restore(sizeBytes);
    }

    @Override
    public void forget(long id) {
        byId.remove(id);
    }

    @Override
    public void discard(long id, RemovalReason why, AuditEvent removal) {
        byId.get(id).discard();
        entries.add(removal);
    }

    @Override
    public void adopt(SegmentPath path, SegmentFacts facts) {
        Recording recording =
                new Recording(path.camera(), null, path.toPath(), null, path.startedAt());
        recording.complete(facts);
        add(recording);
    }

    @Override
    public List<String> knownPaths(List<String> paths) {
        return byId.values().stream()
                .map(row -> row.file().toString())
                .filter(paths::contains)
                .toList();
    }

    @Override
    public List<SegmentFile> inState(RecordingState state, long afterId, int countMax) {
        return byId.values().stream()
                .filter(row -> row.id() > afterId && row.state() == state)
                .limit(countMax)
                .map(Recording::segmentFile)
                .toList();
    }
}

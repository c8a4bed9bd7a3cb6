package org.camerata.timeline;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.camerata.bookmark.BookmarkFacts;
import org.camerata.bookmark.BookmarkView;
import org.camerata.camera.CameraLife;
import org.camerata.camera.CameraStreams;
import org.camerata.camera.PlanChange;
import org.camerata.camera.PlanHistory;
import org.camerata.camera.ProfileId;
import org.camerata.ingest.PublishFacts;
import org.camerata.ingest.RefusalSpan;
import org.camerata.ingest.SessionSpan;
import org.camerata.integrity.AlteredFootage;
import org.camerata.integrity.AlteredSegment;
import org.camerata.node.NodeOutages;
import org.camerata.node.Outage;
import org.camerata.quality.TroubleHistory;
import org.camerata.quality.TroubleSpan;
import org.camerata.recording.Damage;
import org.camerata.recording.FootageFacts;
import org.camerata.recording.Removal;
import org.camerata.recording.SegmentSpan;
import org.camerata.shared.CameraId;
import org.camerata.shared.CameraNotFound;
import org.camerata.shared.TimeRange;

/** Asks each context once for what it wrote down of some cameras. */
@ApplicationScoped
class FactsReader {

    /** Segments that began so much earlier may reach in, and their sessions tell how far. */
    private static final Duration BEFORE = Duration.ofHours(25);

    /** The next segment tells whether a hole at the end is one. */
    private static final Duration AFTER = FootageClaims.SILENCE_MAX;

    @Inject CameraStreams cameras;
    @Inject PlanHistory plans;
    @Inject PublishFacts publications;
    @Inject FootageFacts footage;
    @Inject NodeOutages nodes;
    @Inject TroubleHistory troubles;
    @Inject BookmarkFacts bookmarks;
    @Inject AlteredFootage integrity;

    /**
     * In the order of the cameras.
     *
     * @throws CameraNotFound if one of them never was
     * @throws InvalidTimeline if there is too much of it
     */
    List<CameraFacts> read(List<CameraId> ids, TimeRange range) {
        Map<CameraId, List<CameraLife>> lives =
                cameras.lives(ids).stream().collect(groupingBy(CameraLife::camera));
        if (lives.size() < ids.size()) {
            throw new CameraNotFound();
        }
        List<ProfileId> profiles =
                lives.values().stream().flatMap(List::stream).map(CameraLife::main).toList();
        Facts facts = facts(ids, profiles, range);
        return ids.stream().map(id -> facts.of(lives.get(id).get(0), range)).toList();
    }

    private Facts facts(List<CameraId> ids, List<ProfileId> profiles, TimeRange range) {
        TimeRange earlier = new TimeRange(range.from().minus(BEFORE), range.to());
        TimeRange nearby =
                new TimeRange(range.from().minus(Claims.START_MAX), range.to().plus(AFTER));
        return new Facts(
                byCamera(segments(ids, nearby), SegmentSpan::cameraId),
                byCamera(footage.damages(ids, nearby), Damage::cameraId),
                byCamera(footage.removals(ids, range), Removal::cameraId),
                byCamera(publications.sessions(profiles, earlier), SessionSpan::cameraId),
                byCamera(publications.refusals(profiles, range), RefusalSpan::cameraId),
                byCamera(
                        plans.of(ids, new TimeRange(range.from(), nearby.to())),
                        plan -> plan.camera().value()),
                nodes.between(nearby),
                byCamera(troubles.between(ids, range), TroubleSpan::cameraId),
                byCamera(bookmarks.between(ids, range), BookmarkView::cameraId),
                byCamera(integrity.between(ids, range), AlteredSegment::cameraId));
    }

    /** Rather nothing than a timeline in which some of it is missing. */
    private List<SegmentSpan> segments(List<CameraId> ids, TimeRange range) {
        List<SegmentSpan> segments = footage.segments(ids, range);
        if (segments.size() == FootageFacts.SPAN_COUNT_MAX) {
            throw new InvalidTimeline("There is too much in this time: ask for less of it");
        }
        return segments;
    }

    private static <T> Map<Long, List<T>> byCamera(List<T> all, ToLongFunction<T> camera) {
        return all.stream().collect(groupingBy(camera::applyAsLong));
    }

    /** By the cameras' ids. */
    private record Facts(
            Map<Long, List<SegmentSpan>> segments,
            Map<Long, List<Damage>> damages,
            Map<Long, List<Removal>> removals,
            Map<Long, List<SessionSpan>> sessions,
            Map<Long, List<RefusalSpan>> refusals,
            Map<Long, List<PlanChange>> plans,
            List<Outage> outages,
            Map<Long, List<TroubleSpan>> troubles,
            Map<Long, List<BookmarkView>> bookmarks,
            Map<Long, List<AlteredSegment>> altered) {

        CameraFacts of(CameraLife life, TimeRange range) {
            long id = life.camera().value();
            return new CameraFacts(
                    life,
                    range,
                    segments.getOrDefault(id, List.of()),
                    damages.getOrDefault(id, List.of()),
                    removals.getOrDefault(id, List.of()),
                    sessions.getOrDefault(id, List.of()),
                    refusals.getOrDefault(id, List.of()),
                    plans.getOrDefault(id, List.of()),
                    outages,
                    troubles.getOrDefault(id, List.of()),
                    bookmarks.getOrDefault(id, List.of()),
                    altered.getOrDefault(id, List.of()));
        }
    }
}

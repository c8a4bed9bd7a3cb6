package org.camerata.console;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camerata.camera.AddressSheet;
import org.camerata.camera.BulkResult;

/**
 * What became of many cameras, for one answer: it may hold keys (K1).
 *
 * @param cameras those that it was about, by id
 * @param overlapMinutes how long the keys before go on working, where there are new ones
 */
public record BulkAnswer(
        List<BulkResult> results, Map<Long, TickedCamera> cameras, int overlapMinutes) {

    public BulkAnswer {
        results = List.copyOf(results);
        cameras = Map.copyOf(cameras);
    }

    public long doneCount() {
        return results.stream().filter(BulkResult::isDone).count();
    }

    public List<BulkResult> refused() {
        return results.stream().filter(one -> !one.isDone()).toList();
    }

    public boolean keysShown() {
        return results.stream().anyMatch(one -> !one.urls().isEmpty());
    }

    /** The new addresses, in the order of the cameras. */
    public List<AddressSheet.Line> addresses() {
        return results.stream().flatMap(this::addressesOf).toList();
    }

    public String csv() {
        return AddressSheet.csv(addresses());
    }

    public String nameOf(BulkResult result) {
        return camera(result).name();
    }

    private Stream<AddressSheet.Line> addressesOf(BulkResult result) {
        TickedCamera camera = camera(result);
        return result.urls().stream()
                .map(
                        url ->
                                new AddressSheet.Line(
                                        camera.serialNumber(),
                                        camera.name(),
                                        url.profile(),
                                        url.url()));
    }

    private TickedCamera camera(BulkResult result) {
        return cameras.get(result.camera().value());
    }
}

package org.camerata.node;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** An nginx that has the streams it is given, and goes away when it is told to. */
public class MediaCoreByHand extends MediaCore {

    public static final String EPOCH = "first";

    private static final long BYTES_IN = 1000;

    public String epoch = EPOCH;
    public boolean away;
    public Runnable whenDropped = () -> {}; // nginx's callbacks come at once

    /** When the next reading is made. */
    public long nanoTime;

    public final Set<String> recording = new TreeSet<>();
    private final Map<Long, RunningStream> streams = new LinkedHashMap<>();

    public void publish(long clientId, String name) {
        streams.put(clientId, new RunningStream(name, clientId, "10.0.0.9", BYTES_IN));
    }

    public void publish(RunningStream stream) {
        streams.put(stream.clientId(), stream);
    }

    public void leave(long clientId) {
        streams.remove(clientId);
    }

    @Override
    public String epoch() {
        answer();
        return epoch;
    }

    @Override
    public List<RunningStream> streams() {
        answer();
        return new ArrayList<>(streams.values());
    }

    @Override
    public List<RunningStream> streamsAfter(long nanoTime) {
        return streams();
    }

    @Override
    public StreamReading reading(Duration ageMax) {
        return new StreamReading(nanoTime, streams());
    }

    @Override
    public boolean dropPublisher(String streamName) {
        answer();
        boolean was = streams.values().removeIf(stream -> stream.name().equals(streamName));
        whenDropped.run();
        return was;
    }

    @Override
    public boolean startRecording(String streamName) {
        answer();
        boolean known = streams().stream().anyMatch(stream -> stream.name().equals(streamName));
        return known && recording.add(streamName);
    }

    @Override
    public void stopRecording(String streamName) {
        answer();
        recording.remove(streamName);
    }

    private void answer() {
        if (away) {
            throw new MediaCoreAway("The media core does not answer", null);
        }
    }
}

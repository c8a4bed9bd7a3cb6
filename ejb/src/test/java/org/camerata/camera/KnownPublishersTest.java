package org.camerata.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camerata.access.AddressRanges;
import org.camerata.fakes.HandClock;
import org.camerata.shared.CameraId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnownPublishersTest {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final String ADDRESS = "10.0.0.9";

    final HandClock clock = new HandClock(NOON);
    final StreamKeys keys = StreamKeysTest.with(new byte[32]);
    final Records records = new Records();
    final KnownPublishers known = new KnownPublishers();

    @BeforeEach
    void oneKey() {
        known.records = records;
        known.keys = keys;
        known.clock = clock;
        known.executor = Runnable::run;
        records.put("gate-key", true, null);
    }

    @Test
    void findsTheOwnerOfAKey() {
        assertThat(known.find("gate-key", ADDRESS).stream().cameraName()).isEqualTo("gate-key");
    }

    @Test
    void refusesAKeyThatNobodyOwns() {
        assertThatThrownBy(() -> known.find("guess", ADDRESS))
                .isInstanceOf(StreamKeyRejected.class);
    }

    @Test
    void readsOnceForAllWhoAskWithinASecond() {
        known.find("gate-key", ADDRESS);
        known.find("gate-key", ADDRESS);
        assertThat(records.readings).isEqualTo(1);

        clock.advance(KnownPublishers.FRESH_MAX);
        known.find("gate-key", ADDRESS);
        assertThat(records.readings).isEqualTo(2);
    }

    @Test
    void seesAChangeOfThisNodeAtOnce() {
        known.find("gate-key", ADDRESS);
        records.put("gate-key", false, null);
        known.onChanged(new CameraChanged(new CameraId(7)));

        assertThatThrownBy(() -> known.find("gate-key", ADDRESS))
                .isInstanceOf(StreamKeyRejected.class);
    }

    @Test
    void forgetsAKeyThatIsGone() {
        known.find("gate-key", ADDRESS);
        records.remove("gate-key");
        clock.advance(KnownPublishers.FRESH_MAX);

        assertThatThrownBy(() -> known.find("gate-key", ADDRESS))
                .isInstanceOf(StreamKeyRejected.class);
    }

    @Test
    void refusesAKeyFromTheMomentItRetires() {
        records.put("gate-key", true, NOON.plusMillis(1));
        known.find("gate-key", ADDRESS);
        clock.advance(java.time.Duration.ofMillis(1));

        assertThatThrownBy(() -> known.find("gate-key", ADDRESS))
                .isInstanceOf(StreamKeyRejected.class);
    }

    @Test
    void goesByWhatItRemembersWhileTheDatabaseIsAway() {
        known.find("gate-key", ADDRESS);
        records.away = true;
        clock.advance(KnownPublishers.FRESH_MAX);

        assertThat(known.find("gate-key", ADDRESS)).isNotNull();
        assertThatThrownBy(() -> known.find("guess", ADDRESS))
                .isInstanceOf(PublishersUnknown.class);
    }

    @Test
    void letsNobodyInBeforeItEverRead() {
        records.away = true;

        assertThatThrownBy(() -> known.find("gate-key", ADDRESS))
                .isInstanceOf(PublishersUnknown.class);
        assertThatThrownBy(known::all).isInstanceOf(PublishersUnknown.class);
    }

    /** The database: one profile a key. */
    final class Records extends PublisherRecords {

        final Map<String, KnownPublisher> rows = new HashMap<>();
        final Set<Long> profiles = new HashSet<>();
        int readings;
        boolean away;

        void put(String key, boolean mayPublish, Instant retiresAt) {
            long id = key.hashCode();
            profiles.add(id);
            CameraStream stream =
                    new CameraStream(
                            new CameraId(7),
                            key,
                            new ProfileId(id),
                            ProfileKind.MAIN,
                            new StreamName("k3v9q0z7m2x6c1b8"),
                            mayPublish,
                            true);
            rows.put(
                    key,
                    new KnownPublisher(
                            stream, id, retiresAt, AddressRanges.ANY, RecordingPlan.of(true)));
        }

        void remove(String key) {
            rows.remove(key);
        }

        @Override
        public Changes since(Instant time) {
            readings++;
            if (away) {
                throw new IllegalStateException("the database is away");
            }
            Map<ByteBuffer, KnownPublisher> found = new HashMap<>();
            rows.forEach((key, row) -> found.put(ByteBuffer.wrap(keys.hash(key)), row));
            return new Changes(profiles, found);
        }
    }
}

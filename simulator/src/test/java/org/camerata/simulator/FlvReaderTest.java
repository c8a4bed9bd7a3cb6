package org.camerata.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FlvReaderTest {

    static final byte[] ONE_TAG = {
        'F', 'L', 'V', 1, 5, 0, 0, 0, 9, 0, 0, 0, 0, //
        9, 0, 0, 2, 0, 0, 40, 1, 0, 0, 0, 0x17, 1, 0, 0, 0, 13
    };

    @Test
    void readsATagWithItsExtendedTimestamp() throws IOException {
        FlvReader reader = new FlvReader(new ByteArrayInputStream(ONE_TAG));

        FlvTag tag = reader.next().orElseThrow();
        assertThat(tag.type()).isEqualTo(RtmpMessage.VIDEO);
        assertThat(tag.timestampMillis()).isEqualTo((1 << 24) + 40);
        assertThat(tag.isKeyFrame()).isTrue();
        assertThat(reader.next()).isEmpty();
    }

    @Test
    void takesATagThatIsCutShortForTheEnd() throws IOException {
        byte[] cut = Arrays.copyOf(ONE_TAG, ONE_TAG.length - 5);

        assertThat(new FlvReader(new ByteArrayInputStream(cut)).next()).isEmpty();
    }

    @Test
    void refusesWhatIsNotFlv() {
        assertThatThrownBy(() -> new FlvReader(new ByteArrayInputStream("nothing".getBytes(UTF_8))))
                .hasMessage("not an FLV stream");
    }
}

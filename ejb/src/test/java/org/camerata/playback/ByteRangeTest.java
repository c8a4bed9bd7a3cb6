package org.camerata.playback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of RFC 9110, section 14.1.2, mostly by its own example of 10,000 bytes. */
class ByteRangeTest {

    static final long SIZE = 10_000;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-499, 0, 500",
        "bytes=500-999, 500, 500",
        "bytes=0-0, 0, 1",
        "bytes=9999-9999, 9999, 1",
        "bytes=9500-, 9500, 500",
        "bytes=0-, 0, 10000",
        "bytes=-500, 9500, 500",
        "bytes=-1, 9999, 1",
        "bytes=-20000, 0, 10000",
        "bytes=9990-20000, 9990, 10",
        "' bytes=0-499 ', 0, 500"
    })
    void isReadFromEachForm(String header, long from, long count) {
        assertThat(ByteRange.isOne(header)).isTrue();
        assertThat(ByteRange.parse(header, SIZE)).contains(new ByteRange(from, count));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=10000-",
                "bytes=10000-10001",
                "bytes=999999999999999999-",
                "bytes=-0",
                "bytes=500-499"
            })
    void isNoneWhereItLiesBeyondTheFile(String header) {
        assertThat(ByteRange.isOne(header)).isTrue();
        assertThat(ByteRange.parse(header, SIZE)).isEmpty();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "bytes=-",
                "bytes=",
                "bytes",
                "items=0-499",
                "bytes=a-b",
                "bytes=0-499,600-999",
                "bytes=0 - 499",
                "bytes=--5",
                "bytes=1-2-3",
                "bytes=99999999999999999999-"
            })
    void isTheWholeFileWhereTheHeaderIsNotOneRange(String header) {
        assertThat(ByteRange.isOne(header)).isFalse();
        assertThat(ByteRange.parse(header, SIZE)).contains(new ByteRange(0, SIZE));
    }

    @Test
    void isNoneInAFileWithoutAByte() {
        assertThat(ByteRange.parse("bytes=0-", 0)).isEmpty();
        assertThat(ByteRange.parse("bytes=-5", 0)).isEmpty();
    }

    @Test
    void tellsItsPlaceInTheFile() {
        assertThat(new ByteRange(500, 500).of(SIZE)).isEqualTo("bytes 500-999/10000");
    }
}

package org.camerata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camerata.access.Permission.CAMERA_READ;
import static org.camerata.access.TestCallers.SID;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camerata.fakes.HandClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallersTest {

    static final String INSIDE = "192.0.2.7";

    final Callers callers = new Callers();
    final Answers answers = new Answers();
    final ApiTokenText token = ApiTokenText.random();

    /** What the database would say, and how often it was asked. */
    static class Answers extends CallerLookup {
        final Map<String, Caller> open = new HashMap<>();
        final Map<String, KnownToken> good = new HashMap<>();
        final List<String> asked = new ArrayList<>();
        final List<String> used = new ArrayList<>();

        @Override
        public Optional<Caller> session(String sid) {
            asked.add(sid);
            return Optional.ofNullable(open.get(sid));
        }

        @Override
        public Optional<KnownToken> token(byte[] hash) {
            asked.add("hash");
            return Optional.ofNullable(good.get(HexFormat.of().formatHex(hash)));
        }

        @Override
        public Optional<KnownToken> token(long id) {
            asked.add("t" + id);
            return good.values().stream()
                    .filter(known -> known.caller().credential().id() == id)
                    .findFirst();
        }

        final Set<String> openSids = new HashSet<>();
        final Set<Long> goodTokens = new HashSet<>();

        @Override
        public Set<String> openOf(Collection<String> sids) {
            asked.add(sids.size() + " sids");
            return openSids;
        }

        @Override
        public Set<Long> goodOf(Collection<Long> tokenIds) {
            asked.add(tokenIds.size() + " tokens");
            return goodTokens;
        }

        @Override
        public void used(long tokenId, String address) {
            used.add(tokenId + " from " + address);
        }
    }

    @BeforeEach
    void oneSessionAndOneToken() {
        callers.lookup = answers;
        callers.rates = new TokenRates();
        callers.rates.clock = new HandClock(Instant.parse("2026-11-24T12:00:00Z"));
        callers.rates.fillEveryBucket();
        answers.open.put(SID, TestCallers.admin());
        answers.good.put(
                HexFormat.of().formatHex(token.hash()),
                new CallerLookup.KnownToken(
                        TestCallers.program(Role.OPERATOR, Set.of(CAMERA_READ)),
                        AddressRanges.parse(List.of("192.0.2.0/24")),
                        2));
    }

    @Test
    void askTheDatabaseOnceInAWhile() {
        assertThat(callers.bySession(SID)).isPresent();
        assertThat(callers.bySession(SID)).isPresent();

        assertThat(answers.asked).hasSize(1);
    }

    @Test
    void forgetAtOnceWhatHasChanged() {
        callers.bySession(SID);
        callers.byToken(token.value(), INSIDE);
        answers.open.clear();
        answers.good.clear();

        callers.forget(new AccessChanged());

        assertThat(callers.bySession(SID)).isEmpty();
        assertThat(callers.byToken(token.value(), INSIDE)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "0123456789abcdef0123456789abcde",
                "0123456789ABCDEF0123456789ABCDEF",
                "0123456789abcdef0123456789abcdef\n",
                "' or '1' = '1"
            })
    void askNobodyAboutWhatIsNoSession(String sid) {
        assertThat(callers.bySession(sid)).isEmpty();
        assertThat(answers.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "s",
                "t",
                "t0",
                "t012",
                "t-1",
                "tx",
                "x12",
                "t12 ",
                "t9999999999999999999",
                "s0123456789abcdef0123456789abcde"
            })
    void askNobodyAboutWhatIsNoViewer(String viewer) {
        assertThat(callers.byViewer(viewer)).isEmpty();
        assertThat(answers.asked).isEmpty();
    }

    @Test
    void knowTheViewersThatSignedPathsName() {
        assertThat(callers.byViewer(TestCallers.SESSION.viewer())).contains(TestCallers.admin());
        assertThat(callers.byViewer(TestCallers.TOKEN.viewer()))
                .hasValueSatisfying(
                        caller -> assertThat(caller.ceiling()).containsExactly(CAMERA_READ));
        assertThat(callers.byViewer("t13")).isEmpty();
    }

    @Test
    void askNobodyAboutATokenWithATypingMistake() {
        String mistyped = token.value().substring(0, 10) + "!" + token.value().substring(11);

        assertThat(callers.byToken(mistyped, INSIDE)).isEmpty();
        assertThat(answers.asked).isEmpty();
    }

    @Test
    void takeATokenFromItsAddressesOnly() {
        assertThat(callers.byToken(token.value(), INSIDE)).isPresent();
        assertThat(callers.byToken(token.value(), "198.51.100.1")).isEmpty();
        assertThat(answers.used).containsExactly("12 from " + INSIDE);
    }

    @Test
    void sayWhenATokenComesTooOften() {
        List<Boolean> allowed = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            allowed.add(callers.byToken(token.value(), INSIDE).orElseThrow().rate().allowed());
        }

        assertThat(allowed).containsExactly(true, true, false);
        assertThat(answers.used).hasSize(1); // not each use is a write
    }

    @Test
    void tellsWhichOfManyAreGoneByAskingOnce() {
        answers.openSids.add(SID);
        answers.goodTokens.add(12L);

        assertThat(callers.gone(Set.of("s" + SID, "s" + "0".repeat(32), "t12", "t13")))
                .containsExactlyInAnyOrder("s" + "0".repeat(32), "t13");
        assertThat(answers.asked).containsExactlyInAnyOrder("2 sids", "2 tokens");
    }
}

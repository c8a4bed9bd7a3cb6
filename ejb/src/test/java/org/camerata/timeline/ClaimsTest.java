package org.camerata.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import org.camerata.camera.RecordingPlan;
import org.camerata.camera.Refusal;
import org.camerata.ingest.EndReason;
import org.camerata.node.OutageKind;
import org.camerata.quality.TroubleCode;
import org.camerata.recording.RecordingState;
import org.camerata.recording.RemovalReason;
import org.junit.jupiter.api.Test;

/** What the facts of a camera say of its time. */
class ClaimsTest {

    final Facts facts = Facts.ofACamera();

    @Test
    void tellFootageWithoutASeamBetweenTheSegmentsOfASession() {
        facts.session(1, 0, 200).segment(1, 0, 60).segment(1, 60.04, 120).segment(1, 121, 200);

        assertThat(facts.told(0, 200)).containsExactly("0-200 FOOTAGE");
    }

    @Test
    void areAsFewAsTheFootageHasGaps() {
        facts.session(1, 0, 300).segment(1, 0, 60).segment(1, 60.04, 120).segment(1, 180, 240);

        assertThat(Claims.of(facts.between(0, 300)))
                .filteredOn(claim -> claim.cause().isFootage())
                .extracting(claim -> claim.range().length().toSeconds())
                .containsExactly(120L, 60L);
    }

    @Test
    void tellThatACameraWhichDoesNotPublishIsOffline() {
        facts.session(1, 0, 60).segment(1, 0, 60).session(2, 100, 160).segment(2, 101, 160);

        assertThat(facts.told(0, 160))
                .containsExactly(
                        "0-60 FOOTAGE", "60-100 OFFLINE", "100-101 STARTING", "101-160 FOOTAGE");
    }

    @Test
    void tellHowTheLastSessionEnded() {
        facts.session(1, -100, -50, EndReason.DISCONNECTED);

        assertThat(facts.spans(0, 60))
                .singleElement()
                .satisfies(
                        span ->
                                assertThat(span.cause().detail())
                                        .isEqualTo("Somebody disconnected the camera"));
    }

    @Test
    void tellThatACameraHasNotPublishedYetAndBeforeThatWasNotThere() {
        facts.created(30).plans.clear();
        facts.recording(30, true, "anna");

        assertThat(facts.told(0, 60)).containsExactly("0-30 NOT_YET", "30-60 OFFLINE");
    }

    @Test
    void tellWhoSwitchedRecordingOff() {
        facts.session(1, 0, 300).segment(1, 0, 61.5).segment(1, 123, 300);
        facts.recording(60, false, "berta").recording(120, true, "anna");

        assertThat(facts.told(0, 300))
                .containsExactly(
                        "0-61.5 FOOTAGE",
                        "61.5-120 RECORDING_OFF by berta",
                        "120-123 STARTING",
                        "123-300 FOOTAGE");
    }

    @Test
    void tellThatTheScheduleLeavesATimeOut() {
        facts.schedule(-10, "TUE 13:00-13:01", Facts.BERLIN); // noon in UTC
        facts.session(1, 0, 120).segment(1, 0, 60);

        assertThat(facts.told(0, 120)).containsExactly("0-60 FOOTAGE", "60-120 RECORDING_OFF");
    }

    @Test
    void tellWhoDeactivatedACamera() {
        facts.session(1, 0, 60, EndReason.DEACTIVATED).segment(1, 0, 60);
        facts.plan(60, false, RecordingPlan.of(true), "berta");
        facts.refused(70, 90, Refusal.DEACTIVATED);

        assertThat(facts.told(0, 100))
                .containsExactly("0-60 FOOTAGE", "60-100 DEACTIVATED by berta");
    }

    @Test
    void tellThatACameraWasKeptOut() {
        facts.refused(20, 40, Refusal.ADDRESS);

        assertThat(facts.told(0, 60))
                .containsExactly("0-20 OFFLINE", "20-40.001 REFUSED", "40.001-60 OFFLINE");
        assertThat(facts.spans(0, 60).get(1).cause().detail())
                .isEqualTo("It may not publish from 192.0.2.7: refused 3 times");
    }

    @Test
    void tellThatTheVolumeWasFull() {
        facts.session(1, 0, 100).segment(1, 0, 20).segment(1, 52, 100);
        facts.outage(OutageKind.NO_ROOM, 18, 50.0);

        assertThat(facts.told(0, 100))
                .containsExactly(
                        "0-20 FOOTAGE", "20-50 NO_ROOM", "50-52 STARTING", "52-100 FOOTAGE");
    }

    @Test
    void tellThatTheServerWasDownOnlyWhereNothingWasRecordedMeanwhile() {
        facts.session(1, 0, 40, EndReason.LOST).segment(1, 0, 40);
        facts.session(2, 75, 100).segment(2, 75, 100);
        facts.outage(OutageKind.SERVER, 10, 70.0);

        assertThat(facts.told(0, 100))
                .containsExactly(
                        "0-40 FOOTAGE", "40-70 SERVER_DOWN", "70-75 OFFLINE", "75-100 FOOTAGE");
    }

    @Test
    void tellWhatIsDownNow() {
        facts.session(1, 0, 40, EndReason.LOST).segment(1, 0, 40);
        facts.outage(OutageKind.MEDIA_CORE, 40, null);

        assertThat(facts.told(0, 60)).containsExactly("0-40 FOOTAGE", "40-60 SERVER_DOWN");
    }

    @Test
    void tellWhoDeletedFootage() {
        facts.session(1, 0, 120).segment(1, 60, 120);
        facts.removed(0, 59.9, RemovalReason.USER, "berta");

        assertThat(facts.told(0, 120))
                .startsWith("0-59.9 DELETED by berta")
                .endsWith("60-120 FOOTAGE");
    }

    @Test
    void tellThatAFileIsGone() {
        facts.session(1, 0, 120).segment(1, 0, 60);
        facts.segment(1, 60, 90.0, null, RecordingState.MISSING, false).segment(1, 90, 120);

        assertThat(facts.told(0, 120))
                .containsExactly("0-60 FOOTAGE", "60-90 DAMAGED", "90-120 FOOTAGE");
    }

    @Test
    void tellThatAFileWasCutOff() {
        facts.session(1, 0, 120).segment(1, 0, 120.0, 50.0, RecordingState.COMPLETE, true);

        assertThat(facts.told(0, 120)).containsExactly("0-50 FOOTAGE", "50-120 DAMAGED");
    }

    @Test
    void tellWhichPartOfAFileCannotBeRead() {
        facts.session(1, 0, 120).segment(1, 0, 60).damage(20, 22).damage(40, 41.5);
        facts.segment(1, 60, 120);

        assertThat(facts.told(0, 120))
                .containsExactly(
                        "0-20 FOOTAGE",
                        "20-22 DAMAGED",
                        "22-40 FOOTAGE",
                        "40-41.5 DAMAGED",
                        "41.5-120 FOOTAGE");
        assertThat(facts.told(21, 41)) // L4: a part of it is told the same way
                .containsExactly("21-22 DAMAGED", "22-40 FOOTAGE", "40-41 DAMAGED");
    }

    @Test
    void blameADamagedFileForNoMoreThanItsSession() {
        facts.session(1, 0, 60).segment(1, 0, 5000.0, 50.0, RecordingState.COMPLETE, true);

        assertThat(facts.told(0, 120))
                .containsExactly("0-50 FOOTAGE", "50-60 DAMAGED", "60-120 OFFLINE");
    }

    @Test
    void believeACameraWhoseClockGoesALittleWrong() {
        facts.session(1, 0, 3600).segment(1, 0, 3600.0, 3565.0, RecordingState.COMPLETE, false);

        assertThat(facts.told(0, 3600)).containsExactly("0-3600 FOOTAGE");
    }

    @Test
    void tellThatAFileOfAnHourHeldNothing() {
        facts.session(1, 0, 3600);
        facts.removed(0, 3600, RemovalReason.EMPTY, null);

        assertThat(facts.told(0, 3600)).containsExactly("0-3600 DAMAGED");
    }

    @Test
    void tellTheRunningHourAsFarAsItsFileGrew() {
        facts.liveSession(1, 0, 55).segment(1, 0, 58.0, null, RecordingState.OPEN, false);

        assertThat(facts.told(0, 60)).containsExactly("0-58 FOOTAGE", "58-60 NO_MEDIA");
    }

    @Test
    void takeTheSessionsWordForAFileThatWasNotSeenYet() {
        facts.liveSession(1, 0, 55).segment(1, 0, null, null, RecordingState.OPEN, false);

        assertThat(facts.told(0, 60)).startsWith("0-55 FOOTAGE");
    }

    @Test
    void tellThatAConnectedCameraSentNothing() {
        facts.session(1, 0, 300).segment(1, 0, 60).segment(1, 68, 100);
        facts.trouble(TroubleCode.VIDEO_STOPPED, 110, 300);

        assertThat(facts.told(0, 300))
                .containsExactly(
                        "0-60 FOOTAGE",
                        "60-68 NO_MEDIA",
                        "68-100 FOOTAGE",
                        "100-298 NO_MEDIA",
                        "298-300 OFFLINE");
    }

    @Test
    void tellThatNothingCameBeforeADeadConnectionWasNoticed() {
        facts.session(1, 0, 100, EndReason.LOST).segment(1, 0, 90);

        assertThat(facts.told(0, 120))
                .containsExactly("0-90 FOOTAGE", "90-98 NO_MEDIA", "98-120 OFFLINE");
    }

    @Test
    void admitWhatNobodyWroteDown() {
        facts.session(1, 0, 1000).segment(1, 0, 400);

        assertThat(facts.told(0, 1000))
                .containsExactly(
                        "0-400 FOOTAGE",
                        "400-988 UNEXPLAINED",
                        "988-998 NO_MEDIA",
                        "998-1000 OFFLINE");
    }

    @Test
    void showTheLastFrameUntilRecordingIsSwitchedOff() {
        facts.session(1, 0, 100).segment(1, 0, 59.97).recording(60, false, "anna");

        assertThat(facts.told(0, 80))
                .containsExactly("0-60 FOOTAGE", "60-80 RECORDING_OFF by anna");
    }

    @Test
    void awaitWhatComesBehindTheLastSegmentOfALiveSession() {
        facts.liveSession(1, 0, 70).segment(1, 0, 60);

        assertThat(facts.told(0, 66)).containsExactly("0-60 FOOTAGE", "60-66 NO_MEDIA");
        assertThat(facts.told(0, 100)).endsWith("60-72 NO_MEDIA", "72-100 UNEXPLAINED");
    }

    @Test
    void hideWhatOneMayNotSeeAndFootageThatBeganThere() {
        facts.session(1, 0, 200).segment(1, 0, 100).segment(1, 100, 200);

        VisibleFacts visible = VisibleFacts.of(facts.between(0, 200), Facts.at(30));

        assertThat(visible.spans().stream().map(Facts::text))
                .containsExactly("0-100 HIDDEN", "100-200 FOOTAGE");
    }

    @Test
    void markFootageThatWasAltered() {
        facts.session(1, 0, 200).segment(1, 0, 100).segment(1, 100, 200).altered(0, 100);

        assertThat(Marks.of(VisibleFacts.of(facts.between(50, 200), Instant.MIN)))
                .filteredOn(mark -> mark.kind() == MarkKind.ALTERED)
                .extracting(TimelineMark::from, TimelineMark::to)
                .containsExactly(tuple(Facts.at(0), Facts.at(100)));
        assertThat(facts.told(0, 200)).containsExactly("0-200 FOOTAGE"); // it may still be played
    }

    @Test
    void markWhatHappenedBesideTheFootage() {
        facts.session(1, 10, 100).trouble(TroubleCode.FPS_LOW, 20, 30).bookmark(15, "Van");

        assertThat(Marks.of(VisibleFacts.of(facts.between(0, 200), Instant.MIN)))
                .extracting(TimelineMark::kind)
                .containsExactly(MarkKind.SESSION, MarkKind.BOOKMARK, MarkKind.TROUBLE);
        assertThat(Marks.of(VisibleFacts.of(facts.between(0, 200), Facts.at(18))))
                .extracting(TimelineMark::kind)
                .containsExactly(MarkKind.TROUBLE);
    }
}

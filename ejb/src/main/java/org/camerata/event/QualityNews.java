package org.camerata.event;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.camerata.camera.ProfileKind;
import org.camerata.quality.QualitySampled;
import org.camerata.quality.Sampled;
import org.camerata.quality.StreamFigures;
import org.camerata.quality.TroubleCleared;
import org.camerata.quality.TroubleCode;
import org.camerata.quality.TroubleRaised;

/** Tells what streams are like, and what is wrong with them. */
@ApplicationScoped
class QualityNews {

    @Inject LiveEvents events;

    void onSampled(@Observes(during = AFTER_SUCCESS) QualitySampled news) {
        for (Sampled one : news.samples()) {
            events.tell(
                    Topic.QUALITY,
                    "quality.sampled",
                    one.stream().camera(),
                    figures(one.stream().kind(), one.figures()));
        }
    }

    void onRaised(@Observes(during = AFTER_SUCCESS) TroubleRaised news) {
        events.tell(
                Topic.ALERTS,
                "trouble.raised",
                news.camera(),
                trouble(news.profile(), news.code(), news.sentence()));
    }

    void onCleared(@Observes(during = AFTER_SUCCESS) TroubleCleared news) {
        events.tell(
                Topic.ALERTS,
                "trouble.cleared",
                news.camera(),
                trouble(news.profile(), news.code(), news.sentence()));
    }

    /** What is not known is left out. */
    private static Map<String, ?> figures(ProfileKind profile, StreamFigures figures) {
        Map<String, Object> data = new HashMap<>();
        data.put("profile", profile.name());
        data.put("bitrateKbps", figures.bitrateKbps());
        data.put("fps", figures.picture().fps());
        data.put("width", figures.picture().width());
        data.put("height", figures.picture().height());
        data.put("keyIntervalMs", figures.picture().keyIntervalMs());
        data.put("audio", figures.sound().present());
        data.put("jitterMs", figures.timing().jitterMs());
        data.values().removeIf(value -> value == null);
        return data;
    }

    private static Map<String, ?> trouble(ProfileKind profile, TroubleCode code, String sentence) {
        return Map.of(
                "profile",
                profile.name(),
                "code",
                code.name(),
                "severity",
                code.severity().name(),
                "sentence",
                sentence);
    }
}

package org.camerata.quality;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** Writes down what was sampled and what is wrong, and tells it once that is committed. */
@Stateless
public class QualityWriter {

    @Inject SampleRows samples;
    @Inject TroubleRows troubles;
    @Inject Event<QualitySampled> sampled;
    @Inject Event<TroubleRaised> raised;
    @Inject Event<TroubleCleared> cleared;

    /** All of it, or nothing. Safe to repeat. */
    public void write(List<Sampled> figures, Collection<TroubleNews> news) {
        news.forEach(this::write);
        if (!figures.isEmpty()) {
            samples.add(figures);
            sampled.fire(new QualitySampled(figures));
        }
    }

    /** What is open, for whom it concerns which codes. */
    public List<OpenTrouble> open() {
        return troubles.open().stream().map(t -> new OpenTrouble(t.stream(), t.code())).toList();
    }

    private void write(TroubleNews news) {
        Trouble open = troubles.open(news.stream().profile(), news.change().code()).orElse(null);
        if (news.change().isRaised() && open == null) {
            Trouble trouble = new Trouble(news.stream(), news.change());
            troubles.add(trouble);
            raised.fire(
                    new TroubleRaised(
                            trouble.camera(),
                            news.stream().kind(),
                            trouble.code(),
                            trouble.sentence()));
        } else if (!news.change().isRaised() && open != null) {
            open.clear(news.change().at());
            cleared.fire(
                    new TroubleCleared(
                            open.camera(), news.stream().kind(), open.code(), open.sentence()));
        }
    }
}

package org.camerata.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Keeps what it is given, and goes away when it is told to. */
class WriterByHand extends QualityWriter {

    final List<Sampled> written = new ArrayList<>();
    final List<TroubleNews> news = new ArrayList<>();
    final List<OpenTrouble> open = new ArrayList<>();
    boolean away;

    @Override
    public void write(List<Sampled> figures, Collection<TroubleNews> turns) {
        answer();
        written.addAll(figures);
        news.addAll(turns);
    }

    @Override
    public List<OpenTrouble> open() {
        answer();
        return List.copyOf(open);
    }

    private void answer() {
        if (away) {
            throw new IllegalStateException("The database is away");
        }
    }
}

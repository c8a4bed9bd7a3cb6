package org.camerata.quality;

/** A trouble of one stream begins, or ends. */
record TroubleNews(WatchedStream stream, TroubleChange change) {

    record Key(long profile, TroubleCode code) {}

    Key key() {
        return new Key(stream.profile().value(), change.code());
    }
}

package org.camerata.bookmark;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.camerata.access.UserView;
import org.camerata.shared.CameraId;

/** A moment or stretch of a camera's time that somebody gave a title. */
@Entity
@SuppressWarnings("UnusedVariable") // JPA reads the fields
@Table(name = "bookmark")
@NamedQuery(
        name = "Bookmark.countOfCamera",
        query = "select count(b) from Bookmark b where b.cameraId = :camera")
@NamedQuery(
        name = "Bookmark.between",
        query =
                "select b from Bookmark b where b.cameraId in :cameras and b.startedAt < :to"
                        + " and b.endedAt >= :from order by b.startedAt, b.id")
class Bookmark {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long cameraId;
    private Instant startedAt;
    private Instant endedAt; // as startedAt where it is a moment
    private String title;
    private String note;
    private Long authorId;
    private String author; // as they were called
    private Instant createdAt;
    private Instant changedAt;
    @Version private int version;

    protected Bookmark() {} // JPA

    Bookmark(CameraId camera, BookmarkTerms terms, UserView author, Instant now) {
        this.cameraId = camera.value();
        this.authorId = author.id();
        this.author = author.username();
        this.createdAt = now;
        change(terms, now);
    }

    final void change(BookmarkTerms terms, Instant now) {
        startedAt = terms.from();
        endedAt = terms.to();
        title = terms.title();
        note = terms.note();
        changedAt = now;
    }

    boolean isOf(CameraId camera) {
        return cameraId == camera.value();
    }

    boolean isBy(long user) {
        return authorId != null && authorId == user;
    }

    long id() {
        return id;
    }

    Instant startedAt() {
        return startedAt;
    }

    BookmarkTerms terms() {
        return new BookmarkTerms(startedAt, endedAt, title, note);
    }

    BookmarkView view() {
        return new BookmarkView(
                id, cameraId, startedAt, endedAt, title, note, author, createdAt, changedAt);
    }
}

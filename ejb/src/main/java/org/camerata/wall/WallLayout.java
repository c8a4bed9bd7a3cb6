package org.camerata.wall;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One arrangement of cameras on the wall of one user. */
@Entity
@SuppressWarnings("UnusedVariable") // JPA reads the fields
@Table(name = "wall_layout")
@NamedQuery(
        name = "WallLayout.ofUser",
        query = "select l from WallLayout l where l.userId = :user order by l.name, l.id")
@NamedQuery(
        name = "WallLayout.named",
        query =
                "select l.id from WallLayout l where l.userId = :user and l.name = :name and l.id <> :id")
class WallLayout {

    private static final String SEPARATOR = ",";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long userId;
    private String name;
    private int tiles;
    private Integer tourSeconds; // null: nothing turns
    private String cameraIds; // in order, between commas

    @Version private int version;

    protected WallLayout() {} // JPA

    WallLayout(long userId, WallLayoutTerms terms) {
        this.userId = userId;
        arrange(terms);
    }

    final void arrange(WallLayoutTerms terms) {
        name = terms.name();
        tiles = terms.tiles();
        tourSeconds = terms.tourSeconds();
        cameraIds =
                terms.cameraIds().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(SEPARATOR));
    }

    boolean belongsTo(long user) {
        return userId == user;
    }

    long id() {
        return id;
    }

    WallLayoutTerms terms() {
        return new WallLayoutTerms(name, tiles, cameras(), tourSeconds);
    }

    private List<Long> cameras() {
        return Stream.of(cameraIds.split(SEPARATOR))
                .filter(text -> !text.isEmpty())
                .map(Long::valueOf)
                .toList();
    }
}

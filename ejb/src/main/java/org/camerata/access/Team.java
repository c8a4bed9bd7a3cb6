package org.camerata.access;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** People to whom the same is granted. */
@Entity
@SuppressWarnings("UnusedVariable") // JPA reads the fields
@Table(name = "team")
@NamedQuery(
        name = "Team.named",
        query = "select g.id from Team g where g.name = :name and g.id <> :id")
class Team {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;
    private String description;

    @Version private int version;

    protected Team() {} // JPA

    Team(Naming naming) {
        describe(naming);
    }

    final void describe(Naming naming) {
        name = naming.name();
        description = naming.description();
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    Naming naming() {
        return new Naming(name, description);
    }
}

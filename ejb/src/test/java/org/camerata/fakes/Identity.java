package org.camerata.fakes;

/** Gives an entity its id, as the database does when it is inserted. */
public final class Identity {

    private Identity() {}

    public static void give(Object entity, long id) {
        Column.write(entity, "id", id);
    }
}

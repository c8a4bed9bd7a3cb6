package org.camerata.fakes;

import java.lang.reflect.Field;

/** Gives an entity its id, as the database does when it is inserted. */
public final class Identity {

    private Identity() {}

    public static void give(Object entity, long id) {
        try {
            Field field = entity.getClass().getDeclaredField("id");
            field.setAccessible(true);
            field.set(entity, id);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

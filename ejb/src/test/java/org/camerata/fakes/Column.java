package org.camerata.fakes;

import java.lang.reflect.Field;

/** Writes a column past the entity that maps it, as a statement of the database does. */
public final class Column {

    private Column() {}

    public static void write(Object entity, String name, Object value) {
        try {
            Field field = entity.getClass().getDeclaredField(name);
            field.setAccessible(true);
            field.set(entity, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.camerata.api;

import static java.util.stream.Collectors.toMap;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads parameters, so that one of the wrong form gets a precise answer: JAX-RS would say 404 to
 * {@code ?size=many}. In a path it is 404, because there is no such thing.
 */
@Provider
public class Parameters implements ParamConverterProvider {

    /** The database knows years of four digits only, and so does RFC 3339. */
    private static final Instant TIME_MIN = Instant.parse("1000-01-02T00:00:00Z");

    private static final Instant TIME_MAX = Instant.parse("9999-12-31T23:59:59.999Z");

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,19}");

    private record Form(Function<String, Object> parser, String rule) {}

    private static final Form WHOLE_NUMBER =
            new Form(text -> Long.valueOf(digits(text)), "must be a whole number");
    private static final Form SMALL_NUMBER =
            new Form(text -> Integer.valueOf(digits(text)), "must be a whole number");

    private static final Map<Class<?>, Form> FORMS =
            Map.of(
                    long.class, WHOLE_NUMBER,
                    Long.class, WHOLE_NUMBER,
                    int.class, SMALL_NUMBER,
                    Boolean.class, new Form(Parameters::truth, "must be true or false"),
                    Instant.class, new Form(Parameters::instant, "must be a time as in RFC 3339"));

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] all) {
        Form form = type.isEnum() ? constant(type) : FORMS.get(type);
        boolean inPath = Arrays.stream(all).anyMatch(PathParam.class::isInstance);
        return form == null ? null : new Converter<>(form, inPath, name(all));
    }

    private record Converter<T>(Form form, boolean inPath, String name)
            implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked") // the form was chosen by the type
        public T fromString(String text) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            try {
                return (T) form.parser().apply(text);
            } catch (RuntimeException e) {
                throw inPath
                        ? new NotFoundException(e)
                        : new InvalidParameter(name + " " + form.rule());
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }

    private static Form constant(Class<?> type) {
        Map<String, Object> constants =
                Stream.of(type.getEnumConstants()).collect(toMap(Object::toString, c -> c));
        String names =
                String.join(
                        ", ", Stream.of(type.getEnumConstants()).map(Object::toString).toList());
        return new Form(
                text -> Objects.requireNonNull(constants.get(text)), "must be one of " + names);
    }

    /** Java would also read the digits of other scripts. */
    private static String digits(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new NumberFormatException();
        }
        return text;
    }

    private static Object truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    /** A plus sign that was not escaped arrives as a space. */
    private static Object instant(String text) {
        Instant time = OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        if (time.isBefore(TIME_MIN) || time.isAfter(TIME_MAX)) {
            throw new IllegalArgumentException();
        }
        return time;
    }

    private static String name(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
            if (annotation instanceof FormParam form) {
                return form.value();
            }
        }
        return "A parameter";
    }
}

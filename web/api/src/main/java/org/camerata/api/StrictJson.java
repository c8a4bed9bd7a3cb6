package org.camerata.api;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * Refuses JSON that two programs could read differently: a key that comes twice, bytes that are not
 * UTF-8, text after the value, a number that has to be cut. JSON-B would take the last of the keys,
 * and replace the bytes.
 */
@Provider
public class StrictJson implements ReaderInterceptor {

    /** As the front door allows. */
    static final int BODY_BYTES_MAX = 1024 * 1024;

    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType())) {
            byte[] body = context.getInputStream().readNBytes(BODY_BYTES_MAX + 1);
            demandStrict(body);
            context.setInputStream(new ByteArrayInputStream(body));
        }
        return context.proceed();
    }

    private static void demandStrict(byte[] body) {
        if (body.length > BODY_BYTES_MAX) {
            throw new InvalidBody("The request's body is larger than 1 MiB");
        }
        if (body.length == 0) {
            return; // @NotNull says that it is missing
        }
        demandUtf8(body);
        try {
            demandOneValue(body);
            demandNumbersInRange(withSingleKeys(body));
        } catch (InvalidBody refusal) {
            throw refusal;
        } catch (JsonParsingException e) {
            throw new InvalidBody(
                    "The request's body %s: see line %d, column %d"
                            .formatted(
                                    isAboutKey(e) ? "has a key twice" : "is not JSON",
                                    e.getLocation().getLineNumber(),
                                    e.getLocation().getColumnNumber()));
        } catch (RuntimeException e) { // the parser has none of its own for this
            throw new InvalidBody("The request's body is nested too deep");
        }
    }

    /** A reader would not look at what comes after the value. */
    private static void demandOneValue(byte[] body) {
        try (JsonParser parser = Json.createParser(new ByteArrayInputStream(body))) {
            while (parser.hasNext()) {
                parser.next();
            }
        }
    }

    /** A parser would not mind a key that comes twice. */
    private static JsonValue withSingleKeys(byte[] body) {
        try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(body))) {
            return reader.readValue();
        }
    }

    /** JSON-B would cut off what does not fit. */
    private static void demandNumbersInRange(JsonValue value) {
        switch (value.getValueType()) {
            case OBJECT -> value.asJsonObject().values().forEach(StrictJson::demandNumbersInRange);
            case ARRAY -> value.asJsonArray().forEach(StrictJson::demandNumbersInRange);
            case NUMBER -> demandInRange((JsonNumber) value);
            case STRING, TRUE, FALSE, NULL -> {}
        }
    }

    private static void demandInRange(JsonNumber number) {
        try {
            number.bigDecimalValue().longValueExact();
        } catch (ArithmeticException e) {
            throw new InvalidBody(
                    "The request's body has a number that is not whole, or out of range");
        }
    }

    /** The parser has one exception for both. */
    private static boolean isAboutKey(JsonParsingException e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("duplicate");
    }

    private static void demandUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException e) {
            throw new InvalidBody("The request's body is not UTF-8");
        }
    }
}

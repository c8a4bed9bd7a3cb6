package org.camerata.planted;

import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.function.Supplier;
import org.camerata.planted.mockito.Mockito;

/** Breaks one rule of the architecture in each class, so that the rule can be seen to notice. */
@SuppressWarnings({"JavaTimeDefaultTimeZone", "JavaUtilDate", "UnusedVariable"}) // on purpose
public final class Planted {

    private Planted() {}

    @Path("planted")
    public static class Resource {}

    @Entity
    public static class OpenEntity {}

    @Singleton
    public static class Registry {}

    @Stateless
    public static class ShyFacade {
        void answer() {}
    }

    public static class AsksInstant {
        Instant now() {
            return Instant.now();
        }
    }

    public static class AsksByReference {
        final Supplier<Instant> time = Instant::now;
    }

    public static class AsksDate {
        Date now() {
            return new Date();
        }
    }

    public static class AsksLocalTime {
        LocalDateTime now() {
            return LocalDateTime.now();
        }
    }

    public static class AsksSystem {
        long now() {
            return System.currentTimeMillis();
        }
    }

    public static class MakesAClock {
        final Clock clock = Clock.systemUTC();
    }

    public static class OtherRefusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    public static class CameraManager {}

    public static class Mocked {
        final Mockito clock = new Mockito();
    }

    public static class PrivateInjection {
        @Inject private Clock clock;
    }
}

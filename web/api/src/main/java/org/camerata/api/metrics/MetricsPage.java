package org.camerata.api.metrics;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmRuntimeInfoMetric;
import io.prometheus.metrics.instrumentation.jvm.ProcessMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import org.camerata.meter.Metered;

/** All figures of this node, as text. */
@ApplicationScoped
public class MetricsPage {

    /** How the figures are written. */
    public enum Format {
        PROMETHEUS,
        OPEN_METRICS
    }

    private final ExpositionFormatWriter prometheus = PrometheusTextFormatWriter.create();
    private final ExpositionFormatWriter openMetrics = OpenMetricsTextFormatWriter.create();
    private final PrometheusRegistry registry = new PrometheusRegistry();

    @Inject @Any Instance<Metered> metered;

    @PostConstruct
    void begin() {
        PrometheusMeters meters = new PrometheusMeters(registry);
        metered.forEach(one -> one.describe(meters));
        describeJvm(meters);
    }

    /** Not all that the client knows: to look for deadlocks at each scrape stops all threads. */
    private void describeJvm(PrometheusMeters meters) {
        JvmMemoryMetrics.builder().register(registry);
        JvmGarbageCollectorMetrics.builder().register(registry);
        JvmRuntimeInfoMetric.builder().register(registry);
        ProcessMetrics.builder().register(registry);
        meters.gauge(
                "jvm_threads_current",
                "Threads of the JVM",
                ManagementFactory.getThreadMXBean()::getThreadCount);
    }

    public byte[] write(Format format) {
        ExpositionFormatWriter writer =
                switch (format) {
                    case PROMETHEUS -> prometheus;
                    case OPEN_METRICS -> openMetrics;
                };
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            writer.write(text, registry.scrape(), EscapingScheme.UNDERSCORE_ESCAPING);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // of a buffer in memory
        }
        return text.toByteArray();
    }
}

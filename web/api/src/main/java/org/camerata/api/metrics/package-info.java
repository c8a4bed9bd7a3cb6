/**
 * The node's figures in the text formats of Prometheus. Only this package knows Prometheus: the
 * domain states its figures by {@link org.camerata.meter.Metered}.
 */
package org.camerata.api.metrics;

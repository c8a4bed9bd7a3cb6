/** Benchmarks against a running stack. Each prints ratios, which hold on other machines too. */
package org.camerata.bench;

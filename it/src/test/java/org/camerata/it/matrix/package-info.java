/**
 * Who may do what, tried out: every operation, page and topic with every kind of caller (A1, A2),
 * against the table {@code access-matrix.txt}.
 */
package org.camerata.it.matrix;

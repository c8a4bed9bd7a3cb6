/** What one look at the system should tell. Knows all other contexts; none knows this one. */
package org.camerata.dashboard;

/** Stand-ins that more than one context's tests use. They behave; they record no calls. */
package org.camerata.fakes;

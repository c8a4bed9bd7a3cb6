/**
 * The REST API: HTTP in, a facade of the domain, HTTP out.
 *
 * <ul>
 *   <li>A1: each operation names what it needs by {@link org.camerata.api.Requires} or {@link
 *       org.camerata.api.Public}; {@code AccessFilter} refuses what names nothing.
 *   <li>Every error is problem+json (RFC 9457), made by the mappers here and by nothing else.
 *   <li>K1: a stream key leaves only in {@code rtmpUrl}, and only for who may set up cameras.
 * </ul>
 */
package org.camerata.api;

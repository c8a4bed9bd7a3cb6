package org.camerata.access;

/**
 * What a login gives.
 *
 * @param accessToken RS256 JWT for the {@code Authorization} header
 * @param refreshToken good for one exchange
 * @param expiresIn lifetime of the access token in seconds
 */
public record TokenPair(String accessToken, String refreshToken, long expiresIn) {}

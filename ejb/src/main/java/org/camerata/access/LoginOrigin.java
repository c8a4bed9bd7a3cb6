package org.camerata.access;

/**
 * From where somebody logs in.
 *
 * @param address IPv4 or IPv6
 * @param userAgent what their program calls itself; null if it does not say
 */
public record LoginOrigin(Channel channel, String address, String userAgent) {

    public LoginOrigin {
        if (userAgent != null && userAgent.length() > LoginSession.USER_AGENT_LENGTH_MAX) {
            userAgent = userAgent.substring(0, LoginSession.USER_AGENT_LENGTH_MAX);
        }
    }
}

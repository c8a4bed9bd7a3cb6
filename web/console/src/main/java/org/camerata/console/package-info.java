/**
 * The console: Faces pages over the facades of {@code ejb}, for people with a browser.
 *
 * <ul>
 *   <li>C1: nothing but sign-in, its resources and the error pages is answered without a session.
 *   <li>C2: a page opens only for whom {@link org.camerata.console.ConsolePath} names; an unlisted
 *       page does not exist. Who has yet to choose a password, or to enrol a second factor that
 *       their role demands, comes to that page and to no other.
 *   <li>C3: pages hide what one may not do; whether one may is decided by the facades alone.
 *   <li>C4: after sign-in the browser goes to a path of this console or nowhere ({@link
 *       org.camerata.console.OwnPath}).
 *   <li>C5: a refusal reaches the reader as a message, a fault as an error page; a stack trace
 *       reaches the log only.
 *   <li>C6: each request asks whether its login still stands, so one that is ended elsewhere, or
 *       whose user may not come in any more, is out within seconds ({@link
 *       org.camerata.console.CallerFilter}).
 *   <li>C7: a password or token that was made here is shown once and kept nowhere.
 * </ul>
 */
package org.camerata.console;

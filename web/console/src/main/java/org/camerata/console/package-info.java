/**
 * The console: Faces pages over the facades of {@code ejb}, for people with a browser.
 *
 * <ul>
 *   <li>C1: nothing but sign-in, its resources and the error pages is answered without a session.
 *   <li>C2: a page opens only for a role with its permission ({@link
 *       org.camerata.console.PagePermissionFilter}); an unlisted page does not exist.
 *   <li>C3: what a page hides is checked again where it is done: each action that changes something
 *       starts with {@link org.camerata.console.CurrentCaller#demand}.
 *   <li>C4: after sign-in the browser goes to a path of this console or nowhere ({@link
 *       org.camerata.console.OwnPath}).
 *   <li>C5: a refusal reaches the reader as a message, a fault as an error page; a stack trace
 *       reaches the log only.
 * </ul>
 */
package org.camerata.console;

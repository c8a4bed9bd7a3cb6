package org.camerata.it.stack;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The console in a real Chromium. */
public final class Console implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    /** Without them Chromium looks for the outside world at every start. */
    private static final List<String> ARGUMENTS =
            List.of(
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--autoplay-policy=no-user-gesture-required");

    private static final double TIMEOUT_MILLIS = 20_000;

    private final Playwright playwright;
    private final Browser browser;
    private final Page page;

    private Console(Playwright playwright) {
        this.playwright = playwright;
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(CHROMIUM)
                                        .setChromiumSandbox(false)
                                        .setArgs(ARGUMENTS));
        page = browser.newPage();
        page.setDefaultTimeout(TIMEOUT_MILLIS);
    }

    /** A browser that has not signed in. */
    public static Console open() {
        Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return new Console(Playwright.create(new Playwright.CreateOptions().setEnv(environment)));
    }

    public Page page() {
        return page;
    }

    /** Goes to a page of the console, such as {@code cameras.xhtml}. */
    public Console visit(String address) {
        page.navigate(Stack.http() + "/console/" + address);
        return this;
    }

    public Console signIn() {
        return signIn("admin", Stack.adminPassword());
    }

    public Console signIn(String username, String password) {
        visit("login.xhtml");
        fill("loginForm:username", username);
        fill("loginForm:password", password);
        click("loginForm:signIn");
        page.waitForURL(url -> url.contains("/console/") && !url.contains("login.xhtml"));
        return this;
    }

    public void fill(String id, String text) {
        page.fill(byId(id), text);
    }

    /** Waits until typing would go into the element. */
    public void awaitFocus(String id) {
        page.waitForSelector(byId(id) + ":focus");
    }

    public void click(String id) {
        page.click(byId(id));
    }

    /** A selector for an id, in which Faces puts colons. */
    public static String byId(String id) {
        return "[id=\"" + id + "\"]";
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

package org.prikbord.harness;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real Chromium: Debian's package, else the one on the machine, else a build that fails with what to install. */
public final class Browsers implements AutoCloseable {
    /** Chromium without what draws its own windows: a page in it opens in half the time. */
    private static final String SHELL = "chromium-headless-shell";

    private final Playwright playwright;
    private final Browser browser;

    private Browsers(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Browsers open() {
        Path chromium = chromium();
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1",
                        // a window without the net has a worker without it
                        "PW_EXPERIMENTAL_SERVICE_WORKER_NETWORK_EVENTS",
                        "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new Browsers(playwright, browser);
    }

    /** A window of its own with nothing remembered, in which no service worker begins. */
    public BrowserContext window(int width, int height) {
        return browser.newContext(sized(width, height).setServiceWorkers(ServiceWorkerPolicy.BLOCK));
    }

    /** A window without a service worker in which this person is signed in already. */
    public BrowserContext windowOf(Caller person, int width, int height) {
        return signedIn(window(width, height), person);
    }

    /** The same with the service worker, for what is about it: in each window it would ask for all that it keeps. */
    public BrowserContext offlineWindowOf(Caller person, int width, int height) {
        return signedIn(browser.newContext(sized(width, height)), person);
    }

    /** The same in which nobody is signed in. */
    public BrowserContext offlineWindow(int width, int height) {
        return browser.newContext(sized(width, height));
    }

    private static Browser.NewContextOptions sized(int width, int height) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Amsterdam");
    }

    private static BrowserContext signedIn(BrowserContext window, Caller person) {
        String[] cookie = person.cookie().split("=", 2);
        window.addCookies(List.of(new Cookie(cookie[0], cookie[1])
                .setDomain("localhost")
                .setPath("/")
                .setHttpOnly(true)));
        return window;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path chromium() {
        return Programs.find(SHELL, SHELL)
                .or(() -> Programs.onPath("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"))
                .orElseThrow(
                        () -> new IllegalStateException("The browser tests need Chromium: install it so that '" + SHELL
                                + "', 'chromium' or 'google-chrome' is on the PATH (Debian: apt-get install "
                                + SHELL + ")."));
    }
}

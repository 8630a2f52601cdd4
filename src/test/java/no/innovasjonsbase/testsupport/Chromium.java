package no.innovasjonsbase.testsupport;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/**
 * The Chromium of this machine, without a window and cut off from every other host. Playwright drives it with the
 * machine's node; neither is downloaded.
 *
 * <p>A machine that lacks one of them aborts the test and tells what to install; with {@code CI} set it fails.
 */
public final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    /** No name resolves but the application's, so that a page which needs another host is seen to be broken. */
    private static final List<String> ARGUMENTS = List.of(
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--disable-quic",
            "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost");

    /** A quiet machine needs a second; a build machine has more to do. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts it. */
    public static Chromium start() {
        var program = Program.require(NAMES, "chromium");
        var node = Program.require(List.of("node"), "nodejs");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        var playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", node.toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            // The sandbox can't be had as root or in a container, and only our own pages are opened.
            var options = new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setHeadless(true)
                    .setChromiumSandbox(false)
                    .setArgs(ARGUMENTS);
            return new Chromium(playwright, playwright.chromium().launch(options));
        } catch (RuntimeException unlaunchable) {
            playwright.close();
            throw unlaunchable;
        }
    }

    /** Opens a page in a context of its own and watches over it. */
    public Visit open(URI address, Browser.NewContextOptions options) {
        var context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE.toMillis());
        return Visit.to(address, context);
    }

    @Override
    public void close() {
        playwright.close();
    }
}

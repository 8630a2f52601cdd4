package no.innovasjonsbase.testsupport;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/**
 * A page that is open in a browser.
 *
 * @param page the page, loaded
 * @param faults what went wrong in it until now: errors on its console, and requests to other hosts than its own
 */
public record Visit(Page page, List<String> faults) implements AutoCloseable {
    /** The folder for pictures of pages; null where nobody wants to look at them. */
    private static final String SCREENSHOTS = System.getProperty("ikb.screenshots");

    static Visit to(URI address, BrowserContext context) {
        var visit = new Visit(context.newPage(), new ArrayList<>());
        visit.watch(address.getAuthority());
        visit.page.navigate(address.toString());
        return visit;
    }

    private void watch(String authority) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(message.text() + " in " + message.location());
            }
        });
        page.onPageError(faults::add);
        page.onRequest(request -> {
            var address = URI.create(request.url());
            if (address.getAuthority() != null && !address.getAuthority().equals(authority)) {
                faults.add("Requested of another host: " + address);
            }
        });
    }

    /** Keeps a picture of the whole page where {@code -Dikb.screenshots} names a folder for it. */
    public void screenshot(String name) {
        if (SCREENSHOTS != null) {
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(SCREENSHOTS, name + ".png")));
        }
    }

    @Override
    public void close() {
        page.context().close();
    }
}

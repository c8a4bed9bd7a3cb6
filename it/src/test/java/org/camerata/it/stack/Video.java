package org.camerata.it.stack;

import com.microsoft.playwright.Page;
import java.util.List;

/** A {@code video} element in a page, by the id of it or of what it is in. */
public final class Video {

    private static final String FIND =
            "id => { const e = document.getElementById(id);"
                    + " return e.matches('video') ? e : e.querySelector('video'); }";

    private static final double TIMEOUT_MILLIS = 20_000;

    private final Page page;
    private final String id;

    public Video(Page page, String id) {
        this.page = page;
        this.id = id;
    }

    /** Waits until it has played so many seconds. */
    public Video awaitSeconds(double seconds) {
        page.waitForFunction(
                "([id, seconds]) => (" + FIND + ")(id).currentTime >= seconds",
                List.of(id, seconds),
                new Page.WaitForFunctionOptions().setTimeout(TIMEOUT_MILLIS));
        return this;
    }

    /** Seconds played. */
    public double currentTime() {
        return ((Number) page.evaluate("id => (" + FIND + ")(id).currentTime", id)).doubleValue();
    }

    /** The picture that is shown, as 64 by 36 grey values from 0 to 255. */
    public List<Integer> picture() {
        Object grey =
                page.evaluate(
                        "id => { const canvas = document.createElement('canvas');"
                                + " canvas.width = 64; canvas.height = 36;"
                                + " const context = canvas.getContext('2d');"
                                + " context.drawImage(("
                                + FIND
                                + ")(id), 0, 0, 64, 36);"
                                + " const data = context.getImageData(0, 0, 64, 36).data;"
                                + " const grey = [];"
                                + " for (let i = 0; i < data.length; i += 4)"
                                + " grey.push(Math.round((data[i]+data[i+1]+data[i+2])/3));"
                                + " return grey; }",
                        id);
        return ((List<?>) grey).stream().map(value -> ((Number) value).intValue()).toList();
    }
}

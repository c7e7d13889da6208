package org.broadsheet.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** What somebody does at the desk, in the words of the desk. Each step returns when the page shows that it is done. */
final class DeskPerson implements AutoCloseable {
    private static final int TIMEOUT_MS = 20_000;

    private final Newsroom newsroom;
    private final String email;
    private final BrowserContext context;
    private Page page;

    DeskPerson(Newsroom newsroom, String email, BrowserContext context) {
        this.newsroom = newsroom;
        this.email = email;
        this.context = context;
        context.setDefaultTimeout(TIMEOUT_MS);
        this.page = context.newPage();
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    DeskPerson logIn() {
        go("/desk/login");
        page.fill("#email", email);
        page.fill("#password", Newsroom.PASSWORD);
        page.click("main form button");
        assertThat(URI.create(page.url()).getPath()).doesNotContain("login");
        return this;
    }

    DeskPerson go(String path) {
        page.navigate(newsroom.at(path).toString());
        return this;
    }

    /** Closes the page and opens another in the same browser. */
    DeskPerson newPage() {
        page.close();
        page = context.newPage();
        return this;
    }

    // ---- The queue

    /** Opens the queue and puts an item to the side of it. */
    DeskPerson lookAt(String headline) {
        go("/desk/wire");
        row(headline).locator("h2 a").click();
        page.waitForSelector(".queue-view h2:has-text('" + headline + "')");
        return this;
    }

    Locator row(String headline) {
        return page.locator(".queue-row:has-text('" + headline + "')");
    }

    DeskPerson take() {
        page.click(".queue-view form[data-act=take] button");
        page.waitForSelector(".queue-view [data-holder].is-mine, .queue-view form[data-act=release]");
        return this;
    }

    /** Makes a story of the item, in the editor. */
    DeskPerson makeOwn() {
        page.click(".queue-view form[data-act=own] button");
        return inEditor();
    }

    // ---- The editor

    DeskPerson newStory() {
        go("/desk/stories");
        page.click(".bar .end button");
        return inEditor();
    }

    DeskPerson open(String story) {
        page.navigate(story);
        return inEditor();
    }

    DeskPerson inEditor() {
        page.waitForSelector("form[data-ready]");
        return this;
    }

    String story() {
        return page.url().replaceFirst("[?#].*", "");
    }

    DeskPerson fill(String field, String text) {
        page.fill("#" + field, text);
        return this;
    }

    /** Types at the end of the text. */
    DeskPerson write(String text) {
        page.click(".body-text");
        page.keyboard().press("Control+End");
        page.keyboard().type(text);
        return this;
    }

    /** The text as it would be sent now. */
    String body() {
        return (String) page.evaluate("() => { document.getElementById('story').dispatchEvent(new Event('desk-flush'));"
                + " return document.getElementById('body').value; }");
    }

    String status() {
        return page.textContent("#status");
    }

    /** Until the last change has been acknowledged. */
    DeskPerson saved() {
        page.waitForFunction("() => /^Saved \\d/.test(document.getElementById('status').textContent)"
                + " && !/ by /.test(document.getElementById('status').textContent)"
                + " && !Object.keys(localStorage).some(key => /^story:\\d+:\\w+$/.test(key))");
        return this;
    }

    DeskPerson unsaved() {
        page.waitForFunction("() => document.getElementById('status').textContent.startsWith('Not saved')");
        return this;
    }

    /** Gives the story its picture, out of a file. */
    DeskPerson addPicture(byte[] file, String alt, String credit) {
        page.click("#lead-choose");
        page.setInputFiles("#picture-file", new FilePayload("quay.png", "image/png", file));
        page.waitForSelector("#lead-shown img");
        page.fill("#alt", alt);
        page.fill("#credit", credit);
        return this;
    }

    DeskPerson publish() {
        page.click("button.publish");
        return out();
    }

    /** Until an act was done; with what the page says when it never is. */
    private DeskPerson out() {
        try {
            page.waitForURL(Pattern.compile("done=out"));
        } catch (TimeoutError never) {
            throw new AssertionError(page.url() + " says: " + page.innerText("body"), never);
        }
        return this;
    }

    /** The address of what was just published. */
    String publicAddress() {
        return page.getAttribute(".done a", "href");
    }

    DeskPerson correct(String note) {
        page.click("summary:has(~ .field #note)");
        page.fill("#note", note);
        page.click("button[formaction$='/correct']");
        return out();
    }

    DeskPerson kill(String reason) {
        page.click("#off summary");
        page.fill("#reason", reason);
        page.click("button[formaction$='/kill']");
        return out();
    }

    /** A picture that no other is like. */
    static byte[] picture(int seed) {
        var image = new BufferedImage(960, 640, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(30 + seed % 200, 90, 140), 960, 640, new Color(200, 180, 30 + seed % 200)));
        pen.fillRect(0, 0, 960, 640);
        pen.setColor(Color.WHITE);
        pen.fillOval(200 + seed % 400, 180, 240, 240);
        pen.dispose();
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
        return file.toByteArray();
    }

    @Override
    public void close() {
        context.close();
    }
}

package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.Console;
import org.camerata.it.stack.Stack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The console's pages, in a browser that has signed in once. */
class ConsoleIT {

    static Console console;

    @BeforeAll
    static void signedIn() {
        console = Console.open().signIn();
    }

    @AfterAll
    static void closed() {
        console.close();
    }

    @Test
    void leadsFromTheFrontDoorToTheLogin() {
        try (Console stranger = Console.open()) {
            stranger.page().navigate(Stack.http() + "/");

            stranger.page().waitForSelector(Console.byId("loginForm:username"));
        }
    }

    @Test
    void keepsAStrangerOut() {
        try (Console stranger = Console.open().visit("cameras.xhtml")) {
            stranger.page().waitForSelector(Console.byId("loginForm:username"));
            assertThat(stranger.page().content()).doesNotContain("addCamera");
        }
    }

    @Test
    void refusesAWrongPasswordWithAMessage() {
        try (Console stranger = Console.open().visit("login.xhtml")) {
            stranger.fill("loginForm:username", "admin");
            stranger.fill("loginForm:password", "not the password");
            stranger.click("loginForm:signIn");

            stranger.page().waitForSelector("[role=alert], .ui-messages-error, .ui-message-error");
            stranger.page().waitForSelector(Console.byId("loginForm:username"));
        }
    }

    @Test
    void showsEveryPageWithoutAnErrorInTheBrowser() {
        List<String> errors = new ArrayList<>();
        Page page = console.page();
        page.onPageError(errors::add);
        for (String address : List.of("dashboard.xhtml", "cameras.xhtml", "recordings.xhtml", "")) {
            console.visit(address);
            assertThat(page.title()).isNotBlank();
        }

        assertThat(errors).isEmpty();
    }

    @Test
    void addsACamera() {
        String name = "Console " + System.nanoTime();
        console.visit("cameras.xhtml");
        console.click("addCamera");
        console.awaitFocus("cameraForm:name"); // the dialog takes it just after it opens
        console.fill("cameraForm:name", name);
        console.fill("cameraForm:serialNumber", name.replace(' ', '-'));
        console.click("cameraForm:save");
        console.page().waitForSelector("text=" + name);

        List<Object> ids = Api.admin().queryParam("q", name).get("/cameras").path("items.id");
        assertThat(ids).hasSize(1);
        Api.admin().delete("/cameras/{id}", ids.get(0)).then().statusCode(204);
    }
}

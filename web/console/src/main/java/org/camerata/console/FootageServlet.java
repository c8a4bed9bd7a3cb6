package org.camerata.console;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.Channels;
import org.camerata.playback.Downloads;
import org.camerata.playback.Mp4File;
import org.camerata.shared.DomainException;

/**
 * Sends the player on to the signed path of a recording, or a download its MP4.
 *
 * <p>{@code GET /console/data/footage?recording=ID[&download=1]}. A redirect instead of signed
 * paths in the page: those would expire while the page stays open.
 */
@WebServlet("/data/footage")
public class FootageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient Downloads downloads;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            long id = Long.parseLong(request.getParameter("recording"));
            if (request.getParameter("download") == null) {
                response.setHeader("Cache-Control", "no-store");
                response.sendRedirect(downloads.sign(id).path());
            } else {
                send(downloads.open(id), response);
            }
        } catch (NumberFormatException e) {
            Problem.send(response, HttpServletResponse.SC_BAD_REQUEST, "recording is no number");
        } catch (DomainException refusal) {
            Problem.send(response, Problem.status(refusal), refusal.getMessage());
        }
    }

    /** The name of the file is in the link, which the page knows how to make. */
    private static void send(Mp4File file, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment");
        response.setContentType("video/mp4");
        response.setContentLengthLong(file.sizeBytes());
        file.write(Channels.newChannel(response.getOutputStream()), 0, file.sizeBytes());
    }
}

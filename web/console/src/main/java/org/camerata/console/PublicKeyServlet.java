package org.camerata.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camerata.integrity.Integrity;
import org.camerata.shared.DomainException;

/** Hands out the key that verifies roots and exports: {@code GET /console/data/public-key}. */
@WebServlet("/data/public-key")
public class PublicKeyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient Integrity integrity;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            byte[] pem = integrity.publicKeyPem().getBytes(UTF_8);
            response.setContentType("application/x-pem-file");
            response.setHeader(
                    "Content-Disposition", "attachment; filename=\"camerata-public-key.pem\"");
            response.getOutputStream().write(pem);
        } catch (DomainException refusal) {
            Problem.send(response, Problem.status(refusal), refusal.getMessage());
        }
    }
}

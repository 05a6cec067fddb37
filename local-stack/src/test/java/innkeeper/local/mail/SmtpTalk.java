package innkeeper.local.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import okhttp3.tls.HandshakeCertificates;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A sender who types SMTP by hand, over TLS and logged in; hands back the codes of the answers. */
public final class SmtpTalk implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader in;
    private final Writer out;
    private final List<String> capabilities;

    private SmtpTalk(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        this.out = new OutputStreamWriter(socket.getOutputStream(), UTF_8);
        this.capabilities = ask("EHLO test");
        ask("AUTH PLAIN " + Base64.getEncoder().encodeToString("\0innkeeper\0smtp-password".getBytes(UTF_8)));
    }

    public static SmtpTalk with(int port) throws IOException {
        Socket plain = new Socket("127.0.0.1", port);
        var in = new BufferedReader(new InputStreamReader(plain.getInputStream(), UTF_8));
        in.readLine();
        plain.getOutputStream().write("STARTTLS\r\n".getBytes(UTF_8));
        in.readLine();
        SSLSocketFactory sockets = new HandshakeCertificates.Builder().addInsecureHost("localhost").build()
                .sslSocketFactory();
        return new SmtpTalk(sockets.createSocket(plain, "localhost", port, true));
    }

    public List<String> capabilities() {
        return capabilities;
    }

    /** The last answer of MAIL with this size and RCPT. */
    public String envelope(String to, int size) throws IOException {
        ask("RSET");
        String from = code(ask("MAIL FROM:<noreply@innkeeper.example> SIZE=" + size));
        return from.equals("250") ? code(ask("RCPT TO:<%s>".formatted(to))) : from;
    }

    public String mail(String to, String content) throws IOException {
        return mail(List.of(to), content);
    }

    public String mail(List<String> to, String content) throws IOException {
        String addressed = envelope(to.getFirst(), 10);
        if (!addressed.equals("250")) {
            return addressed;
        }
        List<String> others = to.subList(1, to.size());
        for (String other : others) {
            out.write("RCPT TO:<%s>\r\n".formatted(other));
        }
        out.flush();
        for (int i = 0; i < others.size(); i++) {
            in.readLine();
        }
        ask("DATA");
        return code(ask(content + "\r\n."));
    }

    private List<String> ask(String command) throws IOException {
        out.write(command + "\r\n");
        out.flush();
        List<String> lines = new ArrayList<>();
        do {
            lines.add(in.readLine());
        } while (lines.getLast() != null && lines.getLast().length() > 3 && lines.getLast().charAt(3) == '-');
        return lines;
    }

    private static String code(List<String> answer) {
        return answer.getLast() == null ? "gone" : answer.getLast().substring(0, 3);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

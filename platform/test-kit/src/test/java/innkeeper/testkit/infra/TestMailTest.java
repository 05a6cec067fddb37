package innkeeper.testkit.infra;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TestMailTest {

    @Test
    void a_letter_lies_in_the_box_of_the_one_it_was_sent_to() throws Exception {
        try (TestMail mail = TestMail.start()) {
            Properties smtp = new Properties();
            smtp.setProperty("mail.smtp.host", "127.0.0.1");
            smtp.setProperty("mail.smtp.port", Integer.toString(mail.port()));
            MimeMessage letter = new MimeMessage(Session.getInstance(smtp));
            letter.setFrom(new InternetAddress("house@innkeeper.example"));
            letter.setRecipient(Message.RecipientType.TO, new InternetAddress("anna@innkeeper.example"));
            letter.setSubject("Номер забронирован", "UTF-8");
            letter.setText("До встречи", "UTF-8");
            Transport.send(letter);
            assertEquals("Номер забронирован", mail.receivedBy("anna@innkeeper.example").getFirst().getSubject());
            assertEquals(0, mail.receivedBy("boris@innkeeper.example").size());
        }
    }
}

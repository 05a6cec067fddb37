package innkeeper.local;

import innkeeper.local.settings.Addresses;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the terminal shows once the system runs: addresses, people, and lines to paste. */
final class Welcome {
    static final List<String> DEMO_ADDRESSES = List.of("anna@innkeeper.example", "boris@innkeeper.example",
            "clara@innkeeper.example", "fedor@innkeeper.example", "daria@innkeeper.example", "admin@innkeeper.example");

    private Welcome() {}

    static String text(Addresses addresses, Path data, double seconds, LocalDate today) {
        String services = addresses.services().entrySet().stream()
                .map(s -> "  %-22s %s".formatted(s.getKey(), s.getValue().http())).collect(Collectors.joining("\n"));
        return String.format(Locale.ROOT, """

                Innkeeper is open, %1$.1f s after the start.

                %2$s
                  (each with /docs and /openapi.yaml; health and metrics on the port + 100, under /observe)
                  messages and traces    %3$s
                  SMS gateway            %8$s
                  Telegram               %9$s
                  IMAP                   localhost:%4$d, user = address, password %5$s
                  mails to …@bounce.example come back later, to …@nobody.example are refused at once
                  data and logs          %6$s

                People            e-mail                    password
                  client          anna@innkeeper.example    anna-demo-password
                  hotelier        boris@innkeeper.example   boris-demo-password
                  hotelier        clara@innkeeper.example   clara-demo-password
                  front desk      fedor@innkeeper.example   fedor-demo-password  (of one of boris' hotels, a client elsewhere)
                  accountant      daria@innkeeper.example   daria-demo-password  (of the same hotel)
                  administrator   admin@innkeeper.example   admin-demo-password

                %7$s
                Ctrl-C stops everything.
                """, seconds, services, addresses.pages(), addresses.imapPort(), addresses.imapPassword(), data,
                curls(addresses, today), addresses.smsGateway(), telegram(addresses));
    }

    private static String telegram(Addresses addresses) {
        return addresses.telegram().isEmpty()
                ? "the real one; write to your bot"
                : "%s/telegram to chat, API at %s".formatted(addresses.pages(), addresses.telegram().getFirst());
    }

    private static String curls(Addresses addresses, LocalDate today) {
        LocalDate checkIn = today.plusDays(30);
        return """
                Paste these in order:
                  TOKEN=$(curl -s %1$s/v1/auth/login -H 'Content-Type: application/json' \\
                    -d '{"email": "anna@innkeeper.example", "password": "anna-demo-password"}' \\
                    | sed -E 's/.*"access_token" *: *"([^"]+)".*/\\1/')
                  curl -s '%2$s/v1/hotels?limit=3'
                  HOTEL=01930000-0000-7000-9000-000000000001
                  OFFERS=$(curl -s "%2$s/v1/hotels/$HOTEL/offers?check_in=%4$s&check_out=%5$s&adults=1")
                  ROOM_TYPE=$(echo "$OFFERS" | sed -E 's/^[^[]*\\[\\{"room_types":\\[\\{"id":"([^"]+)".*/\\1/')
                  curl -s %3$s/v1/bookings -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
                    -d '{"hotel_id": "'$HOTEL'", "room_type_id": "'$ROOM_TYPE'", "check_in": "%4$s",
                         "check_out": "%5$s", "guests": 1, "payment": "at_hotel"}'
                  curl -s %3$s/v1/bookings -H "Authorization: Bearer $TOKEN"
                Then read the two mails on %6$s/mail
                """.formatted(addresses.of("auth-service"), addresses.of("hotel-service"),
                addresses.of("booking-service"), checkIn, checkIn.plusDays(2), addresses.pages());
    }
}

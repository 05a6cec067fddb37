-- What somebody chose for bookings and money held for the hotels that they work for too: so it goes on, until they choose anew.
update preferences
set preference = jsonb_set(preference, '{choices}', jsonb_build_object(
        'hotel_bookings', preference -> 'choices' -> 'bookings', 'hotel_money', preference -> 'choices' -> 'money')
    || (preference -> 'choices'));

package innkeeper.hotel.calendarimport.http;

import java.net.URI;

/** A calendar as a hotel enters it. */
record ImportBody(String name, URI url) {}

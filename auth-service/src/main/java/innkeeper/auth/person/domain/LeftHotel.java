package innkeeper.auth.person.domain;

/** A hotel that somebody has stopped working for, and what they were there. */
public record LeftHotel(PersonEvent.Hotel hotel, String relation) {}

package innkeeper.hotel.calendarimport.domain;

/** Why a calendar fails, in a word that can be said in any language. */
public enum Cause {
    /** Its address brings no calendar: it does not answer, refuses, or leads elsewhere. */
    AWAY,
    /** A part of it cannot be read right. */
    UNREADABLE
}

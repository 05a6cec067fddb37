package innkeeper.booking.link.page;

/** One line of what a page states; public, because the templates read it. */
public record Fact(String label, String value) {}

package innkeeper.hotel.description.domain;

/** A name and a description in another language than the original; each is empty where the original stands for it. */
public record Translation(String name, String description) {
    public static final Translation NONE = new Translation("", "");

    public String nameOr(String original) {
        return name.isEmpty() ? original : name;
    }

    public String descriptionOr(String original) {
        return description.isEmpty() ? original : description;
    }
}

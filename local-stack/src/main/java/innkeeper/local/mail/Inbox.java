package innkeeper.local.mail;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The letters of one address by number, oldest first; guarded by the store that holds it. */
final class Inbox {
    private final TreeMap<Integer, Letter> letters = new TreeMap<>();
    private long[] numbers = {};
    private boolean changed;

    void add(Letter letter) {
        letters.put(letter.number(), letter);
        changed = true;
    }

    void remove(Letter letter) {
        letters.remove(letter.number());
        changed = true;
    }

    Optional<Letter> find(int number) {
        return Optional.ofNullable(letters.get(number));
    }

    List<Letter> newest(int limit) {
        return letters.descendingMap().values().stream().limit(limit).toList();
    }

    /** The same array until something changes: IMAP asks for it once for every mail it shows. */
    long[] numbers() {
        if (changed) {
            numbers = letters.keySet().stream().mapToLong(Integer::longValue).toArray();
            changed = false;
        }
        return numbers;
    }

    int size() {
        return letters.size();
    }
}

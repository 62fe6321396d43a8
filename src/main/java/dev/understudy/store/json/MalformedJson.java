package dev.understudy.store.json;

/// JSON that is not what the grammar says: where, and what is wrong with it.
public final class MalformedJson extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param what continues the sentence that the place begins, such as "must be a number"
    public MalformedJson(Place place, String what) {
        super((place + " " + what).strip());
    }

    /// The same, with what caused it.
    public MalformedJson(Place place, String what, Throwable cause) {
        super((place + " " + what).strip(), cause);
    }
}

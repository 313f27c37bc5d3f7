/** What the server does to its reply, rightly or wrongly. */
enum Answer {
    SIGNED,
    UNSIGNED,
    SIGNED_BY_ANOTHER,
    ALTERED,
    OF_ANOTHER_REQUEST,
    BODY_NOT_SIGNED,
    ENCRYPTED,
    ENCRYPTED_CBC,
    ENCRYPTED_MTOM,
    ENCRYPTED_TO_ANOTHER,
    ENCRYPTED_ALTERED;

    /** Whether requests must come encrypted, and the answer goes so. */
    boolean isEncrypted() {
        return name().startsWith(ENCRYPTED.name());
    }
}
